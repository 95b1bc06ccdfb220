import { isApart } from './perception.ts';
import type { Gap, Interval, Perception, Verdict } from './score.ts';

/** All that decides a verdict. */
interface Evidence {
  /** Shown, never scored: a difference that comes with the work, or own words. */
  free: boolean;
  gap: Gap | null;
  /** A side of the pair has no one view. */
  split: boolean;
  threshold: number;
  perceptions: readonly Perception[];
  leads: 'observed' | 'adjusted';
  interval: Interval | null;
}

/** The verdict on one question (method, section 0). */
export function verdict(of: Evidence): Verdict {
  if (of.free) return 'free';
  if (of.gap === null) return 'unknown';
  if (of.split) return 'split';
  if (!isApart(of.gap[of.leads], of.threshold)) return 'same';
  if (of.leads === 'adjusted' && !((of.interval?.low ?? 0) > 0)) return 'unclear';
  const predicted = of.perceptions.flatMap((one) => (one.perceived === null ? [] : [one.perceived]));
  if (predicted.length === 0) return 'apart';
  return predicted.every((perceived) => isApart(perceived, of.threshold)) ? 'known' : 'unnoticed';
}
