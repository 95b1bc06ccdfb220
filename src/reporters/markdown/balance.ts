import type { BalanceRow, BalanceSheet, BalanceWay, Report } from '../../report/report.ts';
import { counted, listed, states, trades } from '../balance.ts';
import { nameOf } from '../wording.ts';
import { blocks, list, table } from './markup.ts';

/** What each side must have and what the other gives, and which open needs are worth trading. */
export function balanceSheets(report: Report): string[] {
  if (report.balance.length === 0) return [];
  return ['## Give and get', ...report.balance.flatMap((sheet) => sheetParts(report, sheet))];
}

function sheetParts(report: Report, sheet: BalanceSheet): string[] {
  return [
    ...(report.balance.length > 1 ? [`### ${sheet.label}`] : []),
    'Unmet: most need it, few give it, few receive it. Given, not received: most give it, few receive it in usable form. Unwanted: most give it, few need it.',
    ...sheet.ways.map((way) => wayParts(report, way)),
    ...trading(report, sheet),
  ];
}

function wayParts(report: Report, way: BalanceWay): string {
  const [to, from] = [nameOf(report, way.to), nameOf(report, way.from)];
  const rows = listed(way).map((row) => [
    row.label,
    `${row.needed} of ${way.needing}${row.first > 0 ? `, ${row.first} first` : ''}`,
    `${row.received} of ${way.needing}`,
    `${row.given} of ${way.giving}`,
    row.state === null ? '' : states[row.state],
  ]);
  return blocks([
    `**What ${to} gets from ${from}**: ${counted(way) || 'nothing that most need or give'}.`,
    table(['', `needed by ${to}`, 'received', `given by ${from}`, ''], rows),
  ]);
}

function trading(report: Report, sheet: BalanceSheet): string[] {
  const pairs = trades(report, sheet);
  const traded = sheet.trades.map(({ first, second }) => [first.item, second.item]);
  const left = sheet.ways.flatMap((way, at) => {
    const open = way.rows.filter(
      (row) => row.state === 'unmet' && !traded.some((pair) => pair[at] === row.item),
    );
    return lonely(nameOf(report, way.to), open);
  });
  return [
    ...(pairs.length === 0
      ? []
      : [
          'Worth trading, one open need against another; what must come first before the rest:',
          list(pairs.map((pair) => `${pair}.`)),
        ]),
    ...left,
  ];
}

/** Open needs for which the other side has none to set against. */
function lonely(name: string, rows: readonly BalanceRow[]): string[] {
  if (rows.length === 0) return [];
  return [`Open for ${name} besides: ${rows.map((row) => `"${row.label}"`).join(', ')}.`];
}
