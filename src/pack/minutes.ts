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

/** What a topic asks of the time. */
interface Claim {
  /** Above 0; minutes follow it. */
  weight: number;
  /** Minutes without which it is not begun, in steps of five; no topic is begun with less than twenty. */
  least: number;
  /** Minutes beyond which nothing is left to say on it, in steps of five. */
  most: number;
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
const shortestTopic = 20;
const longestTopic = 75;
/** Minutes a topic has on average, in a short workshop and a longer one; less only where more of them must have a place. */
const usualTopic = { short: 30, longer: 45, least: 25 };
const longestParked = 45;

/**
 * A workshop of exactly so many minutes: opening, topics, what was parked, decisions, signing, and breaks where they
 * balance best. The minutes of topics follow their weights in steps of five; `wanted`: so many of the first are to have
 * a place if it can be. The model is a half day: 15, three topics, a break of 15, 35, 10.
 */
export function partsOf(total: number, claims: readonly Claim[], wanted = 0): Part[] {
  for (let breaks = total < 105 ? 0 : 1; ; breaks += 1) {
    const working = workingParts(total - pauses(total, breaks), total, claims, wanted);
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

function workingParts(minutes: number, total: number, claims: readonly Claim[], wanted: number): Bare[] {
  const opening = total < 75 ? 5 : total < 150 ? 10 : isDay(total) ? 20 : 15;
  const signing = total < 150 ? 5 : 10;
  const decisions = within(rounded(total / 6), 10, 60);
  const parked = isDay(total) ? 20 : 0;
  const free = minutes - opening - signing - decisions - parked;
  const topics = shared(free, begun(free, total, claims, wanted));
  const rest = free - sumOf(topics) + parked;
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

/** The topics such a time bears: a few thoroughly rather than all in passing, and none without its least. */
function begun(free: number, total: number, claims: readonly Claim[], wanted: number): Claim[] {
  const usual = Math.floor(free / (total < 150 ? usualTopic.short : usualTopic.longer));
  const bearable = Math.floor(free / usualTopic.least);
  const chosen = claims.slice(0, Math.max(1, usual, Math.min(wanted, bearable)));
  while (chosen.length > 1 && sumOf(chosen.map(leastOf)) > free) chosen.pop();
  return chosen;
}

/** Minutes in steps of five, in proportion to the weights as far as the least and the most allow (d'Hondt). */
function shared(free: number, claims: readonly Claim[]): number[] {
  const lengths = claims.map((one) => Math.min(leastOf(one), free - (free % step)));
  let left = free - sumOf(lengths);
  while (left >= step) {
    const quotients = lengths.map((length, at) =>
      length >= Math.min(longestTopic, claims[at]?.most ?? 0)
        ? -1
        : (claims[at]?.weight ?? 0) / (length + step),
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
  const half = before(parts, parts.length) / 2;
  const middle = [...cuts].sort(
    (one, other) => Math.abs(before(parts, one) - half) - Math.abs(before(parts, other) - half),
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

function leastOf({ least }: Claim): number {
  return Math.max(least, shortestTopic);
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0);
}

function rounded(minutes: number): number {
  return Math.round(minutes / step) * step;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
