import { settledFigure } from './settled.ts';

/** Below this share a report says so among its limits. */
export const enoughAnswered = 0.8;

/** A share 0..1 as whole percent, the one rounding of every text; 0, 80 and 100 are never reached by rounding alone. */
export function wholePercent(share: number): number {
  const settled = settledFigure(share);
  const whole = Math.round(settled * 100);
  if (settled >= 1 || settled <= 0) return whole;
  if (settled < enoughAnswered) return Math.min(enoughAnswered * 100 - 1, Math.max(1, whole));
  return Math.min(99, whole);
}
