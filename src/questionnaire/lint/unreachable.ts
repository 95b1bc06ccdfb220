import { kindOf } from '../../questions/index.ts';
import type { Kind } from '../../questions/kind.ts';
import { asked } from '../asked.ts';
import type { Question, When } from '../questionnaire.ts';
import type { Rule } from './rule.ts';

/** A question that is never put, since no answer meets its condition, or since it hangs on one that is never put. */
export const unreachable: Rule = ({ questionnaire, own }, warn) => {
  const never = new Set<string>();
  const questions = new Map(
    questionnaire.dimensions.flatMap((one) => one.questions.map((two) => [two.id, two] as const)),
  );
  for (const question of questions.values()) {
    const other = question.when === null ? undefined : questions.get(question.when.question);
    if (question.when === null || other === undefined) continue;
    const message = never.has(other.id)
      ? `is never put: "${other.id}", on which it hangs, is never put itself`
      : isMet(question, question.when, other)
        ? null
        : `is never put: no answer to "${other.id}" meets all of this. Leave one condition out`;
    if (message === null) continue;
    never.add(question.id);
    if (own.includes(question)) warn.question(question, ['when'], message, 'key');
  }
};

/** True where some answer puts the question, and where no answer could be tried. */
function isMet(question: Question, when: When, other: Question): boolean {
  const kind = kindOf(other);
  const answers = candidates(kind, other.fields, when).filter((one) => kind.legal(other.fields, one).ok);
  const first = { ...other, when: null };
  return (
    answers.length === 0 ||
    answers.some(
      (value) => asked([first, question], ({ id }) => (id === other.id ? value : undefined)).length > 1,
    )
  );
}

/** Answers that a condition can tell apart, in every shape an answer has; most of them are none of this kind. */
function candidates(kind: Kind, fields: unknown, when: When): unknown[] {
  const ids = kind.options(fields).map((one) => one.id);
  const named = [...(when.is ?? []), ...(when.has ?? [])];
  const single = [...new Set([...named, ...ids, 'shared', 'nobody'])];
  const amounts = [when['at-least'], when['at-most']].filter((one) => one !== undefined);
  const points = single.filter((one) => /^\d{1,3}$/.test(one)).map(Number);
  const firsts = when.is ?? ids;
  const seconds = when.has ?? ids;
  const doubles = firsts.flatMap((one) => seconds.map((two) => [one, two] as const));
  return [
    ...single,
    ...points,
    ...Array.from({ length: 11 }, (_, index) => index + 1),
    ...amounts,
    ...single.map((one) => [one]),
    ...doubles,
    // Ranked in full: the two that matter, then all others.
    ...doubles.map(([one, two]) => [...new Set([one, two, ...ids])]),
    ...doubles.map(([one, two]) => (one === two ? { [one]: 100 } : { [one]: 60, [two]: 40 })),
  ];
}
