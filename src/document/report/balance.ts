import { counted, listed, trades } from '../../phrases/balance.ts';
import { nameOf } from '../../phrases/wording.ts';
import type { BalanceRow, BalanceSheet, BalanceWay, Report } from '../../report/report.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import type { Block, Section } from '../document.ts';
import { list, section, table, texts } from '../parts.ts';

/** What each side must have and what the other gives, and which open needs are worth trading. */
export function balanceSheets(report: Report): Section[] {
  const [only, ...more] = report.balance;
  if (only === undefined) return [];
  const { title } = wordsIn(report.languages).balance;
  if (more.length === 0) return [section('balance', title, blocksOf(report, only))];
  const sections = report.balance.map((sheet) =>
    section(`balance-${sheet.question}`, sheet.label, blocksOf(report, sheet)),
  );
  return [section('balance', title, [], { sections })];
}

function blocksOf(report: Report, sheet: BalanceSheet): Block[] {
  return [
    ...texts(wordsIn(report.languages).balance.legend),
    ...sheet.ways.flatMap((way) => wayBlocks(report, way)),
    ...trading(report, sheet),
  ];
}

function wayBlocks(report: Report, way: BalanceWay): Block[] {
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
  const counts = `${t.what({ to, from })}: ${counted(way, words) || t.nothing}.`;
  const shown = table(
    counts,
    ['', t.neededBy({ side: to }), t.received, t.givenBy({ side: from }), ''],
    rows,
  );
  return shown.length === 0 ? texts(counts) : shown;
}

function trading(report: Report, sheet: BalanceSheet): Block[] {
  const words = wordsIn(report.languages);
  const { balance: t } = words;
  const pairs = trades(report, sheet);
  const traded = sheet.trades.map(({ first, second }) => [first.item, second.item]);
  const left = sheet.ways.flatMap((way, at) => {
    const open = way.rows.filter(
      (row) => row.state === 'unmet' && !traded.some((pair) => pair[at] === row.item),
    );
    return lonely(nameOf(report, way.to), open, words);
  });
  return [
    ...(pairs.length === 0 ? [] : [...texts(t.worthTrading), ...list(pairs.map((pair) => `${pair}.`))]),
    ...texts(...left),
  ];
}

/** Open needs for which the other side has none to set against. */
function lonely(side: string, rows: readonly BalanceRow[], { balance: t, lists }: Words): string[] {
  if (rows.length === 0) return [];
  return [t.open({ side, items: rows.map(({ label }) => lists.quoted({ text: label })).join(', ') })];
}
