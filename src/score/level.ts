import { total, type Counts, type Good, type Reading } from '../questions/kind.ts';

/**
 * How good one side says the state is, 0..100, by the question's good direction: the mean place along the range for
 * `high` and `low`, the mean share of the wanted things that is held for `includes`, the share of answers that meet the
 * target for all others. Null without answers or a direction.
 */
export function level(good: Good | null, counts: Counts, reading: (key: string) => Reading): number | null {
  const n = total(counts);
  if (good === null || n === 0) return null;
  let sum = 0;
  for (const [key, count] of counts) {
    const merit = meritOf(good, reading(key));
    if (merit === null) return null;
    sum += merit * count;
  }
  return (100 * sum) / n;
}

/** 0..1; null where the answer says nothing about this direction. */
function meritOf(good: Good, says: Reading): number | null {
  if (good === 'high') return says.share ?? null;
  if (good === 'low') return says.share === undefined ? null : 1 - says.share;
  if (good === 'one-owner') return says.has === undefined ? null : Number(says.has.length === 1);
  if ('at-most' in good) return says.amount === undefined ? null : Number(says.amount <= good['at-most']);
  if ('at-least' in good) return says.amount === undefined ? null : Number(says.amount >= good['at-least']);
  if ('is' in good) return says.is === undefined ? null : Number([good.is].flat().includes(says.is));
  if (says.has === undefined) return null;
  const wanted = new Set(good.includes);
  return says.has.filter((one) => wanted.has(one)).length / wanted.size;
}
