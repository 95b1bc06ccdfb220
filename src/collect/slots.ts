import type { Audit } from '../audit/audit.ts';
import { asked } from '../questionnaire/asked.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Answer, Guess, Reply } from '../replies/reply.ts';

/** One thing asked of a person: the own answer to a question, or what another side would answer. */
export interface Slot {
  question: Question;
  /** The side whose answer is guessed; null: the own answer. */
  guess: string | null;
}

/** Names a slot within an interview. */
export function slotKey(slot: Slot): string {
  return slot.guess === null ? slot.question.id : `${slot.question.id}/${slot.guess}`;
}

/** What the reply holds on a question, parked and outdated answers included. */
export function recordOf(reply: Reply, question: string): Answer | undefined {
  return reply.answers.find((answer) => answer.question === question);
}

/** Was this answer given to the question as it is worded now? */
export function isCurrent(question: Question, answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer.measure === question.measure;
}

function isAnswered(question: Question, given: Answer | Guess): boolean {
  if (given.none !== undefined) return true;
  if (given.value !== undefined) return kindOf(question).legal(question.fields, given.value).ok;
  return 'other' in given && given.other !== undefined;
}

/** Does the reply hold a valid answer, or a non-answer, for this slot? */
export function isGiven(slot: Slot, reply: Reply): boolean {
  const record = recordOf(reply, slot.question.id);
  if (!isCurrent(slot.question, record) || record.parked || !isAnswered(slot.question, record)) return false;
  if (slot.guess === null) return true;
  const guess = record.guesses?.find((one) => one.side === slot.guess);
  return guess !== undefined && isAnswered(slot.question, guess);
}

/** The sides whose answer a person of `side` guesses: the other side of the pair, where the question asks for it. */
export function guessedSides(question: Question, side: string, pair: Audit['pair']): string[] {
  if (!pair.includes(side)) return [];
  return pair.filter(
    (other) => other !== side && (question.predict === 'all' || question.predict.includes(other)),
  );
}

/** The questions put to this person, by the answers given so far. */
export function askedOf(audit: Audit, reply: Reply): Question[] {
  return asked(questionsOf(audit.questionnaires), (question) => {
    const record = recordOf(reply, question.id);
    return isCurrent(question, record) && isAnswered(question, record) ? record.value : undefined;
  });
}

/** Everything asked of this person, in order; a guess follows once its own answer is given. */
export function slots(audit: Audit, reply: Reply): Slot[] {
  return askedOf(audit, reply).flatMap((question) => {
    const own: Slot = { question, guess: null };
    if (!isGiven(own, reply)) return [own];
    const guessed = guessedSides(question, reply.side, audit.pair);
    return [own, ...guessed.map((guess) => ({ question, guess }))];
  });
}
