import { questionsOf } from '../questionnaire/questionnaire.ts';
import type { Tally } from '../replies/tally.ts';
import { tQuantile } from '../stats/student-t.ts';
import { variance } from '../stats/variance.ts';
import { weightedMean } from '../stats/weighted-mean.ts';
import type { Scored } from './audit-score.ts';
import { personLevels, withLevels } from './firm-state.ts';
import type { Score } from './score.ts';

/** How good one side says the state is. */
interface SideLevel {
  side: string;
  /** Weighted mean 0..100 over the questions that both sides answered; null without any. */
  level: number | null;
  /** 95 %, by t over people; null below two people, and where only counts were kept. */
  interval: { low: number; high: number } | null;
}

/** The levels of the pair, each with the margin its people allow. */
export function sideLevels(audit: Scored, score: Score, tally: Tally): SideLevel[] {
  const scores = new Map(score.questions.map((one) => [one.question, one]));
  const measured = questionsOf(audit.questionnaires).flatMap((question) => {
    const found = scores.get(question.id);
    return found === undefined ? [] : [{ question, score: found }];
  });
  const judged = withLevels(measured, audit.pair);
  return audit.pair.map((side, at) => {
    const values = judged.map((one) => ({ weight: one.weight, value: at === 0 ? one.first : one.second }));
    const level = weightedMean(values);
    const people = personLevels(judged, side, tally);
    if (level === null || people.length < 2) return { side, level, interval: null };
    const half = tQuantile(0.975, people.length - 1) * Math.sqrt((variance(people) ?? 0) / people.length);
    return { side, level, interval: { low: Math.max(0, level - half), high: Math.min(100, level + half) } };
  });
}
