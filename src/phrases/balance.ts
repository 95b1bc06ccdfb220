import type { BalanceRow, BalanceSheet, BalanceWay, Report } from '../report/report.ts';
import type { ItemState } from '../score/score.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { nameOf } from './wording.ts';

/** In the order of what is to be settled first. */
const states: readonly ItemState[] = ['unmet', 'given-not-received', 'met', 'unwanted'];

/** How many things of one direction are in each state that occurs: `2 met, 3 unmet`. */
export function counted({ rows }: BalanceWay, { balance }: Words): string {
  return states
    .map((state) => ({ words: balance[state], count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(', ');
}

/** The things that somebody needs, receives or gives, those to be settled first. */
export function listed({ rows }: BalanceWay): BalanceRow[] {
  const place = ({ state }: BalanceRow) => (state === null ? states.length : states.indexOf(state));
  return rows
    .filter((row) => row.needed + row.received + row.given > 0)
    .sort((one, other) => place(one) - place(other) || other.first - one.first || other.needed - one.needed);
}

/** The pairs worth trading, a sentence each: what one side would get for what the other would get. */
export function trades(report: Report, { trades: pairs }: BalanceSheet): string[] {
  const [first = '', second = ''] = report.pair.map((side) => nameOf(report, side));
  const { balance } = wordsIn(report.languages);
  return pairs.map((pair) =>
    balance.trade({ first, gets: pair.first.label, second, returns: pair.second.label }),
  );
}
