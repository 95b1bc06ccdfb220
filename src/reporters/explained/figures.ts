import { apportioned, rounded } from '../../stats/apportioned.ts';
import type { Words } from '../../text/words/index.ts';

/** 0..1 -> points with two decimals, `12.50`; a minus only where something is left of it. */
export function hundredths(share: number, words: Words): string {
  const text = rounded(share * 100, 2).toFixed(2);
  return words.figure(text === '-0.00' ? '0.00' : text);
}

/** The same for a column: every entry rounded so that the entries printed add up to the sum printed. */
export function addingUp(shares: readonly number[], words: Words): string[] {
  return apportioned(
    shares.map((share) => share * 100),
    2,
  ).map((points) => hundredths(points / 100, words));
}

/** 0..1 -> points with one decimal where it has one: `25`, `33.3`. */
export function tenths(share: number, words: Words): string {
  return words.figure(Number((share * 100).toFixed(1)));
}
