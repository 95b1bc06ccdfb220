/** A number without float noise: at most two decimals, below 1 two significant digits. */
export function plain(value: number): string {
  const size = Math.abs(value);
  const short = size === 0 || size >= 1 ? Number(value.toFixed(2)) : Number(value.toPrecision(2));
  return String(short === 0 ? 0 : short);
}

/** A mean over people: one decimal, since more would claim more than a handful of answers can bear. */
export function average(value: number): string {
  const short = Number(value.toFixed(1));
  return short === 0 && value > 0 ? 'under 0.1' : String(short === 0 ? 0 : short);
}

/** A number and its unit: `24 h`; `%` and `€` style signs keep the space. */
export function quantity(value: number, unit: string): string {
  return unit === '' ? plain(value) : `${plain(value)} ${unit}`;
}

/** `3 of 4`. */
export function people(count: number, n: number): string {
  return `${count} of ${n}`;
}

/** The first few of a list, and how many more there are: `a, b, c and 2 more`. */
export function few(list: readonly string[], most: number): string {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? `${shown} and ${list.length - most} more` : shown;
}

/** `a`, `a and b`, `a, b and c`. */
export function together(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

/** The ids that may be given, for a refusal: at most twelve of them. */
export function oneOf(ids: readonly string[]): string {
  return `one of: ${few(ids, 12)}`;
}

/** Largest first; equals keep their order. */
export function largestFirst<T>(list: readonly T[], size: (one: T) => number): T[] {
  return [...list].sort((a, b) => size(b) - size(a));
}
