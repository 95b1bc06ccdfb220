import type { Counts, Part } from '../questions/kind.ts';
import { ticks } from './ticks.ts';

/** Share of the observed gap each option carries, 0..1, largest first; options that carry nothing are left out. */
export function carriers(
  parts: readonly Part[],
  first: Counts,
  second: Counts,
): { item: string; share: number }[] {
  const a = ticks(parts, 'first', first);
  const b = ticks(parts, 'second', second);
  if (a.n === 0 || b.n === 0) return [];
  const carried = new Map<string, number>();
  let whole = 0;
  parts.forEach((part, index) => {
    let apart = 0;
    let mass = 0;
    const differences = part.weights.map((weight, cut) => {
      const here = ((a.held[index] as Float64Array)[cut] as number) / a.n;
      const there = ((b.held[index] as Float64Array)[cut] as number) / b.n;
      apart += weight * Math.abs(here - there);
      mass += weight * (here + there);
      return weight * Math.abs(here - there);
    });
    const scale = part.rule === 'ruzicka' && mass + apart > 0 ? 2 / (mass + apart) : 1;
    differences.forEach((difference, cut) => {
      whole += difference * scale;
      const item = part.items[cut] ?? null;
      if (item !== null && difference > 0) {
        carried.set(item, (carried.get(item) ?? 0) + difference * scale);
      }
    });
  });
  return [...carried]
    .map(([item, sum]) => ({ item, share: sum / whole }))
    .sort((one, other) => other.share - one.share || (one.item < other.item ? -1 : 1));
}
