import type { BalanceRow, BalanceSheet, BalanceWay, Report } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { counted, listed, trades } from '../../phrases/balance.ts';
import { nameOf } from '../../phrases/wording.ts';
import { blocks, list, table } from './markup.ts';

/** What each side must have and what the other gives, and which open needs are worth trading. */
export function balanceSheets(report: Report): string[] {
  if (report.balance.length === 0) return [];
  return [
    `## ${wordsIn(report.languages).balance.title}`,
    ...report.balance.flatMap((sheet) => sheetParts(report, sheet)),
  ];
}

function sheetParts(report: Report, sheet: BalanceSheet): string[] {
  return [
    ...(report.balance.length > 1 ? [`### ${sheet.label}`] : []),
    wordsIn(report.languages).balance.legend,
    ...sheet.ways.map((way) => wayParts(report, way)),
    ...trading(report, sheet),
  ];
}

function wayParts(report: Report, way: BalanceWay): string {
  const words = wordsIn(report.languages);
  const t = words.balance;
  const [to, from] = [nameOf(report, way.to), nameOf(report, way.from)];
  const rows = listed(way).map((row) => [
    row.label,
    t.needed({ count: row.needed, all: way.needing, first: row.first }),
    words.lists.of({ count: row.received, all: way.needing }),
    words.lists.of({ count: row.given, all: way.giving }),
    row.state === null ? '' : t[row.state],
  ]);
  return blocks([
    `**${t.what({ to, from })}**: ${counted(way, words) || t.nothing}.`,
    table(['', t.neededBy({ side: to }), t.received, t.givenBy({ side: from }), ''], rows),
  ]);
}

function trading(report: Report, sheet: BalanceSheet): string[] {
  const { balance: t } = wordsIn(report.languages);
  const pairs = trades(report, sheet);
  const traded = sheet.trades.map(({ first, second }) => [first.item, second.item]);
  const left = sheet.ways.flatMap((way, at) => {
    const open = way.rows.filter(
      (row) => row.state === 'unmet' && !traded.some((pair) => pair[at] === row.item),
    );
    return lonely(nameOf(report, way.to), open, t);
  });
  return [...(pairs.length === 0 ? [] : [t.worthTrading, list(pairs.map((pair) => `${pair}.`))]), ...left];
}

/** Open needs for which the other side has none to set against. */
function lonely(side: string, rows: readonly BalanceRow[], t: Words['balance']): string[] {
  if (rows.length === 0) return [];
  return [t.open({ side, items: rows.map((row) => `"${row.label}"`).join(', ') })];
}
