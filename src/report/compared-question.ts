import { leastChange } from '../score/change.ts';
import type { RoundChange } from '../score/round-change.ts';
import type { Interval, Verdict } from '../score/score.ts';
import { certainty } from './certainty.ts';
import { leadingAnswer } from './leading-answer.ts';
import type { Report, ReportQuestion } from './report.ts';

/** One question in both rounds. */
export interface ComparedQuestion {
  question: string;
  label: string;
  weight: number;
  /** The leading figure, 0..1. */
  before: { gap: number; verdict: Verdict };
  after: { gap: number; verdict: Verdict };
  /**
   * Did the gap move by more than 3 points, and do the 95 % intervals of both rounds not overlap? Null where a side has
   * fewer than three answers: no interval is worth its width there.
   */
  beyondChance: boolean | null;
  /** What each side of the pair says, in words: all of it, and the answer that leads. */
  sides: readonly {
    side: string;
    before: string;
    after: string;
    leading: { before: string; after: string };
  }[];
}

/** Did the verdict on a question change? */
export function hasTurned(question: ComparedQuestion): boolean {
  return question.before.verdict !== question.after.verdict;
}

/** The questions compared: beyond chance first, then those whose verdict changed, then by how far the gap moved. */
export function comparedQuestions(
  gaps: RoundChange['gaps'],
  pair: readonly string[],
  before: Report,
  after: Report,
): ComparedQuestion[] {
  const of = (report: Report, id: string) => report.questions.find((one) => one.id === id);
  const found = gaps.flatMap((row): ComparedQuestion[] => {
    const [then, now] = [of(before, row.question), of(after, row.question)];
    if (then === undefined || now === undefined) return [];
    return [
      {
        question: row.question,
        label: now.label,
        weight: now.weight,
        before: { gap: row.before, verdict: then.verdict },
        after: { gap: row.after, verdict: now.verdict },
        beyondChance: isBeyondChance(row, then, now),
        sides: pair.map((side) => ({
          side,
          before: says(then, side),
          after: says(now, side),
          leading: leadingBoth(then, now, side),
        })),
      },
    ];
  });
  return found.sort(
    (one, other) =>
      Number(other.beyondChance === true) - Number(one.beyondChance === true) ||
      Number(hasTurned(other)) - Number(hasTurned(one)) ||
      Math.abs(moved(other)) - Math.abs(moved(one)) ||
      (one.question < other.question ? -1 : 1),
  );
}

function moved({ before, after }: ComparedQuestion): number {
  return after.gap - before.gap;
}

function isBeyondChance(
  { before, after }: RoundChange['gaps'][number],
  then: ReportQuestion,
  now: ReportQuestion,
): boolean | null {
  const [one, other] = [margin(then), margin(now)];
  if (one === null || other === null) return null;
  const isApart = other.low > one.high || other.high < one.low;
  return isApart && 100 * Math.abs(after - before) > leastChange;
}

function margin({ gap, interval }: ReportQuestion): Interval | null {
  if (gap.value === null) return null;
  const found = certainty(gap.value.nFirst, gap.value.nSecond);
  return found === 'few' || found === 'several' ? interval : null;
}

/** The leading answers; all of both where only what follows them changed. */
function leadingBoth(then: ReportQuestion, now: ReportQuestion, side: string) {
  const of = (question: ReportQuestion) => {
    const found = question.sides.find((one) => one.side === side);
    return found === undefined ? '' : leadingAnswer(question, found);
  };
  const [before, after] = [of(then), of(now)];
  return before === after ? { before: says(then, side), after: says(now, side) } : { before, after };
}

function says(question: ReportQuestion, side: string): string {
  return question.sides.find((one) => one.side === side)?.says ?? '';
}
