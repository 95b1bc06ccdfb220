/** What happens in one stretch of a workshop. */
type PartKind = 'opening' | 'topic' | 'break' | 'lunch' | 'parked' | 'decisions' | 'signing';

/** One stretch of a workshop, in whole minutes. */
export interface Part {
  kind: PartKind;
  /** Minutes after the start. */
  from: number;
  minutes: number;
  /** Place of its topic in the list given; null for all other parts. */
  topic: number | null;
}

/** The shortest workshop that can be planned, in minutes. */
export const shortest = 60;

/** The longest, in minutes. */
export const longest = 600;

/** Nobody sits longer than this without a break. */
export const longestStretch = 115;

const step = 5;
const breakMinutes = 15;
const lunchMinutes = 45;
/** From this length on the break in the middle is lunch, and what was parked has a time of its own. */
const halfDay = 300;
const longestTopic = 75;
const longestParked = 45;

/**
 * A workshop of exactly so many minutes: opening, topics, what was parked, decisions, signing, and breaks where they
 * balance best. Each weight is above 0, and the minutes of its topic follow it in steps of five. The model is a half
 * day: 15, three topics, a break of 15, 35, 10.
 */
export function partsOf(total: number, weights: readonly number[]): Part[] {
  for (let breaks = total < 105 ? 0 : 1; ; breaks += 1) {
    const working = workingParts(total - pauses(total, breaks), total, weights);
    const found = broken(working, breaks, total);
    if (found !== null) return placed(found);
  }
}

type Bare = Omit<Part, 'from'>;

function pauses(total: number, breaks: number): number {
  return breaks * breakMinutes + (isDay(total) && breaks > 0 ? lunchMinutes - breakMinutes : 0);
}

function isDay(total: number): boolean {
  return total >= halfDay;
}

function workingParts(minutes: number, total: number, weights: readonly number[]): Bare[] {
  const opening = total < 75 ? 5 : total < 150 ? 10 : isDay(total) ? 20 : 15;
  const signing = total < 150 ? 5 : 10;
  const decisions = within(rounded(total / 6), 10, 60);
  const parked = isDay(total) ? 20 : 0;
  const free = minutes - opening - signing - decisions - parked;
  const topics = shared(free, weights.slice(0, topicCount(free, total)));
  const rest = free - topics.reduce((sum, one) => sum + one, 0) + parked;
  // A few minutes are no part of their own: deciding always needs them.
  const isLeft = rest >= 2 * step;
  return [
    bare('opening', opening),
    ...topics.map((length, topic) => ({ kind: 'topic' as const, minutes: length, topic })),
    ...(isLeft ? chunks(rest - (rest % step), longestParked) : []).map((length) => bare('parked', length)),
    bare('decisions', decisions + (isLeft ? rest % step : rest)),
    bare('signing', signing),
  ];
}

/** How many topics such a time bears: a few thoroughly rather than all in passing. */
function topicCount(free: number, total: number): number {
  return Math.max(1, Math.floor(free / (total < 150 ? 30 : 45)));
}

/** Minutes in steps of five, in proportion to the weights as far as the least and the most allow (d'Hondt). */
function shared(free: number, weights: readonly number[]): number[] {
  const least = within(Math.floor(free / Math.max(1, weights.length) / step) * step, step, 20);
  const lengths = weights.map(() => least);
  let left = free - least * weights.length;
  while (left >= step) {
    const quotients = lengths.map((length, at) =>
      length >= longestTopic ? -1 : (weights[at] ?? 0) / (length + step),
    );
    const best = quotients.indexOf(Math.max(...quotients));
    if ((quotients[best] ?? -1) < 0) break;
    lengths[best] = (lengths[best] ?? 0) + step;
    left -= step;
  }
  return lengths;
}

/** With so many breaks between the parts, at the places that balance the stretches; null where one stays too long. */
function broken(parts: readonly Bare[], breaks: number, total: number): Bare[] | null {
  let best: { cuts: readonly number[]; squares: number } | null = null;
  for (const cuts of choices(parts.length - 1, breaks)) {
    const lengths = [0, ...cuts].map((from, at) =>
      parts.slice(from, cuts[at] ?? parts.length).reduce((sum, part) => sum + part.minutes, 0),
    );
    if (Math.max(...lengths) > longestStretch) continue;
    const squares = lengths.reduce((sum, length) => sum + length * length, 0);
    if (best === null || squares < best.squares) best = { cuts, squares };
  }
  if (best === null) return null;
  const { cuts } = best;
  const middle = [...cuts].sort(
    (one, other) => Math.abs(before(parts, one) - total / 2) - Math.abs(before(parts, other) - total / 2),
  )[0];
  return parts.flatMap((part, at) => {
    if (!cuts.includes(at)) return [part];
    const isLunch = isDay(total) && at === middle;
    return [isLunch ? bare('lunch', lunchMinutes) : bare('break', breakMinutes), part];
  });
}

function before(parts: readonly Bare[], at: number): number {
  return parts.slice(0, at).reduce((sum, part) => sum + part.minutes, 0);
}

/** Every way to choose so many of the places 1 to `places`, in order. */
function choices(places: number, count: number, from = 1): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, places - from + 1) }, (_, at) => from + at).flatMap((first) =>
    choices(places, count - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

function placed(parts: readonly Bare[]): Part[] {
  return parts.map((part, at) => ({ ...part, from: before(parts, at) }));
}

/** Equal pieces in steps of five; the first ones take what does not divide. */
function chunks(minutes: number, most: number): number[] {
  const steps = minutes / step;
  const count = Math.ceil(minutes / most);
  return Array.from(
    { length: count },
    (_, at) => step * (Math.floor(steps / count) + (at < steps % count ? 1 : 0)),
  );
}

function bare(kind: PartKind, minutes: number): Bare {
  return { kind, minutes, topic: null };
}

function rounded(minutes: number): number {
  return Math.round(minutes / step) * step;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
