import type { Perception } from '../score/score.ts';
import type { Words } from '../text/words/index.ts';
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
  { perceived: t }: Words,
): string[] {
  if (one.perceived === null) return [];
  const [side, other] = [nameOf(one.side), nameOf(one.of)];
  const accuracy = one.accuracy === null ? null : points(one.accuracy);
  const gaps = [one.perceived, ...(apart === null ? [] : [apart]), ...(one.misread ? [one.accuracy] : [])];
  const borderline = gaps.some((gap) => gap !== null && Math.abs(gap - threshold) < near);
  return [
    ...meaning(one, side, other, t),
    t.guesses({ points: points(one.perceived), accuracy, other }),
    ...(borderline ? [t.borderline({ points: points(near) })] : []),
    ...(one.n < few ? [t.few({ count: one.n })] : []),
  ];
}

function meaning(
  { cell, misread }: Perception,
  side: string,
  other: string,
  t: Words['perceived'],
): string[] {
  if (cell === 'true-consensus') return [t.agreesKnows({ side, other })];
  if (cell === 'false-conflict') {
    return [t.agreesBelievesNot({ side, other })];
  }
  if (cell === 'false-consensus') return [t.differsUnaware({ side, other })];
  if (cell === 'known-difference') {
    return [t.differsKnows({ side, other }), ...(misread ? [t.misreads({ other })] : [])];
  }
  return [];
}
