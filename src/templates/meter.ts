/** The budget of memory while a template runs; both throw where it is used up. */
export interface Meter {
  /** For what stays: units of at most 8 bytes each, one for a character or an entry. */
  use(units: number): void;
  /** For what is let go again at once. */
  check(units: number): void;
}

/**
 * Characters of a value as text, and one for each entry of its lists. Counting ends at `most`: a list may name one long
 * text a million times.
 */
export function textLength(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return shortest;
  if (!Array.isArray(value)) return shortest;
  let length = value.length;
  for (const one of value) {
    if (length > most) break;
    length += textLength(one, most - length);
  }
  return length;
}

/** Of a number, and of what a text shows of a group. */
const shortest = 16;

/** `JSON.stringify`, counted while it is made: a short list of groups may be a long text. */
export function jsonText(value: unknown, space: string | number, meter: Meter): string | undefined {
  const depths = new Map<unknown, number>();
  const indent = typeof space === 'number' ? Math.min(space, 10) : Math.min(space.length, 10);
  let length = 0;
  return JSON.stringify(
    value,
    function (this: unknown, key: string, one: unknown) {
      const depth = (depths.get(this) ?? 0) + 1;
      if (typeof one === 'object' && one !== null) depths.set(one, depth);
      // A control character takes six.
      if (typeof one === 'string') meter.check(one.length * 6);
      const own = typeof one === 'string' ? JSON.stringify(one).length : shortest;
      length += key.length + depth * indent + own;
      meter.check(length * 2);
      return one;
    },
    space,
  );
}
