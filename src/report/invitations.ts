import type { Audit } from '../audit/audit.ts';
import { joined } from '../findings/placeholders.ts';
import { kindOf } from '../findings/picture.ts';
import { questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import type { Invitation, Report } from './report.ts';

/** A guess is read faster than the question it follows. */
const guessShare = 0.6;

/**
 * What to write to the head of each side of the pair that has not answered, once somebody else has. Says what it is
 * for, how long it takes, who sees it, and that the answers come before any talk of them.
 */
export function invitations(audit: Audit, sides: Report['sides']): Invitation[] {
  const answered = sides.filter((side) => side.submitted > 0);
  if (answered.length === 0) return [];
  const questions = questionsOf(audit.questionnaires);
  const pair = audit.pair.flatMap((id) => sides.find((side) => side.id === id) ?? []);
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
        subject: `${audit.company}: your picture of how ${joined(pair.map((one) => one.name))} work together`,
        text: [
          `I would like to see how ${joined(pair.map((one) => one.name))} work together through your eyes. ${who(answered)} answered the same ${questions.length} questions.`,
          `It takes about ${minutes} minutes, and you can stop and go on later. Answer by the last case you remember, alone, and before we talk about it. "I don't know" is an answer.`,
          `Some questions also ask what ${joined(others)} would say. Nobody is graded: the report lays the answers side by side, by name, and lists where they differ and what to do next.`,
          person === null
            ? 'You will get your own way in from whoever runs the audit.'
            : `To start: accord ask ${person}`,
        ],
      };
    });
}

/** The one person who has answered is the one who invites. */
function who(answered: Report['sides']): string {
  const [only] = answered;
  if (answered.length === 1 && only?.submitted === 1) return 'I have';
  return `${joined(answered.map((side) => side.name))} ${answered.length === 1 ? 'has' : 'have'}`;
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
