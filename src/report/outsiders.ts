import { between } from '../score/matrix.ts';
import type { Score } from '../score/score.ts';
import { weightedMean } from '../stats/weighted-mean.ts';
import type { ReportOutsider } from './report.ts';

const most = 5;
/** Distances this close are the same. */
const hair = 1e-9;

/** Each side outside the pair that can be compared with both sides of it. */
export function outsiders({ pair, matrix, questions }: Score): ReportOutsider[] {
  return matrix.sides
    .filter((side) => !pair.includes(side))
    .map((side) => {
      const seen = questions.flatMap((score) => {
        const [toFirst, toSecond] = pair.map((one) => between(score, side, one, pair));
        return typeof toFirst !== 'number' || typeof toSecond !== 'number'
          ? []
          : [{ question: score.question, weight: score.weight, toFirst, toSecond }];
      });
      const mean = (of: 'toFirst' | 'toSecond') =>
        weightedMean(seen.map((one) => ({ weight: one.weight, value: one[of] })));
      const counted = (holds: (lean: number) => boolean) =>
        seen.filter((one) => holds(one.toFirst - one.toSecond)).length;
      return {
        side,
        questions: seen.length,
        toFirst: mean('toFirst'),
        toSecond: mean('toSecond'),
        nearerFirst: counted((lean) => lean < -hair),
        nearerSecond: counted((lean) => lean > hair),
        asFar: counted((lean) => Math.abs(lean) <= hair),
        widest: seen
          .filter((one) => smaller(one) > hair)
          .sort((one, other) => smaller(other) - smaller(one) || sum(other) - sum(one))
          .slice(0, most)
          .map(({ question, toFirst, toSecond }) => ({ question, toFirst, toSecond })),
      };
    });
}

function smaller(one: { toFirst: number; toSecond: number }): number {
  return Math.min(one.toFirst, one.toSecond);
}

function sum(one: { toFirst: number; toSecond: number }): number {
  return one.toFirst + one.toSecond;
}
