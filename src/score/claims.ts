import { total, type Counts } from '../questions/kind.ts';

/** How far each of two sides claims a thing as its own, 0..1. */
interface Claims {
  /** Share of the first side that names the first side. */
  first: number;
  second: number;
  /** Share of cross pairs in which each names its own side. */
  both: number;
  /** Share of cross pairs in which neither does: a thing nobody looks after. */
  nobody: number;
}

/** Who claims ownership, from whom each answer names as owners; null where a side has no answers. */
export function claims(
  pair: readonly [string, string],
  first: Counts,
  second: Counts,
  owners: (key: string) => readonly string[],
): Claims | null {
  const ofFirst = share(first, (key) => owners(key).includes(pair[0]));
  const ofSecond = share(second, (key) => owners(key).includes(pair[1]));
  if (ofFirst === null || ofSecond === null) return null;
  return {
    first: ofFirst,
    second: ofSecond,
    both: ofFirst * ofSecond,
    nobody: (1 - ofFirst) * (1 - ofSecond),
  };
}

/** Share of the counted answers for which something holds, 0..1; null without answers. */
function share(counts: Counts, holds: (key: string) => boolean): number | null {
  const n = total(counts);
  if (n === 0) return null;
  let sum = 0;
  for (const [key, count] of counts) if (holds(key)) sum += count;
  return sum / n;
}
