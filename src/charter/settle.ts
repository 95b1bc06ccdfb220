import type { Audit } from '../audit/audit.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import type { Control } from '../questions/control.ts';
import { kindOf } from '../questions/index.ts';
import type { End, Legal } from '../questions/kind.ts';
import type { Say } from '../text/language.ts';
import { sideName } from '../text/sides.ts';
import type { Agreement } from './charter.ts';
import { inWords } from './stands.ts';

/** Both sides of the pair by id and name. */
function ends({ pair, sides }: Pick<Audit, 'pair' | 'sides'>, say: Say): [End, End] {
  const end = (id: string): End => ({ id, name: say(sideName(sides, id)) });
  return [end(pair[0]), end(pair[1])];
}

/** How both sides are asked for one answer: as in the interview, or, where they give different things, for both ways. */
export function settlingControl(question: Question, audit: Audit, say: Say): Control {
  const kind = kindOf(question);
  return kind.together === undefined
    ? kind.control(question.fields, say)
    : kind.together.control(question.fields, ends(audit, say), say);
}

/** A value of that control -> the answer of both sides, or what is wrong with it. */
export function settledAnswer(question: Question, value: unknown): Legal<unknown> {
  const kind = kindOf(question);
  return kind.together === undefined
    ? kind.legal(question.fields, value)
    : kind.together.answer(question.fields, value);
}

/** The same from one cell of a table or one argument, as answers are imported. */
export function settledFrom(question: Question, cell: string, audit: Audit, say: Say): Legal<unknown> {
  const kind = kindOf(question);
  return kind.together === undefined
    ? kind.fromCell(question.fields, cell, say)
    : kind.together.fromCell(question.fields, cell, ends(audit, say));
}

/** Is the question answered in own words, so that a sentence is the answer? */
export function takesSentence(question: Question, say: Say): boolean {
  return kindOf(question).control(question.fields, say).type === 'write';
}

/** What both sides decided on one question. */
type Decided = Pick<
  Agreement,
  'text' | 'differUntil' | 'reason' | 'owner' | 'signed' | 'effective' | 'by' | 'review'
> & {
  /** A legal answer; undefined: a sentence, or a difference. */
  value: unknown;
};

/** The entry of the charter for it, its words in the audit's own language. */
export function agreement(question: Question, decided: Decided, audit: Audit, say: Say): Agreement {
  const { value, text, ...rest } = decided;
  const kind = kindOf(question);
  const words = value === undefined ? '' : inWords(question, value, audit, say);
  return {
    ...rest,
    question: question.id,
    measure: value === undefined ? null : question.measure,
    value,
    key: value === undefined ? null : kind.key(question.fields, value),
    words,
    // Where the sentence is the answer it stands once.
    text: text === words ? '' : text,
  };
}
