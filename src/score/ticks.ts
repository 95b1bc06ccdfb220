import { total, type Counts, type Part } from '../questions/kind.ts';

/** As which side of the pair answers are read: they differ only where the sides are asked for complements. */
export type Role = 'first' | 'second';

/** How many of `n` people hold each cut of each part. */
export interface Ticks {
  n: number;
  held: readonly ArrayLike<number>[];
}

/** One person with this answer. */
export function ticksOfOne(parts: readonly Part[], role: Role, key: string): Ticks {
  return { n: 1, held: parts.map((part) => bitsOf(part, role, key)) };
}

/** Counts of answers -> people per cut. */
export function ticks(parts: readonly Part[], role: Role, counts: Counts): Ticks {
  const held = parts.map((part) => {
    const into = new Float64Array(part.weights.length);
    // Very many different numbers share far fewer rows.
    const rows = new Map<ArrayLike<number>, number>();
    counts.forEach((count, key) => {
      const row = bitsOf(part, role, key);
      rows.set(row, (rows.get(row) ?? 0) + count);
    });
    rows.forEach((count, row) => add(row, into, count));
    return into;
  });
  return { n: total(counts), held };
}

/** The same people with `by` more (or fewer) of the answer `key`. */
export function withMore(parts: readonly Part[], role: Role, from: Ticks, key: string, by: number): Ticks {
  const held = parts.map((part, index) => {
    const into = Float64Array.from(from.held[index] as ArrayLike<number>);
    add(bitsOf(part, role, key), into, by);
    return into;
  });
  return { n: from.n + by, held };
}

/**
 * The same counts with one key for all answers that no cut tells apart, and the key that stands for each; where
 * several rulers are used, or complements are asked, answers stand for themselves.
 */
export function toldApart(
  parts: readonly Part[],
  role: Role,
  counts: Counts,
): { counts: Counts; of: (key: string) => string } {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || part.first !== part.second)
    return { counts, of: (key) => key };
  const first = new Map<ArrayLike<number>, string>();
  const sums = new Map<string, number>();
  for (const [key, count] of counts) {
    const row = bitsOf(part, role, key);
    const stands = first.get(row) ?? key;
    first.set(row, stands);
    sums.set(stands, (sums.get(stands) ?? 0) + count);
  }
  return { counts: sums, of: (key) => first.get(bitsOf(part, role, key)) ?? key };
}

function bitsOf(part: Part, role: Role, key: string): ArrayLike<number> {
  return role === 'first' ? part.first(key) : part.second(key);
}

function add(row: ArrayLike<number>, into: Float64Array, by: number): void {
  for (let cut = 0; cut < into.length; cut++) {
    if (row[cut]) into[cut] = (into[cut] as number) + by;
  }
}
