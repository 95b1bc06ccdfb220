import type { Counts, Part } from '../questions/kind.ts';
import { distance, gap, observedGap } from './gap.ts';
import type { Perception } from './score.ts';
import type { Role } from './ticks.ts';

/** Strictly beyond a threshold; a hair is allowed for rounding. */
export function isApart(figure: number, threshold: number): boolean {
  return figure > threshold + 1e-9;
}

/** Distance between own answer and guess, averaged over the people who gave both; `pairs` are `own/guess` keys. */
export function perceivedGap(
  parts: readonly Part[],
  pairs: Counts,
  roles: readonly [Role, Role],
): { n: number; mean: number } | null {
  let n = 0;
  let sum = 0;
  for (const [pair, count] of pairs) {
    const at = pair.indexOf('/');
    const apart = distance(parts, pair.slice(0, at), pair.slice(at + 1), roles);
    if (apart === null) continue;
    n += count;
    sum += count * apart;
  }
  return n === 0 ? null : { n, mean: sum / n };
}

/** What one side of the pair gave: own answers, guesses of the other side's, and both of the same people. */
export interface Outlook {
  side: string;
  role: Role;
  own: Counts;
  guesses: Counts;
  pairs: Counts;
}

/**
 * How one side sees the other (method, section 4). `actual` is the leading figure of the gap between the sides, null
 * where it is not known or not judged; `leads` says which figure of the accuracy gap is taken.
 * Null where the side guessed nothing.
 */
export function perception(
  parts: readonly Part[],
  from: Outlook,
  other: Outlook,
  actual: number | null,
  threshold: number,
  leads: 'observed' | 'adjusted',
): Perception | null {
  if (from.guesses.size === 0) return null;
  const perceived = perceivedGap(parts, from.pairs, [from.role, other.role]);
  const roles = [other.role, other.role] as const;
  const accuracy =
    leads === 'observed'
      ? observedGap(parts, from.guesses, other.own, roles)
      : (gap(parts, from.guesses, other.own, roles)?.adjusted ?? null);
  const cell = perceived === null || actual === null ? null : cellOf(actual, perceived.mean, threshold);
  return {
    side: from.side,
    of: other.side,
    n: perceived?.n ?? 0,
    perceived: perceived?.mean ?? null,
    accuracy,
    cell,
    misread: cell === 'known-difference' && accuracy !== null && isApart(accuracy, threshold),
  };
}

function cellOf(actual: number, perceived: number, threshold: number): NonNullable<Perception['cell']> {
  if (isApart(actual, threshold)) {
    return isApart(perceived, threshold) ? 'known-difference' : 'false-consensus';
  }
  return isApart(perceived, threshold) ? 'false-conflict' : 'true-consensus';
}
