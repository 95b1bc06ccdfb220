import type { Counts, Part } from '../questions/kind.ts';
import { jackknifeVariance, type LeftOut } from '../stats/jackknife.ts';
import { tQuantile } from '../stats/student-t.ts';
import { weightedMean } from '../stats/weighted-mean.ts';
import { gap } from './gap.ts';
import { lessOne, type LessOne } from './interval.ts';
import type { Gap, Interval } from './score.ts';

/** One scored question: its weight, rulers and the two sides' counted answers. */
export interface Item {
  weight: number;
  parts: readonly Part[];
  first: Counts;
  second: Counts;
}

/** One person in compact form: answer keys in the order of the items. */
export interface Respondent {
  side: 'first' | 'second';
  keys: readonly (string | null)[];
}

/** Which figure of each question is averaged: `observed` (everyone) or `signed` (sample; clipped once, at the end). */
export type Figure = 'observed' | 'signed';

/** A weighted mean gap over questions (method, section 1.3). */
interface Composite {
  /** Weighted mean of the observed gaps, 0..1. */
  observed: number;
  /** Weighted mean of the signed gaps, −1..1. */
  signed: number;
  /** Assessed weight / weight of all items, 0..1. */
  coverage: number;
}

/** The composite of all items; null where none is assessable. */
export function composite(items: readonly Item[]): Composite | null {
  const gaps = assessed(items);
  const observed = weightedMean(gaps.map(({ weight, gap }) => ({ weight, value: gap.observed })));
  const signed = weightedMean(gaps.map(({ weight, gap }) => ({ weight, value: gap.signed })));
  if (observed === null || signed === null) return null;
  const weightOf = (list: readonly { weight: number }[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  return { observed, signed, coverage: weightOf(gaps) / weightOf(items) };
}

/**
 * 95 % interval of a composite gap by deleting one person at a time (method, section 1.4), 0..1. Null with fewer than
 * two people beyond one a side, where no margin of error can be computed.
 */
export function compositeInterval(
  items: readonly Item[],
  people: readonly Respondent[],
  figure: Figure,
): Interval | null {
  const whole = composite(items);
  const error = compositeError(items, people, figure);
  return whole === null || error === null || error.se === null
    ? null
    : around(whole[figure], { se: error.se, df: error.df });
}

/**
 * The same from counts alone, questions taken as independent: somewhat too narrow where people lean one way
 * throughout, and marked so.
 */
export function approximateInterval(items: readonly Item[], figure: Figure): Interval | null {
  const whole = composite(items);
  const error = approximateError(items, figure);
  return whole === null || error === null || error.se === null
    ? null
    : { ...around(whole[figure], { se: error.se, df: error.df }), approximate: true };
}

/** Standard error of a composite from counts alone, questions taken as independent. */
export function approximateError(
  items: readonly Item[],
  figure: Figure,
): { se: number | null; df: number } | null {
  const gaps = assessed(items);
  const weights = gaps.reduce((sum, one) => sum + one.weight, 0);
  if (gaps.length === 0 || weights === 0) return null;
  let squares = 0;
  let df = 0;
  for (const { weight, item, gap: one } of gaps) {
    const [a, b] = lessOneOf(item);
    const spread =
      jackknifeVariance(leftOut(a, item.first, figure)) + jackknifeVariance(leftOut(b, item.second, figure));
    squares += (weight / weights) ** 2 * spread;
    df = Math.max(df, one.nFirst + one.nSecond - 2);
  }
  return { se: df < 1 ? null : Math.sqrt(squares), df };
}

/** Standard error of a composite and its degrees of freedom; se is null where df is 0. */
export function compositeError(
  items: readonly Item[],
  people: readonly Respondent[],
  figure: Figure,
): { se: number | null; df: number } | null {
  const without = composites(items, people, figure);
  if (without === null) return null;
  const df = without.first.length + without.second.length - 2;
  if (df < 1) return { se: null, df: Math.max(0, df) };
  return { se: Math.sqrt(sidesVariance(without.first, without.second)), df };
}

/** Jackknife variance of two sides, added. */
export function sidesVariance(first: readonly number[], second: readonly number[]): number {
  const once = (list: readonly number[]) => list.map((figure) => ({ figure, count: 1 }));
  return jackknifeVariance(once(first)) + jackknifeVariance(once(second));
}

/** The composite without one person at a time. */
interface LeaveOneOut {
  /** With everybody. */
  whole: number;
  /** In the order of `people`; null for a person without an answer to an assessable question. */
  each: readonly (number | null)[];
  first: readonly number[];
  second: readonly number[];
}

/**
 * For each person the composite without them, from look-ups per question, side and distinct answer. A question that
 * would lose its whole side keeps its full figure. Null where no question is assessable.
 */
export function composites(
  items: readonly Item[],
  people: readonly Respondent[],
  figure: Figure,
): LeaveOneOut | null {
  const weights = items.map((item) => item.weight);
  const full = items.map((item) => gapOf(item)?.[figure] ?? null);
  const whole = weightedMean(
    full.flatMap((value, at) => (value === null ? [] : [{ weight: weights[at] as number, value }])),
  );
  if (whole === null) return null;
  const sum = full.reduce<number>(
    (all, value, at) => (value === null ? all : all + (weights[at] as number)),
    0,
  );
  const less = items.map((item, at) => (full[at] === null ? null : lessOneOf(item)));
  const each = people.map(({ side, keys }) => {
    let moved = 0;
    let counted = false;
    keys.forEach((key, at) => {
      const before = full[at] ?? null;
      const one = less[at] ?? null;
      if (key === null || before === null || one === null) return;
      counted = true;
      const after = one[side === 'first' ? 0 : 1].get(key)?.[figure] ?? before;
      moved += (weights[at] as number) * (after - before);
    });
    return counted ? whole + moved / sum : null;
  });
  const of = (side: Respondent['side']) =>
    each.flatMap((value, at) => (value !== null && people[at]?.side === side ? [value] : []));
  return { whole, each, first: of('first'), second: of('second') };
}

const measured = new WeakMap<Item, Gap | null>();

/** Made once: a question counts in its dimension and in the whole. */
function gapOf(item: Item): Gap | null {
  const found = measured.get(item);
  if (found !== undefined) return found;
  const made = gap(item.parts, item.first, item.second);
  measured.set(item, made);
  return made;
}

const known = new WeakMap<Item, readonly [LessOne, LessOne]>();

/** Made once: a question counts in its dimension and in the whole, observed and signed. */
function lessOneOf(item: Item): readonly [LessOne, LessOne] {
  const found = known.get(item) ?? lessOne(item.parts, item.first, item.second);
  known.set(item, found);
  return found;
}

function assessed(items: readonly Item[]): { weight: number; item: Item; gap: Gap }[] {
  return items.flatMap((item) => {
    const one = gapOf(item);
    return one === null ? [] : [{ weight: item.weight, item, gap: one }];
  });
}

function leftOut(less: LessOne, counts: Counts, figure: Figure): LeftOut[] {
  return [...less].flatMap(([key, one]) =>
    one === null ? [] : [{ figure: one[figure], count: counts.get(key) ?? 0 }],
  );
}

function around(figure: number, error: { se: number; df: number }): Interval {
  const centre = Math.max(0, figure);
  const half = tQuantile(0.975, error.df) * error.se;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half), ...error };
}
