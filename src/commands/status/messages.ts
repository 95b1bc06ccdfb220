import type { Audit } from '../../audit/audit.ts';
import { emptyReply } from '../../collect/record.ts';
import { askedOf, guessedSides, isGiven, type Slot } from '../../collect/slots.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { kindOf } from '../../questions/index.ts';
import type { Reply } from '../../replies/reply.ts';
import { sayIn } from '../../text/language.ts';
import { sideName } from '../../text/sides.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { joined } from '../../text/words/index.ts';

/** A text to send to one person, or to a side that names nobody. Holds no answer. */
export interface Message {
  /** null: the audit names nobody on this side. */
  person: string | null;
  side: string;
  /** How the side is called. */
  name: string;
  /** What is left of it, in whole minutes, at least one. */
  minutes: number;
  subject: string;
  /** Paragraphs. */
  text: readonly string[];
  /** What the sender types to open the questions, and no part of the text; null: the audit names nobody. */
  command: string | null;
}

/** `invite`: to everybody who has not begun. `remind`: to everybody who has not submitted. */
export type Purpose = 'invite' | 'remind';

/** A guess is read faster than the question it follows. */
const guessShare = 0.6;

/** What the texts say of the sender's side: the day the answers are needed by, null for none, and what opens them. */
interface Sending {
  by: string | null;
  command(person: string): string;
}

/** What to send to those who are missing from a round, in the order of the audit. */
export function messages(
  audit: Audit,
  round: string,
  replies: ReadonlyMap<string, Reply>,
  imported: ReadonlyMap<string, number>,
  purpose: Purpose,
  languages: readonly string[],
  { by, command }: Sending,
): Message[] {
  const say = sayIn(languages);
  const { invitation: t } = say.words;
  const { status: own } = checkWords(languages);
  const nameOf = (id: string) => say(sideName(audit.sides, id));
  const sides = joined(audit.pair.map(nameOf), say.words);

  const message = (side: string, person: string | null, reply: Reply | undefined): Message => {
    const { left, all, minutes } = leftOf(
      audit,
      side,
      reply ?? emptyReply(round, { id: '', side }, 'en', new Date(0)),
    );
    const others = audit.pair.filter((one) => one !== side).map(nameOf);
    const isBegun = reply !== undefined && reply.answers.length > 0;
    const start = isBegun ? own.goOn : t.ownWay;
    const last = by === null ? start : `${start} ${own.neededBy({ day: by })}`;
    return {
      person,
      side,
      name: nameOf(side),
      minutes,
      subject:
        purpose === 'invite'
          ? t.subject({ company: audit.company, sides })
          : own.subject({ company: audit.company, sides }),
      text:
        purpose === 'invite'
          ? [
              own.opening({ sides, questions: all }),
              t.time({ minutes }),
              audit.pair.includes(side) ? t.guesses({ others: joined(others, say.words) }) : own.promise,
              last,
            ]
          : [
              isBegun ? own.begun({ left, all }) : own.notBegun({ sides, questions: all }),
              own.minutesLeft({ minutes, isBegun }),
              last,
            ],
      command: person === null ? null : command(person),
    };
  };
  return audit.sides.flatMap(({ id }) => {
    const people = audit.people.filter(({ side }) => side === id);
    if (people.length === 0) {
      const isWanted = audit.pair.includes(id) && (imported.get(id) ?? 0) === 0;
      return isWanted ? [message(id, null, undefined)] : [];
    }
    return people.flatMap((person) => {
      const reply = replies.get(person.id);
      if (reply?.state === 'submitted' || (purpose === 'invite' && reply !== undefined)) return [];
      return [message(id, person.id, reply)];
    });
  });
}

/** Questions left and in all, and the minutes that those left take, guesses included. */
function leftOf(audit: Audit, side: string, reply: Reply): { left: number; all: number; minutes: number } {
  const asked = askedOf(audit, { ...reply, side });
  let seconds = 0;
  const isOpen = (slot: Slot) => !isGiven(slot, reply);
  const left = asked.filter((question) => {
    const guesses = guessedSides(question, side, audit.pair).map((guess): Slot => ({ question, guess }));
    const own = isOpen({ question, guess: null });
    seconds += secondsOf(question) * ((own ? 1 : 0) + guessShare * guesses.filter(isOpen).length);
    return own || guesses.some(isOpen);
  });
  return { left: left.length, all: asked.length, minutes: Math.max(1, Math.ceil(seconds / 60)) };
}

function secondsOf(question: Question): number {
  return kindOf(question).seconds(question.fields);
}
