import { kindOf } from '../questions/index.ts';
import type { Question, When } from './questionnaire.ts';

/** The value a person gave to a question; undefined where there is none (skipped, don't know, own words). */
type ValueOf = (question: Question) => unknown;

/**
 * The questions that are put to a person, in order, given the answers so far. A question whose `when` looks at a
 * question that is itself not put is not put either; so is one whose condition goes round in a circle.
 */
export function asked(questions: readonly Question[], valueOf: ValueOf): Question[] {
  if (questions.every((question) => question.when === null)) return [...questions];
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = new Map<string, boolean>();
  const put = (question: Question): boolean => {
    const before = known.get(question.id);
    if (before !== undefined) return before;
    known.set(question.id, false);
    const other = question.when === null ? undefined : byId.get(question.when.question);
    const result =
      question.when === null || (other !== undefined && put(other) && holds(question.when, other, valueOf));
    known.set(question.id, result);
    return result;
  };
  return questions.filter(put);
}

function holds(when: When, other: Question, valueOf: ValueOf): boolean {
  const value = valueOf(other);
  if (value === undefined || value === null) return false;
  const kind = kindOf(other);
  const answer = kind.legal(other.fields, value);
  if (!answer.ok) return false;
  const { is, has, amount } = kind.reading(other.fields, answer.answer);
  const least = when['at-least'];
  const most = when['at-most'];
  return (
    (when.is === undefined || (is !== undefined && when.is.includes(is))) &&
    (when.has === undefined || (has ?? []).some((one) => when.has?.includes(one))) &&
    (least === undefined || (amount !== undefined && amount >= least)) &&
    (most === undefined || (amount !== undefined && amount <= most))
  );
}
