import { isApart as isBeyond } from '../score/perception.ts';
import type { Picture, SidePicture } from './picture.ts';

/** A third of a side not knowing is a finding of its own. */
const knowledgeShare = 1 / 3;
/** The middle of the level, 0..100: the bands below it are "undefined" and "defined". */
export const goodLevel = 50;
/** The middle of a range from little to much, 0..1. */
const middle = 0.5;

/** Share of a side's people who were asked and do not know, 0..1; null where nobody was asked. */
export function unknowing(side: SidePicture): number | null {
  const asked = side.score?.asked ?? 0;
  return asked === 0 ? null : (side.score?.none['dont-know'] ?? 0) / asked;
}

/** Does the share of a side that does not know amount to a finding? */
export function isUnknowing(side: SidePicture): boolean {
  return (unknowing(side) ?? 0) >= knowledgeShare;
}

/** Do both sides hold that the thing asked is worth little, by the question that says so? */
export function isLittleWorth({ first, second }: Picture): boolean {
  return [first, second].every(({ worth }) => worth !== null && worth.place !== null && worth.place < middle);
}

/** Do both sides put what is done in the upper half of its range? */
export function isMuchDone({ first, second }: Picture): boolean {
  return [first, second].every(({ place }) => place !== null && place >= middle);
}

/** By how much more is done than it is worth, on the side that sees the smaller excess. */
export function excess({ first, second }: Picture): number {
  return Math.min(...[first, second].map(({ place, worth }) => (place ?? 0) - (worth?.place ?? 0)));
}

/** Do both sides say the same? */
export function isSame(picture: Picture): boolean {
  return picture.score.verdict === 'same';
}

/** Do they lie apart, whatever they know of it? */
export function isApart(picture: Picture): boolean {
  return ['known', 'unnoticed', 'apart', 'split'].includes(picture.score.verdict);
}

/** The levels that the two sides see, 0..100, as far as known. */
export function levels(picture: Picture): number[] {
  return [picture.first, picture.second].flatMap((side) => side.score?.level ?? []);
}

/** Both sides answered, and both put the state in the lower half. */
export function isPoor(picture: Picture): boolean {
  const known = levels(picture);
  return known.length === 2 && known.every((level) => level < goodLevel);
}

/** A third of those whom it concerns gave no answer of any kind. */
export function isSilent({ score }: SidePicture): boolean {
  const concerned = (score?.asked ?? 0) - (score?.none['not-applicable'] ?? 0);
  return score === null || (score.n + score.words) / Math.max(1, concerned) <= 1 - knowledgeShare;
}

/** What sides expect of each other that falls into this cell of the matrix of perception. */
export function inCell(picture: Picture, cell: string) {
  return picture.score.perceptions.filter((one) => one.cell === cell);
}

/** The larger spread of the two sides, 0..1; null where neither is known. */
export function widestSpread(picture: Picture): number | null {
  return largest([picture.first, picture.second].map((side) => side.score?.spread ?? null));
}

/**
 * Sides whose head stands apart from the own team, and farther than two members of the team from each other; a team
 * without a view of its own has no head apart from it. Widest first.
 */
export function headsApart(picture: Picture): SidePicture[] {
  const distance = (side: SidePicture) => side.score?.headTeam ?? 0;
  return picture.sides
    .filter(
      (side) =>
        picture.question.expect !== 'free' &&
        isBeyond(distance(side), picture.score.threshold) &&
        distance(side) > (side.ranks?.spread ?? 0),
    )
    .sort((one, other) => distance(other) - distance(one));
}

/** Sides outside the pair that have one view and lie apart from both of it; the farthest first. */
export function blind(picture: Picture): SidePicture[] {
  const pair = [picture.first.id, picture.second.id];
  return picture.sides
    .filter(
      (side) =>
        !pair.includes(side.id) &&
        side.score?.split !== true &&
        isBeyond(nearer(picture, side) ?? 0, picture.score.threshold),
    )
    .sort((one, other) => (nearer(picture, other) ?? 0) - (nearer(picture, one) ?? 0));
}

/** The smaller of a side's distances to the two of the pair, 0..1; null where one of them is not known. */
export function nearer({ score, first, second }: Picture, side: SidePicture): number | null {
  const distances = [first, second].flatMap(
    (one) =>
      score.others.find(
        (gap) =>
          (gap.first === one.id && gap.second === side.id) ||
          (gap.first === side.id && gap.second === one.id),
      )?.gap ?? [],
  );
  return distances.length === 2 ? Math.min(...distances) : null;
}

/** The largest known value; null where none is. */
export function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** A value that is at least so much, else null. */
export function atLeast(value: number | undefined, least: number): number | null {
  return value !== undefined && value >= least ? value : null;
}
