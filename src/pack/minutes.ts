import { bare, before, broken, hasLunch, isDay, pauses, type Stretch } from './breaks.ts';

/** One stretch of a workshop, in whole minutes. */
export interface Part extends Stretch {
  /** Minutes after the start. */
  from: number;
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

const step = 5;
const shortestTopic = 20;
const longestTopic = 75;
/** Minutes a topic has on average, in a short workshop and a longer one; less only where more of them must have a place. */
const usualTopic = { short: 30, longer: 45, least: 25 };
const longestParked = 45;

/**
 * A workshop of exactly so many minutes: opening, topics, what was parked, decisions, signing, and breaks where they
 * balance best. The minutes of topics follow their weights in steps of five; `wanted`: so many of the first are to have
 * a place if it can be. `start`, in minutes after midnight, puts lunch at midday; where it is not known, lunch is in the
 * middle. The model is a half day: 15, three topics, a break of 15, 35, 10.
 */
export function partsOf(
  total: number,
  claims: readonly Claim[],
  wanted = 0,
  start: number | null = null,
): Part[] {
  const lunch = hasLunch(total, start);
  for (let breaks = total < 105 ? 0 : 1; ; breaks += 1) {
    const working = workingParts(total - pauses(breaks, lunch), total, claims, wanted);
    const found = broken(working, breaks, lunch, start);
    if (found !== null) return placed(found);
  }
}

function workingParts(minutes: number, total: number, claims: readonly Claim[], wanted: number): Stretch[] {
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

function placed(parts: readonly Stretch[]): Part[] {
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
