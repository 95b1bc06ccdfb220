import { total, type Counts, type Part } from '../questions/kind.ts';

/** As which side of the pair answers are read: they differ only where the sides are asked for complements. */
export type Role = 'first' | 'second';

/** How many of `n` people hold each cut of each part. */
export interface Ticks {
  n: number;
  held: readonly Float64Array[];
}

/** Counts of answers -> people per cut. */
export function ticks(parts: readonly Part[], role: Role, counts: Counts): Ticks {
  const held = parts.map((part) => new Float64Array(part.weights.length));
  for (const [key, count] of counts) add(parts, role, held, key, count);
  return { n: total(counts), held };
}

/** The same people with `by` more (or fewer) of the answer `key`. */
export function withMore(parts: readonly Part[], role: Role, from: Ticks, key: string, by: number): Ticks {
  const held = from.held.map((list) => list.slice());
  add(parts, role, held, key, by);
  return { n: from.n + by, held };
}

function add(
  parts: readonly Part[],
  role: Role,
  held: readonly Float64Array[],
  key: string,
  by: number,
): void {
  parts.forEach((part, index) => {
    const bits = role === 'first' ? part.first(key) : part.second(key);
    const into = held[index] as Float64Array;
    for (let cut = 0; cut < into.length; cut++) {
      if (bits[cut]) into[cut] = (into[cut] as number) + by;
    }
  });
}
