import type { Counts } from '../questions/kind.ts';
import { tQuantile, tUpper } from '../stats/student-t.ts';
import { variance } from '../stats/variance.ts';
import {
  approximateError,
  composite,
  compositeError,
  composites,
  sidesVariance,
  type Figure,
  type Item,
  type Respondent,
} from './composite.ts';

/** Smaller changes are never called real, in points. */
export const leastChange = 3;

/** How alignment (100 x (1 − gap), points) moved from one round to the next. */
export interface Change {
  /** After minus before; negative: further apart. */
  change: number;
  /** Standard error in points; null where none can be computed. */
  se: number | null;
  df: number;
  /** Fell by more than noise and by more than 3 points; null where that cannot be judged. */
  dropped: boolean | null;
  /** Rose by more than noise and by more than 3 points; null where that cannot be judged. */
  rose: boolean | null;
}

/** One round as the comparison sees it. */
export interface RoundAnswers {
  items: readonly Item[];
  people: readonly (Respondent & { person: string })[];
}

/**
 * Change among the same people: those present in both rounds, each left out of both at once (method, section 7).
 * Null where a round has no assessable question.
 */
export function changeOfSamePeople(before: RoundAnswers, after: RoundAnswers, figure: Figure): Change | null {
  const both = new Set(before.people.map(nameAndSide));
  const again = new Set(after.people.map(nameAndSide).filter((one) => both.has(one)));
  const [one, two] = [among(before, again), among(after, again)];
  const from = composites(one.items, one.people, figure);
  const to = composites(two.items, two.people, figure);
  const change = difference(one.items, two.items, figure);
  if (from === null || to === null || change === null) return null;
  const place = new Map(two.people.map((person, at) => [nameAndSide(person), at]));
  const moved = { first: [] as number[], second: [] as number[] };
  one.people.forEach((person, at) => {
    const then = from.each[at] ?? null;
    const now = to.each[place.get(nameAndSide(person)) as number] ?? null;
    if (then === null && now === null) return;
    moved[person.side].push((then ?? from.whole) - (now ?? to.whole));
  });
  const df = Math.max(0, moved.first.length + moved.second.length - 2);
  const se = df < 1 ? null : 100 * Math.sqrt(sidesVariance(moved.first, moved.second));
  return judged(change, se, df);
}

/** Change between rounds of different people: the errors of both rounds add up. */
export function changeOfDifferentPeople(
  before: RoundAnswers,
  after: RoundAnswers,
  figure: Figure,
): Change | null {
  const from = errorOf(before, figure);
  const to = errorOf(after, figure);
  const change = difference(before.items, after.items, figure);
  if (from === null || to === null || change === null) return null;
  const se = from.se === null || to.se === null ? null : 100 * Math.hypot(from.se, to.se);
  return judged(change, se, from.df + to.df);
}

/** How the gaps of the same two people moved, one against one, over their questions. */
interface TwoPeopleChange {
  /** Mean change of the gaps, 0..1; positive: further apart. */
  meanChange: number;
  /** null where every question moved alike, or there is only one. */
  t: number | null;
  df: number;
  /** One-sided chance of such a widening if nothing changed. */
  pWider: number | null;
}

/** One-sided t over the changes of the observed gaps of the same questions; null without questions. */
export function changeOfTwoPeople(
  before: readonly number[],
  after: readonly number[],
): TwoPeopleChange | null {
  if (before.length !== after.length) throw new RangeError('both rounds must have the same questions');
  const moved = before.map((gap, at) => (after[at] as number) - gap);
  const n = moved.length;
  if (n === 0) return null;
  const meanChange = moved.reduce((sum, one) => sum + one, 0) / n;
  const squares = variance(moved) ?? 0;
  const t = squares < 1e-24 ? null : meanChange / Math.sqrt(squares / n);
  return { meanChange, t, df: n - 1, pWider: t === null ? null : tUpper(t, n - 1) };
}

function judged(change: number, se: number | null, df: number): Change {
  if (se === null) return { change, se, df, dropped: null, rose: null };
  const noise = tQuantile(0.95, df) * se;
  const real = (by: number) => by > noise && by > leastChange;
  return { change, se, df, dropped: real(-change), rose: real(change) };
}

/** Of very many replies only counts are kept: then from those. */
function errorOf({ items, people }: RoundAnswers, figure: Figure) {
  return people.length === 0 ? approximateError(items, figure) : compositeError(items, people, figure);
}

/** Alignment after minus alignment before, each clipped once, in points. */
function difference(before: readonly Item[], after: readonly Item[], figure: Figure): number | null {
  const from = composite(before);
  const to = composite(after);
  return from === null || to === null ? null : 100 * (Math.max(0, from[figure]) - Math.max(0, to[figure]));
}

/** What tells a person of one side from all others. */
export function nameAndSide(person: { side: string; person: string }): string {
  return `${person.side}/${person.person}`;
}

/** The same round with only these people, by side and id. */
export function among(round: RoundAnswers, wanted: ReadonlySet<string>): RoundAnswers {
  const people = round.people.filter((person) => wanted.has(nameAndSide(person)));
  const counts = (at: number, side: Respondent['side']): Counts => {
    const sum = new Map<string, number>();
    for (const person of people) {
      const key = person.side === side ? (person.keys[at] ?? null) : null;
      if (key !== null) sum.set(key, (sum.get(key) ?? 0) + 1);
    }
    return sum;
  };
  return {
    people,
    items: round.items.map((item, at) => ({
      ...item,
      first: counts(at, 'first'),
      second: counts(at, 'second'),
    })),
  };
}
