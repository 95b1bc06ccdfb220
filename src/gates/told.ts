import type { GateWords } from './words.ts';

/** A figure with as few decimals (0 to 3) as show on which side of the limit it is. */
export function told(figure: number, limit: number | null, words: Pick<GateWords, 'figure'>): string {
  const side = (one: number) => (limit === null || Math.abs(one - limit) < 1e-9 ? 0 : Math.sign(one - limit));
  const digits = [0, 1, 2].find((count) => side(Number(figure.toFixed(count))) === side(figure)) ?? 3;
  const text = figure.toFixed(digits);
  return words.figure(/^-0(\.0+)?$/.test(text) ? text.slice(1) : text);
}
