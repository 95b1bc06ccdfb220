import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Counts, Part } from '../questions/kind.ts';
import type { Tally } from '../replies/tally.ts';
import type { Scored } from './audit-score.ts';
import type { RoundAnswers } from './change.ts';

/** One round: the audit as it stood, and what was counted. */
export interface CountedRound {
  audit: Scored;
  tally: Tally;
}

/** One question of equal measure in both rounds, and its weight in the later one. */
export interface Common {
  then: Question;
  now: Question;
  weight: number;
}

/** The questions of an audit that enter its figures. */
export function scoredQuestions(audit: Scored): { question: Question; weight: number }[] {
  const weights = new Map(
    audit.questionnaires.flatMap((one) => one.dimensions.map((two) => [two, two.weight] as const)),
  );
  return [...weights].flatMap(([dimension, weight]) =>
    dimension.questions.flatMap((question) => {
      const parts = kindOf(question).ruler(question.fields, []);
      return question.expect === 'free' || parts.length === 0
        ? []
        : [{ question, weight: weight * question.weight }];
    }),
  );
}

/** Questions of equal measure; where several share one, those of the same id. */
export function commonQuestions(before: CountedRound, after: CountedRound): Common[] {
  const earlier = questionsOf(before.audit.questionnaires).filter((one) => one.expect !== 'free');
  return scoredQuestions(after.audit).flatMap(({ question, weight }) => {
    const alike = earlier.filter((one) => one.measure === question.measure);
    const then = alike.find((one) => one.id === question.id) ?? (alike.length === 1 ? alike[0] : undefined);
    return then === undefined ? [] : [{ then, now: question, weight }];
  });
}

/** A tally of one round as the comparison sees it, limited to these questions. */
export function answersOf(
  tally: Tally,
  pair: readonly [string, string],
  questions: readonly { question: Question; weight: number }[],
): RoundAnswers {
  const at = questions.map(({ question }) => tally.questions.indexOf(question.id));
  const items = questions.map(({ question, weight }) => {
    const own = (side: string): Counts => tally.sides.get(question.id)?.get(side)?.own ?? new Map();
    const [first, second] = [own(pair[0]), own(pair[1])];
    const parts: readonly Part[] = kindOf(question).ruler(
      question.fields,
      new Set([...first.keys(), ...second.keys()]),
    );
    return { weight, parts, first, second };
  });
  const people = (tally.rows ?? []).flatMap((row) =>
    pair.includes(row.side)
      ? [
          {
            person: row.person,
            side: row.side === pair[0] ? ('first' as const) : ('second' as const),
            keys: at.map((index) => row.keys[index] ?? null),
          },
        ]
      : [],
  );
  return { items, people };
}
