import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Tally } from '../replies/tally.ts';
import { tQuantile } from '../stats/student-t.ts';
import { variance } from '../stats/variance.ts';
import { weightedMean } from '../stats/weighted-mean.ts';
import { level } from './level.ts';
import { isApart } from './perception.ts';
import type { QuestionScore, Score, State } from './score.ts';
import { state } from './state.ts';
import { isBeyondLuck } from './verdict.ts';

/** Points by which levels must differ where a side is too small for a margin of error. */
const fewPeopleBeyond = 15;

interface Measured {
  question: Question;
  score: QuestionScore;
}

/**
 * Where the pair places the firm, from the weighted mean of each side's levels (method, section 5). Only questions
 * that are scored and have a level on both sides count. Null where there is none.
 */
export function firmState(
  measured: readonly Measured[],
  pair: readonly [string, string],
  leads: Score['leads'],
  tally: Tally,
): State | null {
  const judged = withLevels(measured, pair);
  const first = weightedMean(judged.map((one) => ({ weight: one.weight, value: one.first })));
  const second = weightedMean(judged.map((one) => ({ weight: one.weight, value: one.second })));
  if (first === null || second === null) return null;
  const coreApart = measured.some(
    ({ question, score: { gap, threshold, interval } }) =>
      question.core &&
      gap.value !== null &&
      isApart(gap.value[leads], threshold) &&
      isBeyondLuck({ leads, interval }),
  );
  return state(first, second, coreApart, margin(judged, pair, tally));
}

/** Scored questions with a level on both sides of the pair. */
export function withLevels(
  measured: readonly Measured[],
  pair: readonly [string, string],
): { question: Question; weight: number; first: number; second: number }[] {
  const levelOf = (score: QuestionScore, side: string) =>
    score.sides.find((one) => one.side === side)?.level ?? null;
  return measured.flatMap(({ question, score }) => {
    const [first, second] = [levelOf(score, pair[0]), levelOf(score, pair[1])];
    return score.verdict === 'free' || first === null || second === null
      ? []
      : [{ question, weight: score.weight, first, second }];
  });
}

/** How far the levels may differ by the differences between people alone; 15 points below three people a side. */
function margin(
  judged: readonly { question: Question; weight: number }[],
  pair: readonly [string, string],
  tally: Tally,
): number {
  const [first, second] = pair.map((side) => personLevels(judged, side, tally));
  if (first === undefined || second === undefined || first.length < 3 || second.length < 3) {
    return fewPeopleBeyond;
  }
  const squares = (variance(first) ?? 0) / first.length + (variance(second) ?? 0) / second.length;
  return tQuantile(0.975, first.length + second.length - 2) * Math.sqrt(squares);
}

/** What each person of a side puts the level at, 0..100: the weighted mean over these questions. */
export function personLevels(
  judged: readonly { question: Question; weight: number }[],
  side: string,
  tally: Tally,
): number[] {
  const at = judged.map(({ question }) => tally.questions.indexOf(question.id));
  return (tally.rows ?? []).flatMap((row) => {
    if (row.side !== side) return [];
    const values = judged.flatMap(({ question, weight }, index) => {
      const key = row.keys[at[index] as number] ?? null;
      if (key === null) return [];
      const kind = kindOf(question);
      const reading = (one: string) => kind.reading(question.fields, kind.answer(question.fields, one));
      const value = level(question.good, new Map([[key, 1]]), reading);
      return value === null ? [] : [{ weight, value }];
    });
    const mean = weightedMean(values);
    return mean === null ? [] : [mean];
  });
}
