import { fits } from '../../audit/pattern.ts';
import type { Interval, Known } from '../../score/score.ts';
import { floor, worst, type Range } from '../floor.ts';
import { heads } from '../owners.ts';
import { limitOf } from '../rule.ts';
import { told } from '../told.ts';
import type { Judge, Judgement, Seen } from './index.ts';
import { leavingOut } from './left-out.ts';
import { having, judgement, part } from './parts.ts';

/** The alignment of the pair over all questions, 0..100. */
export const overall: Judge = (gate, seen) => {
  const limit = limitOf(gate) ?? 0;
  const found = alignment(seen.figures.overall, seen.figures.interval, limit, seen);
  const why = leavingOut(found.why, seen);
  return judgement({ ...found, why, limit, owners: heads(seen), todo: seen.words.todoAlignment });
};

/** The alignment of each dimension that fits, 0..100. */
export const dimension: Judge = (gate, seen) => {
  const { report, figures, words } = seen;
  const limit = limitOf(gate) ?? 0;
  const parts = report.dimensions
    .filter((one) => fits(gate.subject, one.id))
    .map(({ id, title }) => {
      const figure = figures.dimensions.find((one) => one.dimension === id);
      const known = figure?.gap ?? { value: null, why: 'nothing-assessed' };
      const found = alignment(known, figure?.interval ?? null, limit, seen);
      const why = leavingOut(found.why, seen, (question) => question.dimension === id);
      return part({ id, label: title, ...found, why });
    });
  if (parts.length === 0) return judgement({ verdict: 'not-decidable', limit, why: words.whyNotAsked });
  return judgement({ ...ofParts(parts, limit, words), owners: heads(seen), todo: words.todoAlignment });
};

/** What several figures with one floor come to: the worst verdict, and the lowest figure for all of them. */
export function ofParts(parts: Judgement['parts'], limit: number, words: Seen['words']) {
  const least = lowest(parts);
  const [only] = parts;
  return {
    verdict: worst(parts.map((one) => one.verdict)),
    limit,
    found: least?.found ?? null,
    interval: least?.interval ?? null,
    shown: least === null ? '' : shownRange(least.found, least.interval, limit, words),
    why:
      parts.length === 1 && only !== undefined
        ? only.why
        : words.partsOf({ count: having(parts, 'holds').length, all: parts.length }),
    parts,
  };
}

/** The part with the lowest figure; null where none has one. */
function lowest(parts: Judgement['parts']): (Judgement['parts'][number] & { found: number }) | null {
  const known = parts.flatMap((one) => (one.found === null ? [] : [{ ...one, found: one.found }]));
  return known.reduce<(typeof known)[number] | null>(
    (a, b) => (a === null || b.found < a.found ? b : a),
    null,
  );
}

/** `62 (55-70)`. */
export function shownRange(
  found: number,
  interval: Range | null,
  limit: number,
  words: Seen['words'],
): string {
  const figure = told(found, limit, words);
  if (interval === null) return figure;
  return words.range({
    figure,
    low: told(interval.low, limit, words),
    high: told(interval.high, limit, words),
  });
}

/** Why a floor does not hold, in a few words. */
export function floorWhy(verdict: Judgement['verdict'], sample: boolean, words: Seen['words']): string {
  if (verdict === 'inconclusive') return words.whyStraddles;
  return verdict === 'breaks' && sample ? words.whyUpperBelow : '';
}

/** In samples by the interval; where the people asked are the whole side, by the figure itself. */
function alignment(gap: Known<number>, margin: Interval | null, limit: number, { figures, words }: Seen) {
  if (gap.value === null) {
    return {
      verdict: 'not-decidable' as const,
      found: null,
      interval: null,
      shown: '',
      why: words.notKnown[gap.why],
    };
  }
  const sample = figures.leads === 'adjusted';
  const found = 100 * (1 - gap.value);
  const interval =
    sample && margin !== null ? { low: 100 * (1 - margin.high), high: 100 * (1 - margin.low) } : null;
  const verdict = sample && interval === null ? 'not-decidable' : floor(found, limit, interval);
  const why = sample && interval === null ? words.whyNoInterval : floorWhy(verdict, sample, words);
  return { verdict, found, interval, shown: shownRange(found, interval, limit, words), why };
}
