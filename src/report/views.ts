import { isApart } from '../score/perception.ts';
import { between } from '../score/matrix.ts';
import type { Score } from '../score/score.ts';
import type { ReportView } from './report.ts';

/** How each side outside the pair that answered stands to both of it, question by question. */
export function views({ pair, questions, answered }: Score): ReportView[] {
  const outside = answered.sides.filter(({ side, share }) => !pair.includes(side) && (share ?? 0) > 0);
  return outside.map(({ side }) => {
    const seen = questions.flatMap((score) => {
      const [toFirst, toSecond] = pair.map((one) => between(score, side, one, pair));
      if (typeof toFirst !== 'number' || typeof toSecond !== 'number') return [];
      return [
        {
          question: score.question,
          weight: score.weight,
          nearer: Math.min(toFirst, toSecond),
          fromFirst: isApart(toFirst, score.threshold),
          fromSecond: isApart(toSecond, score.threshold),
        },
      ];
    });
    // What counts most first, then what lies farthest.
    const ordered = [...seen].sort((one, other) => other.weight - one.weight || other.nearer - one.nearer);
    const named = (fromFirst: boolean, fromSecond: boolean) =>
      ordered
        .filter((one) => one.fromFirst === fromFirst && one.fromSecond === fromSecond)
        .map((one) => one.question);
    return {
      side,
      compared: seen.length,
      apartFromBoth: named(true, true),
      withFirst: named(false, true),
      withSecond: named(true, false),
      withBoth: named(false, false),
    };
  });
}
