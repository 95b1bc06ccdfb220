import type { Counts, Good, Reading } from '../questions/kind.ts';

/**
 * Answers with whatever is better than agreed counted as agreed: to call after one hour where four were promised breaks
 * no promise. Only where the question says which way is good, and answers lie on a line.
 */
export function notBeyond(
  good: Good | null,
  agreed: string,
  counts: Counts,
  reading: (key: string) => Reading,
): Counts {
  const place = placeBy(good);
  const limit = place?.(reading(agreed)) ?? null;
  if (place === null || limit === null) return counts;
  const kept = new Map<string, number>();
  for (const [key, count] of counts) {
    const own = place(reading(key));
    const as = own !== null && own >= limit ? agreed : key;
    kept.set(as, (kept.get(as) ?? 0) + count);
  }
  return kept;
}

/** Where an answer lies in the good direction, larger is better; null without a direction. */
function placeBy(good: Good | null): ((says: Reading) => number | null) | null {
  if (good === null) return null;
  if (good === 'high') return ({ share }) => share ?? null;
  if (good === 'low') return ({ share }) => (share === undefined ? null : -share);
  if (typeof good === 'string') return null;
  if ('at-most' in good) return ({ amount }) => (amount === undefined ? null : -amount);
  if ('at-least' in good) return ({ amount }) => amount ?? null;
  return null;
}
