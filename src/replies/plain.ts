import { dayPattern } from '../text/day.ts';
import { isIdText, isText, mapOf } from '../text/plain-shape.ts';
import { nonAnswers, type Answer, type Reply } from './reply.ts';

const replyKeys = new Set(
  'format round person side state privacy language started submitted answers end'.split(' '),
);
const answerKeys = new Set('question measure value key other none guesses parked via'.split(' '));
const guessKeys = new Set('side value key none'.split(' '));
const states = new Set<unknown>(['draft', 'submitted', 'withdrawn']);
const ways = new Set<unknown>(['terminal', 'plain', 'form', 'import', 'demo']);
const none = new Set<unknown>(nonAnswers);

/** Moments as accord writes them; leap days are left to the schema. */
export const momentPattern = dayPattern + 'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z';
const moment = new RegExp(`^${momentPattern}$`);

/**
 * True only for what `replySchema` accepts. The schema decides and explains whatever this does not know: it takes
 * longer to make ready than reading a round of replies.
 */
export function isPlainReply(value: unknown): value is Reply {
  const reply = mapOf(value, replyKeys);
  return (
    reply !== null &&
    reply.format === 1 &&
    isIdText(reply.round) &&
    isIdText(reply.person) &&
    isIdText(reply.side) &&
    states.has(reply.state) &&
    reply.privacy === 'named' &&
    isText(reply.language, 2, 20) &&
    isMoment(reply.started) &&
    (reply.submitted === undefined || isMoment(reply.submitted)) &&
    Array.isArray(reply.answers) &&
    reply.answers.length <= 2000 &&
    reply.answers.every(isPlainAnswer) &&
    reply.end === true
  );
}

/** The same of one answer. */
export function isPlainAnswer(value: unknown): value is Answer {
  const answer = mapOf(value, answerKeys);
  return (
    answer !== null &&
    isIdText(answer.question) &&
    isText(answer.measure, 1, 200) &&
    isKey(answer.key) &&
    (answer.other === undefined || isText(answer.other, 0, 20_000)) &&
    (answer.none === undefined || (none.has(answer.none) && answer.value === undefined)) &&
    (answer.guesses === undefined ||
      (Array.isArray(answer.guesses) && answer.guesses.length <= 20 && answer.guesses.every(isGuess))) &&
    (answer.parked === undefined || answer.parked === true) &&
    ways.has(answer.via)
  );
}

function isGuess(value: unknown): boolean {
  const guess = mapOf(value, guessKeys);
  return (
    guess !== null &&
    isIdText(guess.side) &&
    isKey(guess.key) &&
    (guess.none === undefined ? guess.value !== undefined : none.has(guess.none) && guess.value === undefined)
  );
}

function isKey(value: unknown): boolean {
  return value === undefined || value === null || isText(value, 0, 4000);
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && moment.test(value);
}
