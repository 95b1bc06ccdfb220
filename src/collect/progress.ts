import type { Audit } from '../audit/audit.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Reply } from '../replies/reply.ts';
import type { Say } from '../text/language.ts';
import type { Words } from '../text/words/index.ts';
import { askedOf, guessedSides, isGiven, type Slot } from './slots.ts';

/** A guess is read faster than the question it follows. */
const guessShare = 0.6;

/** Seconds a busy person still needs for what is not answered yet, guesses included. */
export function secondsLeft(audit: Audit, reply: Reply): number {
  let seconds = 0;
  for (const question of askedOf(audit, reply)) {
    const each = kindOf(question).seconds(question.fields);
    if (!isGiven({ question, guess: null }, reply)) seconds += each;
    for (const guess of guessedSides(question, reply.side, audit.pair)) {
      if (!isGiven({ question, guess }, reply)) seconds += guessShare * each;
    }
  }
  return seconds;
}

/** `about 14 minutes`, `about 1 minute`; rounded up. */
export function minutesText(seconds: number, { interview: t }: Words): string {
  return t.minutes({ minutes: Math.max(1, Math.ceil(seconds / 60)) });
}

/** `The lead 3 of 8 · 11 of 38 · about 14 minutes left`. */
export function progressLine(audit: Audit, reply: Reply, slot: Slot, say: Say): string {
  const { words } = say;
  const t = words.interview;
  const { questionnaire: id } = slot.question;
  const theme = audit.questionnaires.find((one) => one.id === id);
  const put = askedOf(audit, reply);
  const inSame = put.filter((question) => question.questionnaire === id);
  return [
    t.progressIn({
      questionnaire: theme === undefined ? id : say(theme.title),
      place: place(inSame, slot.question),
      count: inSame.length,
    }),
    words.lists.of({ count: place(put, slot.question), all: put.length }),
    t.left({ minutes: minutesText(secondsLeft(audit, reply), words) }),
  ].join(' · ');
}

function place(list: readonly Question[], question: Question): number {
  return list.findIndex((one) => one.id === question.id) + 1;
}
