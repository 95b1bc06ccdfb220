import { withQuestions } from '../questionnaire/questionnaire.ts';
import type { Wordings } from '../replies/wordings.ts';
import type { Scored } from '../score/audit-score.ts';
import type { Change } from '../score/change.ts';
import type { RoundChange } from '../score/round-change.ts';
import { tQuantile } from '../stats/student-t.ts';
import { comparedQuestions, type ComparedQuestion } from './compared-question.ts';
import type { Report } from './report.ts';

/** Why a question is not part of a comparison. */
export type LeftOutWhy = 'worded-otherwise' | 'only-before' | 'only-after' | 'not-answered-by-both';

/** How two rounds of one audit differ, on common people and common questions. */
export interface Comparison {
  schemaVersion: 1;
  /** The languages it is written in, the first wish first. */
  languages: readonly string[];
  company: string;
  before: { round: string; opened: string; people: readonly { side: string; submitted: number }[] };
  after: { round: string; opened: string; people: readonly { side: string; submitted: number }[] };
  pair: readonly [string, string];
  sides: readonly { id: string; name: string }[];
  leads: 'observed' | 'adjusted';
  rule: NonNullable<RoundChange['rule']>;
  /** 0..100, on what is compared. */
  alignment: { before: number; after: number };
  change: Change;
  /** What noise alone moves in one of twenty comparisons, one-sided, in points; null where it cannot be told. */
  noise: number | null;
  /** `rose` and `fell` only beyond noise and beyond 3 points. */
  verdict: 'rose' | 'fell' | 'no-real-change' | 'cannot-be-judged';
  /** Per side of the pair: people in both rounds. */
  people: readonly [number, number];
  peopleLeftOut: RoundChange['peopleLeftOut'];
  coverage: { before: number; after: number };
  /** Compared questions: beyond chance first, then those whose verdict changed, then by how far the gap moved. */
  questions: readonly ComparedQuestion[];
  leftOut: readonly { question: string; label: string; why: LeftOutWhy }[];
}

/** One round as the comparison shows it: the report of the people compared, and how many answered in all. */
interface ComparedRound {
  report: Report;
  /** side id -> everybody who submitted. */
  people: ReadonlyMap<string, number>;
  wordings: Wordings;
}

/** The audit as one round answered it: questions worded otherwise, or not there, do not measure the same. */
export function asAnswered<A extends Scored>(audit: A, seen: Wordings, round: string): A {
  return {
    ...audit,
    questionnaires: withQuestions(audit.questionnaires, (question) => [
      seen.of(question) === 'as-now'
        ? question
        : { ...question, measure: `${seen.of(question)}-in-${round}` },
    ]),
  };
}

/** What a change says, with both rounds' answers beside it. The change must not be refused. */
export function comparison(
  audit: Scored,
  found: RoundChange,
  before: ComparedRound,
  after: ComparedRound,
): Comparison {
  const { rule, change, alignment, coverage } = found;
  if (rule === null || change === null || alignment === null || coverage === null) {
    throw new Error('a refused comparison has nothing to show');
  }
  const questions = comparedQuestions(found.gaps, audit.pair, before.report, after.report);
  return {
    schemaVersion: 1,
    languages: after.report.languages,
    company: after.report.company,
    before: roundOf(before),
    after: roundOf(after),
    pair: audit.pair,
    sides: after.report.sides.map(({ id, name }) => ({ id, name })),
    leads: after.report.leads,
    rule,
    alignment,
    change,
    noise: change.se === null ? null : tQuantile(0.95, change.df) * change.se,
    verdict: verdictOf(change),
    people: found.people,
    peopleLeftOut: found.peopleLeftOut,
    coverage,
    questions,
    leftOut: leftOutOf(audit, found, before, after),
  };
}

/** What a change may be called. */
export function verdictOf({ dropped, rose, change }: Change): Comparison['verdict'] {
  if (change === 0) return 'no-real-change';
  if (dropped === null || rose === null) return 'cannot-be-judged';
  if (dropped) return 'fell';
  return rose ? 'rose' : 'no-real-change';
}

function roundOf({ report, people }: ComparedRound): Comparison['before'] {
  return {
    round: report.round,
    opened: report.opened,
    people: report.sides.map(({ id }) => ({ side: id, submitted: people.get(id) ?? 0 })),
  };
}

function leftOutOf(
  audit: Scored,
  found: RoundChange,
  before: ComparedRound,
  after: ComparedRound,
): Comparison['leftOut'] {
  const questions = audit.questionnaires.flatMap((one) =>
    one.dimensions.flatMap((dimension) => dimension.questions),
  );
  return questions
    .filter((question) => found.leftOut.includes(question.id))
    .map((question) => {
      const [then, now] = [before.wordings.of(question), after.wordings.of(question)];
      const label = after.report.questions.find((one) => one.id === question.id)?.label ?? question.id;
      const why: LeftOutWhy =
        then === 'worded-otherwise' || now === 'worded-otherwise'
          ? 'worded-otherwise'
          : then === 'no-trace' && now === 'as-now'
            ? 'only-after'
            : now === 'no-trace' && then === 'as-now'
              ? 'only-before'
              : 'not-answered-by-both';
      return { question: question.id, label, why };
    });
}
