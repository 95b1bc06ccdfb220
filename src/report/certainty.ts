import type { Interval } from '../score/score.ts';

/**
 * What can be said of how sure a figure is, by the number of answers on each side (method, section 1.4): nothing
 * between two people; the differences inside one side only; a leave-one-out range; both; an interval.
 */
type Certainty = 'two-people' | 'one-against-several' | 'two' | 'few' | 'several';

/** A figure's certainty with what may be shown of it. */
export interface Bounds {
  certainty: Certainty;
  interval: Interval | null;
  leaveOneOut: { min: number; max: number } | null;
}

/** The certainty of a figure made from so many answers a side; the smaller side decides. */
export function certainty(nFirst: number, nSecond: number): Certainty {
  const [fewer, more] = [Math.min(nFirst, nSecond), Math.max(nFirst, nSecond)];
  if (fewer <= 1) return more <= 1 ? 'two-people' : 'one-against-several';
  if (fewer === 2) return 'two';
  return fewer < 5 ? 'few' : 'several';
}

/** An interval only where it is worth its width, a range only where few answers make it telling. */
export function bounds(
  nFirst: number,
  nSecond: number,
  figure: { interval: Interval | null; leaveOneOut: { min: number; max: number } | null },
): Bounds {
  const found = certainty(nFirst, nSecond);
  const hasInterval = found !== 'two-people' && found !== 'two';
  const hasRange = found === 'two' || found === 'few';
  return {
    certainty: found,
    interval: hasInterval ? figure.interval : null,
    leaveOneOut: hasRange ? figure.leaveOneOut : null,
  };
}
