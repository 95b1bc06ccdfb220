import { joined, type Words } from '../text/words/index.ts';
import { oneOfUnit } from './time-units.ts';

/** A number without float noise: at most two decimals, below 1 two significant digits; large ones in groups of digits. */
export function plain(value: number, words: Words): string {
  const size = Math.abs(value);
  const short = size === 0 || size >= 1 ? Number(value.toFixed(2)) : Number(value.toPrecision(2));
  return words.grouped(short === 0 ? 0 : short);
}

/** A mean over people: one decimal, since more would claim more than a handful of answers can bear. */
export function average(value: number, words: Words): string {
  const short = Number(value.toFixed(1));
  if (short === 0 && value > 0) return words.kinds.under({ figure: words.figure('0.1') });
  return words.figure(short === 0 ? 0 : short);
}

/** A number and its unit: `24 h`, `1 day`; `%` and `€` style signs keep the space. */
export function quantity(value: number, unit: string, words: Words): string {
  const figure = plain(value, words);
  return unit === '' ? figure : `${figure} ${figure === '1' ? oneOfUnit(unit) : unit}`;
}

/** `3 of 4`. */
export function people(count: number, n: number, words: Words): string {
  return words.lists.of({ count, all: n });
}

/** The first few of a list, and how many more there are: `a, b, c and 2 more`. */
export function few(list: readonly string[], most: number, { lists }: Words): string {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? lists.andMore({ list: shown, count: list.length - most }) : shown;
}

/** `a`, `a and b`, `a, b and c`. */
export function together(list: readonly string[], words: Words): string {
  return joined(list, words);
}

/** The ids that may be given, for a refusal: at most twelve of them. */
export function oneOf(ids: readonly string[]): string {
  const shown = ids.slice(0, 12).join(', ');
  return `one of: ${ids.length > 12 ? `${shown} and ${ids.length - 12} more` : shown}`;
}

/** Largest first; equals keep their order. */
export function largestFirst<T>(list: readonly T[], size: (one: T) => number): T[] {
  return [...list].sort((a, b) => size(b) - size(a));
}
