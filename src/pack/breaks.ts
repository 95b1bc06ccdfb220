/** What happens in one stretch of a workshop. */
type PartKind = 'opening' | 'topic' | 'break' | 'lunch' | 'parked' | 'decisions' | 'signing';

/** What has its minutes, but no place yet. */
export interface Stretch {
  kind: PartKind;
  minutes: number;
  /** Place of its topic in the list given; null for all others. */
  topic: number | null;
}

/** Nobody sits longer than this without a break. */
export const longestStretch = 115;

const breakMinutes = 15;
const lunchMinutes = 45;
/** From this length on there is lunch, and what was parked has a time of its own. */
const halfDay = 300;
/** When lunch may begin, in minutes after midnight; a workshop that starts later or ends before it is over has none. */
const midday = { from: 11 * 60 + 30, to: 13 * 60 + 15 };

/** Is it so long that there is lunch, and at a time of day that has one? `start` in minutes after midnight, if known. */
export function hasLunch(total: number, start: number | null): boolean {
  if (start === null || !isDay(total)) return isDay(total);
  return start <= midday.from && start + total >= midday.to + lunchMinutes;
}

/** Long enough for lunch, wherever in the day it lies. */
export function isDay(total: number): boolean {
  return total >= halfDay;
}

/** What so many breaks take. */
export function pauses(breaks: number, lunch: boolean): number {
  return breaks * breakMinutes + (lunch ? lunchMinutes - breakMinutes : 0);
}

/** With so many breaks between the parts, at the places that balance the stretches; null where one stays too long. */
export function broken(
  parts: readonly Stretch[],
  breaks: number,
  lunch: boolean,
  start: number | null,
): Stretch[] | null {
  let best: { cuts: readonly number[]; meal: number | null; late: number; squares: number } | null = null;
  for (const cuts of choices(parts.length - 1, breaks)) {
    const lengths = [0, ...cuts].map(
      (from, at) => before(parts, cuts[at] ?? parts.length) - before(parts, from),
    );
    if (Math.max(...lengths) > longestStretch) continue;
    const squares = lengths.reduce((sum, length) => sum + length * length, 0);
    const { meal, late } = lunch ? mealOf(parts, cuts, start) : { meal: null, late: 0 };
    if (best === null || late < best.late || (late === best.late && squares < best.squares)) {
      best = { cuts, meal, late, squares };
    }
  }
  if (best === null) return null;
  const { cuts, meal } = best;
  return parts.flatMap((part, at) => {
    if (!cuts.includes(at)) return [part];
    return [at === meal ? bare('lunch', lunchMinutes) : bare('break', breakMinutes), part];
  });
}

/** Which of the cuts is lunch, the one nearest to midday or to the middle, and how many minutes it is off midday. */
function mealOf(parts: readonly Stretch[], cuts: readonly number[], start: number | null) {
  const half = before(parts, parts.length) / 2;
  const found = cuts.map((meal, earlier) => {
    const begins = before(parts, meal);
    if (start === null) return { meal, off: Math.abs(begins - half), late: 0 };
    const at = start + begins + earlier * breakMinutes;
    const late = Math.max(0, midday.from - at, at - midday.to);
    return { meal, off: Math.abs(at - (midday.from + midday.to) / 2), late };
  });
  return found.reduce((one, other) => (other.off < one.off ? other : one));
}

/** Minutes of all that comes before a place. */
export function before(parts: readonly Stretch[], at: number): number {
  return parts.slice(0, at).reduce((sum, part) => sum + part.minutes, 0);
}

/** Every way to choose so many of the places 1 to `places`, in order. */
function choices(places: number, count: number, from = 1): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, places - from + 1) }, (_, at) => from + at).flatMap((first) =>
    choices(places, count - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/** One that is no topic. */
export function bare(kind: PartKind, minutes: number): Stretch {
  return { kind, minutes, topic: null };
}
