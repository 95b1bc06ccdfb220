/** Where a question is drawn: across, and up at the level of either side. */
export interface Spot {
  number: number | null;
  at: number;
  one: number;
  other: number;
}

/** Stems nearer to each other than this are one line to the eye. */
const tight = 12;

/** So much of the line questions that stand side by side may take. */
const most = 80;

/**
 * Those with a number that would lie over another stand beside it, as near as they can, between `left` and `right`; a
 * number several have stands at the first of them.
 */
export function spread(all: readonly Spot[], [left, right]: readonly [number, number]): Spot[] {
  const groups: Spot[][] = [];
  const foremost = all.filter(({ number }, place) => number !== null && all[place - 1]?.number !== number);
  for (const spot of [...foremost].sort((a, b) => a.at - b.at || Number(a.number) - Number(b.number))) {
    const last = groups.at(-1)?.at(-1);
    if (last === undefined || spot.at - last.at >= tight) groups.push([]);
    groups.at(-1)?.push(spot);
  }
  const moved = new Map<number | null, number>();
  for (const group of groups) {
    const lanes: Spot[][] = [];
    for (const spot of group) {
      const free = lanes.find((lane) => lane.every((other) => !isOver(spot, other)));
      if (free === undefined) lanes.push([spot]);
      else free.push(spot);
    }
    if (lanes.length === 1) continue;
    const step = Math.min(tight + 4, most / (lanes.length - 1));
    const middle = group.reduce((sum, { at }) => sum + at, 0) / group.length;
    const half = ((lanes.length - 1) * step) / 2;
    const from = Math.min(right - half, Math.max(left + half, middle)) - half;
    lanes.forEach((lane, at) => lane.forEach(({ number }) => moved.set(number, from + at * step)));
  }
  return all.map((spot) => ({ ...spot, at: moved.get(spot.number) ?? spot.at }));
}

function isOver(one: Spot, other: Spot): boolean {
  const top = (spot: Spot) => Math.min(spot.one, spot.other);
  const foot = (spot: Spot) => Math.max(spot.one, spot.other);
  return top(one) - foot(other) < tight && top(other) - foot(one) < tight;
}
