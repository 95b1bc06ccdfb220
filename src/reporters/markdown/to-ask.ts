import type { Report } from '../../report/report.ts';
import { nameOf } from '../wording.ts';
import { list } from './markup.ts';

/** What to ask the head of each side that has not answered. */
export function toAsk(report: Report): string[] {
  const sides = [...new Set(report.toAsk.map((one) => one.side))];
  if (sides.length === 0) return [];
  return [
    '## What to ask next',
    ...sides.flatMap((side) => [
      `### The head of ${nameOf(report, side)}`,
      list(report.toAsk.filter((one) => one.side === side).map((one) => one.text)),
    ]),
  ];
}
