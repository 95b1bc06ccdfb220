/** What a figure says to a limit. `breaks`: on the wrong side for sure. */
export type Held = 'holds' | 'breaks' | 'inconclusive' | 'not-decidable';

/** Both ends of a margin, in the unit of the figure. */
export interface Range {
  low: number;
  high: number;
}

/** Figures are sums of fractions: the last bits decide nothing. */
const bits = 1e-9;

/**
 * A figure that must be at least `least`. With an interval (method, section 7) it breaks only where the upper end is
 * below the limit, and holds where the lower end is not. What is no number cannot be decided.
 */
export function floor(figure: number, least: number, interval: Range | null): Held {
  const { low, high } = interval ?? { low: figure, high: figure };
  if (![figure, least, low, high].every(Number.isFinite)) return 'not-decidable';
  if (high < least - bits) return 'breaks';
  return low >= least - bits ? 'holds' : 'inconclusive';
}

/** A figure that must be at most `most`: the same from the other end. */
export function ceiling(figure: number, most: number, interval: Range | null): Held {
  return floor(-figure, -most, interval === null ? null : { low: -interval.high, high: -interval.low });
}

const order: readonly Held[] = ['breaks', 'not-decidable', 'inconclusive', 'holds'];

/** The verdict of several parts: one that breaks outranks one that cannot be decided; of none at all nothing is known. */
export function worst(parts: readonly Held[]): Held {
  return order.find((one) => parts.includes(one)) ?? 'not-decidable';
}
