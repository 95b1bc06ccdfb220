/** Distinct positions beyond which neighbours are merged. */
const most = 1000;

/** Remembers the bits of each key, so that resampling pays for them once. */
export function bits(
  cuts: number,
  fill: (key: string, into: Uint8Array) => void,
): (key: string) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (key) => {
    let row = known.get(key);
    if (row === undefined) {
      row = new Uint8Array(cuts);
      fill(key, row);
      known.set(key, row);
    }
    return row;
  };
}

/** Bits on one line: all from the first cut that holds. Keys with the same first cut share one row. */
export function bitsFrom(cuts: number, first: (key: string) => number): (key: string) => Uint8Array {
  const rows = new Map<number, Uint8Array>();
  const known = new Map<string, Uint8Array>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const at = first(key);
    const row = rows.get(at) ?? new Uint8Array(cuts).fill(1, at);
    rows.set(at, row);
    known.set(key, row);
    return row;
  };
}

/** Cuts between the positions in play on one line; weighted by their distance they add up to the W1 distance. */
interface Line {
  /** The positions the cuts lie between: the cut of the first weight is "at most the first stop". */
  stops: readonly number[];
  weights: readonly number[];
  /** The first cut that holds for a position ("at most here"); all cuts after it hold as well. */
  from(position: number): number;
}

/**
 * The line through these positions. Above 1000 distinct ones they are merged to multiples of `grain`, which moves
 * a distance by at most one grain.
 */
export function line(positions: Iterable<number>, grain: number): Line {
  let stops = ascending(positions);
  let place = (position: number) => position;
  if (stops.length > most) {
    const width = (stops.at(-1) ?? 0) - (stops[0] ?? 0);
    const step = Math.max(grain, width / (5 * most));
    place = (position) => Math.round(position / step) * step;
    stops = ascending(stops.map(place));
  }
  return {
    stops,
    weights: stops.slice(1).map((stop, index) => stop - (stops[index] ?? stop)),
    from(position) {
      const here = place(position);
      let low = 0;
      let high = Math.max(0, stops.length - 1);
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((stops[middle] ?? here) < here) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Bits for answers that are sets of ids: one cut per id. */
export function setBits(
  ids: readonly string[],
  chosen: (key: string) => readonly string[],
): (key: string) => Uint8Array {
  const index = new Map(ids.map((id, at) => [id, at]));
  return bits(ids.length, (key, into) => {
    for (const id of chosen(key)) {
      const at = index.get(id);
      if (at !== undefined) into[at] = 1;
    }
  });
}

function ascending(values: Iterable<number>): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
