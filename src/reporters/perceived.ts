import type { Perception } from '../score/score.ts';
import { points } from './wording.ts';

/** Fewer guesses than this say what these people said, and no more. */
const few = 5;
/** Within so much of its threshold a gap could as well lie on the other side of it, 0..1. */
const near = 0.1;

/** How one side sees the other, in sentences: what that means, by how much, and how firm it is. */
export function perceived(
  one: Perception,
  nameOf: (side: string) => string,
  apart: number | null,
  threshold: number,
): string[] {
  if (one.perceived === null) return [];
  const [side, other] = [nameOf(one.side), nameOf(one.of)];
  const accuracy = one.accuracy === null ? '' : `, ${points(one.accuracy)} from what ${other} says`;
  const gaps = [one.perceived, ...(apart === null ? [] : [apart]), ...(one.misread ? [one.accuracy] : [])];
  const borderline = gaps.some((gap) => gap !== null && Math.abs(gap - threshold) < near);
  return [
    ...meaning(one, side, other),
    `Its guesses lie ${points(one.perceived)} points from its own answers${accuracy}.`,
    ...(borderline ? [`Borderline: within ${points(near)} points of where apart begins.`] : []),
    ...(one.n < few ? [`So ${one.n === 1 ? 'one person' : `${one.n} people`} said.`] : []),
  ];
}

function meaning({ cell, misread }: Perception, side: string, other: string): string[] {
  if (cell === 'true-consensus') return [`${side} agrees with ${other} and knows it.`];
  if (cell === 'false-conflict') {
    return [`${side} agrees with ${other} and believes otherwise: to be talked about, nothing to negotiate.`];
  }
  if (cell === 'false-consensus') return [`${side} disagrees with ${other} and does not know it.`];
  if (cell === 'known-difference') {
    return [
      `${side} disagrees with ${other} and knows it.`,
      ...(misread ? [`It misreads what ${other} says, though.`] : []),
    ];
  }
  return [];
}
