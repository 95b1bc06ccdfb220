import type { Audit } from '../audit/audit.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import type { ControlValue } from '../questions/control.ts';
import { kindOf } from '../questions/index.ts';
import type { Answer, Guess, NonAnswer, Reply } from '../replies/reply.ts';
import { askedOf, isCurrent, recordOf, type Slot } from './slots.ts';

/** What a person gave in one slot: an answer or one of the non-answers. */
export type Given = { answer: ControlValue } | { none: NonAnswer };

/** The reply with this slot filled, or what is wrong with the answer (one sentence). */
type Recorded = { ok: true; reply: Reply } | { ok: false; problem: string };

/** Fills a slot: the kind checks the answer, and answers whose question is hidden or shown by it are parked or brought back. */
export function recorded(audit: Audit, reply: Reply, slot: Slot, given: Given, via: Answer['via']): Recorded {
  const body = 'none' in given ? { none: given.none } : valued(slot, given.answer);
  if ('problem' in body) return { ok: false, problem: body.problem };
  const before = recordOf(reply, slot.question.id);
  const kept = isCurrent(slot.question, before) ? before : undefined;
  if (slot.guess !== null && kept === undefined) throw new Error('a guess needs an own answer first');
  const record =
    slot.guess === null
      ? ordered({ question: slot.question.id, measure: slot.question.measure, ...body, via }, kept?.guesses)
      : ordered(kept as Answer, withGuess(kept?.guesses, { side: slot.guess, ...body }));
  const answers = [...reply.answers.filter((answer) => answer.question !== record.question), record];
  return { ok: true, reply: parkedWhereHidden(audit, { ...reply, answers }) };
}

/** Marks answers whose question is not put any more, unmarks those whose question is; puts answers in the order asked. */
export function parkedWhereHidden(audit: Audit, reply: Reply): Reply {
  const order = new Map(questionsOf(audit.questionnaires).map((question, index) => [question.id, index]));
  const put = new Set(askedOf(audit, reply).map((question) => question.id));
  const place = (answer: Answer) => order.get(answer.question) ?? order.size;
  const answers = reply.answers
    .map((answer) => (order.has(answer.question) ? withParked(answer, !put.has(answer.question)) : answer))
    .sort((left, right) => place(left) - place(right));
  return { ...reply, answers };
}

type Body = { value: unknown; key: string | null; other?: string } | { other: string };

function valued(slot: Slot, answer: ControlValue): Body | { problem: string } {
  const words = slot.guess === null ? (answer.other ?? '').trim() : '';
  const other = words === '' ? {} : { other: words };
  if (answer.value === null || answer.value === undefined) {
    return words === '' ? { problem: 'nothing was answered' } : { other: words };
  }
  const { question } = slot;
  const kind = kindOf(question);
  const checked = kind.legal(question.fields, answer.value);
  if (!checked.ok) return { problem: checked.problem };
  return { value: checked.answer, key: kind.key(question.fields, checked.answer), ...other };
}

function withGuess(guesses: readonly Guess[] | undefined, guess: Guess): Guess[] {
  return [...(guesses ?? []).filter((one) => one.side !== guess.side), guess];
}

function withParked(answer: Answer, parked: boolean): Answer {
  if (parked === (answer.parked === true)) return answer;
  return ordered({ ...answer, parked: parked || undefined }, answer.guesses);
}

/** Keys in the order of the type and none undefined: equal replies are equal bytes. */
function ordered(answer: Answer, guesses: Guess[] | undefined): Answer {
  const { question, measure, value, key, other, none, parked, via } = answer;
  return {
    question,
    measure,
    ...(value !== undefined && { value }),
    ...(key !== undefined && { key }),
    ...(other !== undefined && { other }),
    ...(none !== undefined && { none }),
    ...(guesses !== undefined && guesses.length > 0 && { guesses }),
    ...(parked && { parked }),
    via,
  };
}

/** The reply in another state, keys in the order of the type; `submitted` is kept until the reply is a draft again. */
export function inState(reply: Reply, state: Reply['state'], at: Date): Reply {
  const { format, round, person, side, privacy, language, started, answers, end } = reply;
  const submitted = state === 'submitted' ? at.toISOString() : reply.submitted;
  return {
    format,
    round,
    person,
    side,
    state,
    privacy,
    language,
    started,
    ...(state !== 'draft' && submitted !== undefined && { submitted }),
    answers,
    end,
  };
}

/** A reply nothing was answered in yet. */
export function emptyReply(
  round: string,
  person: { id: string; side: string },
  language: string,
  at: Date,
): Reply {
  return {
    format: 1,
    round,
    person: person.id,
    side: person.side,
    state: 'draft',
    privacy: 'named',
    language,
    started: at.toISOString(),
    answers: [],
    end: true,
  };
}

/** Is this question one the reply was asked before in another wording? */
export function isReworded(question: Question, reply: Reply): boolean {
  const record = recordOf(reply, question.id);
  return record !== undefined && !isCurrent(question, record);
}
