import { total, type Counts, type Part } from '../questions/kind.ts';
import { assembled } from './gap.ts';
import { ticks, type Role } from './ticks.ts';

/**
 * Mean distance between two different members of a side, 0..1, on the gap's own ruler (|F−G| replaced by
 * 2F(1−F) n/(n−1)); null below two answers or for kinds that are never scored.
 */
export function spread(parts: readonly Part[], counts: Counts, role: Role = 'first'): number | null {
  const n = total(counts);
  if (n < 2 || parts.length === 0) return null;
  const { held } = ticks(parts, role, counts);
  let sum = 0;
  parts.forEach((part, index) => {
    let apart = 0;
    let mass = 0;
    part.weights.forEach((weight, cut) => {
      const share = ((held[index] as ArrayLike<number>)[cut] as number) / n;
      apart += weight * ((2 * share * (1 - share) * n) / (n - 1));
      mass += weight * 2 * share;
    });
    sum += assembled(part.rule, apart, mass);
  });
  return Math.min(1, sum / parts.length);
}
