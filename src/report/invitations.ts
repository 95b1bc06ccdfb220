import type { Audit } from '../audit/audit.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { joined, type Words } from '../text/words/index.ts';
import type { Invitation, Report } from './report.ts';

/** A guess is read faster than the question it follows. */
const guessShare = 0.6;

/**
 * What to write to the head of each side of the pair that has not answered, once somebody else has. Says what it is
 * for, how long it takes, who sees it, and that the answers come before any talk of them; what opens the questions is
 * typed by the sender.
 */
export function invitations(audit: Audit, sides: Report['sides'], words: Words): Invitation[] {
  const t = words.invitation;
  const answered = sides.filter((side) => side.submitted > 0);
  if (answered.length === 0) return [];
  const questions = questionsOf(audit.questionnaires);
  const pair = audit.pair.flatMap((id) => sides.find((side) => side.id === id) ?? []);
  const names = joined(
    pair.map((one) => one.name),
    words,
  );
  return pair
    .filter((side) => side.submitted === 0)
    .map((side) => {
      const others = pair.filter((one) => one !== side).map((one) => one.name);
      const person = audit.people.find((one) => one.side === side.id && one.role === 'head')?.id ?? null;
      const minutes = minutesOf(questions, side.id, audit.pair);
      return {
        side: side.id,
        person,
        minutes,
        subject: t.subject({ company: audit.company, sides: names }),
        text: [
          t.opening({ sides: names, who: who(answered, words), questions: questions.length }),
          t.time({ minutes }),
          t.guesses({ others: joined(others, words) }),
          t.ownWay,
        ],
      };
    });
}

/** The one person who has answered is the one who invites. */
function who(answered: Report['sides'], words: Words): string {
  const [only] = answered;
  if (answered.length === 1 && only?.submitted === 1) return words.invitation.iHave;
  const sides = answered.map((side) => side.name);
  return words.invitation.has({ sides: joined(sides, words), count: sides.length });
}

/** Minutes a busy person needs, guesses included, rounded up. */
function minutesOf(questions: readonly Question[], side: string, pair: Report['pair']): number {
  const seconds = questions.reduce((sum, question) => {
    const each = kindOf(question).seconds(question.fields);
    return sum + each * (isGuessed(question, side, pair) ? 1 + guessShare : 1);
  }, 0);
  return Math.max(1, Math.ceil(seconds / 60));
}

function isGuessed({ predict }: Question, side: string, pair: Report['pair']): boolean {
  return predict === 'all' || predict.some((one) => pair.includes(one) && one !== side);
}
