import type { BalanceRow, BalanceSheet, BalanceWay, Report } from '../report/report.ts';
import type { ItemState } from '../score/score.ts';
import { nameOf } from './wording.ts';

/** What the state of one thing is called. */
export const states: Readonly<Record<ItemState, string>> = {
  unmet: 'unmet',
  'given-not-received': 'given, not received',
  met: 'met',
  unwanted: 'unwanted',
};

/** How many things of one direction are in each state that occurs: `2 met, 3 unmet`. */
export function counted({ rows }: BalanceWay): string {
  return Object.entries(states)
    .map(([state, words]) => ({ words, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(', ');
}

/** The things that somebody needs, receives or gives, those to be settled first. */
export function listed({ rows }: BalanceWay): BalanceRow[] {
  const order = [...Object.keys(states)];
  const place = ({ state }: BalanceRow) => (state === null ? order.length : order.indexOf(state));
  return rows
    .filter((row) => row.needed + row.received + row.given > 0)
    .sort((one, other) => place(one) - place(other) || other.first - one.first || other.needed - one.needed);
}

/** The pairs worth trading, a sentence each: what one side would get for what the other would get. */
export function trades(report: Report, { trades: pairs }: BalanceSheet): string[] {
  const [first, second] = report.pair.map((side) => nameOf(report, side));
  return pairs.map((pair) => `${first} gets "${pair.first.label}", ${second} gets "${pair.second.label}"`);
}
