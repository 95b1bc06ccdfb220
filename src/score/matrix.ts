import { weightedMean } from '../stats/weighted-mean.ts';
import type { Matrix, MatrixCell, QuestionScore } from './score.ts';

/**
 * Every side against every other, from the observed gaps: only these obey the triangle inequality, so only these may
 * be laid side by side (method, section 2). Sides without a distance to anybody are left out; the pair leads.
 */
export function matrix(
  sides: readonly string[],
  pair: readonly [string, string],
  scored: readonly QuestionScore[],
): Matrix {
  const cell = (one: string, other: string): MatrixCell | null => {
    const values = scored.flatMap((score) => {
      const value = between(score, one, other, pair);
      return value === null ? [] : [{ weight: score.weight, value }];
    });
    const gap = weightedMean(values);
    return gap === null ? null : { gap, questions: values.length };
  };
  const ordered = [...pair, ...sides.filter((side) => !pair.includes(side))];
  const there = ordered.filter((side) =>
    ordered.some((other) => other !== side && cell(side, other) !== null),
  );
  return {
    sides: there,
    cells: there.map((row) => there.map((column) => (row === column ? null : cell(row, column)))),
  };
}

/** The observed gap of any two sides on one question, 0..1; null where it is not known. */
export function between(
  score: QuestionScore,
  one: string,
  other: string,
  pair: readonly [string, string],
): number | null {
  if (pair.includes(one) && pair.includes(other)) return score.gap.value?.observed ?? null;
  const found = score.others.find(
    ({ first, second }) => (first === one && second === other) || (first === other && second === one),
  );
  return found?.gap ?? null;
}
