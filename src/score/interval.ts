import type { Counts, Part } from '../questions/kind.ts';
import { jackknifeVariance, type LeftOut } from '../stats/jackknife.ts';
import { tQuantile } from '../stats/student-t.ts';
import { gapOfTicks } from './gap.ts';
import type { Gap, Interval } from './score.ts';
import { ticks, toldApart, withMore, type Role, type Ticks } from './ticks.ts';

/** The 95 % interval of one question's gap with the two standard errors it is made of. */
interface QuestionInterval extends Interval {
  jackknife: number;
  addOne: number;
}

/** The gap with one answer of this key left out; null where that leaves the side empty. */
export type LessOne = ReadonlyMap<string, Gap | null>;

/** For each side and each distinct answer: the gap with one such answer left out. */
export function lessOne(
  parts: readonly Part[],
  first: Counts,
  second: Counts,
  roles: readonly [Role, Role] = ['first', 'second'],
): readonly [LessOne, LessOne] {
  const a = ticks(parts, roles[0], first);
  const b = ticks(parts, roles[1], second);
  return [
    byAnswer(parts, roles[0], first, (key) => gapOfTicks(parts, withMore(parts, roles[0], a, key, -1), b)),
    byAnswer(parts, roles[1], second, (key) => gapOfTicks(parts, a, withMore(parts, roles[1], b, key, -1))),
  ];
}

/** A figure for every key, computed once for all answers that no cut tells apart. */
function byAnswer<T>(
  parts: readonly Part[],
  role: Role,
  counts: Counts,
  figure: (key: string) => T,
): Map<string, T> {
  const apart = toldApart(parts, role, counts);
  const figures = new Map([...apart.counts.keys()].map((key) => [key, figure(key)]));
  return new Map([...counts.keys()].map((key) => [key, figures.get(apart.of(key)) as T]));
}

/**
 * Adjusted gap ± t(0.975, n+m−2) × the larger of the jackknife and the add-one standard error, cut to 0..1
 * (method, section 1.4). Null where a side has no answers, and at one against one, where none can be computed.
 */
export function interval(parts: readonly Part[], first: Counts, second: Counts): QuestionInterval | null {
  const a = ticks(parts, 'first', first);
  const b = ticks(parts, 'second', second);
  const whole = gapOfTicks(parts, a, b);
  if (whole === null || a.n + b.n <= 2) return null;
  const [lessFirst, lessSecond] = lessOne(parts, first, second);
  const jackknife = Math.sqrt(
    jackknifeVariance(signed(lessFirst, first)) + jackknifeVariance(signed(lessSecond, second)),
  );
  const addOne = addOneError(parts, [first, second], a, b, whole.observed);
  const se = Math.max(jackknife, addOne);
  const df = a.n + b.n - 2;
  const half = tQuantile(0.975, df) * se;
  return {
    low: Math.max(0, whole.adjusted - half),
    high: Math.min(1, whole.adjusted + half),
    se,
    df,
    jackknife,
    addOne,
  };
}

/** Smallest and largest observed gap with one answer left out; null where no side can spare one. */
export function leaveOneOutRange(
  parts: readonly Part[],
  first: Counts,
  second: Counts,
): { min: number; max: number } | null {
  const figures = lessOne(parts, first, second)
    .flatMap((side) => [...side.values()])
    .flatMap((one) => (one === null ? [] : [one.observed]));
  if (figures.length === 0) return null;
  return {
    min: figures.reduce((least, one) => Math.min(least, one)),
    max: figures.reduce((most, one) => Math.max(most, one)),
  };
}

function signed(less: LessOne, counts: Counts): LeftOut[] {
  return [...less].flatMap(([key, one]) =>
    one === null ? [] : [{ figure: one.signed, count: counts.get(key) ?? 0 }],
  );
}

/** Keeps the interval from collapsing when sides are unanimous: what one more answer like those given would move. */
function addOneError(
  parts: readonly Part[],
  sides: readonly [Counts, Counts],
  a: Ticks,
  b: Ticks,
  observed: number,
): number {
  let squares = 0;
  for (const counts of sides) {
    for (const [key, count] of toldApart(parts, 'first', counts).counts) {
      const toFirst = gapOfTicks(parts, withMore(parts, 'first', a, key, 1), b)?.observed ?? observed;
      const toSecond = gapOfTicks(parts, a, withMore(parts, 'second', b, key, 1))?.observed ?? observed;
      squares += count * ((toFirst - observed) ** 2 + (toSecond - observed) ** 2);
    }
  }
  return Math.sqrt(squares / (a.n + b.n));
}
