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
  /** One for each side of the pair that guessed. */
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
  if (!isBeyondLuck(of)) return 'unclear';
  const knows = of.perceptions.flatMap(({ perceived }) =>
    perceived === null ? [] : [isApart(perceived, of.threshold)],
  );
  if (knows.includes(false)) return 'unnoticed';
  return knows.length === 2 ? 'known' : 'apart';
}

/** Where the answers stand for more people than gave them, only an interval above 0 tells sides apart. */
export function isBeyondLuck({ leads, interval }: Pick<Evidence, 'leads' | 'interval'>): boolean {
  return leads === 'observed' || (interval?.low ?? 0) > 0;
}
