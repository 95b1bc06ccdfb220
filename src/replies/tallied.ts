import { questionsOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { answersInOrder, counter, orderOf, questionsPut, type Counter } from './counter.ts';
import { isOutside, type Answer, type OwnWords, type Reply } from './reply.ts';
import { rowsKept, type Row, type Tally } from './tally.ts';

/** What was counted, and what stands beside the counts. */
export interface Counted {
  tally: Tally;
  /** side id -> drafts, which do not count. */
  drafts: ReadonlyMap<string, number>;
  /** What people wrote in submitted replies, in the order of questions, then replies. */
  words: readonly OwnWords[];
  /** question id -> texts beyond `wordsKept`, which are not among `words`. */
  wordsLeftOut: ReadonlyMap<string, number>;
}

/** A running count: replies go in one after another and are not kept. */
interface Tallied {
  add(reply: Reply): void;
  done(): Counted;
}

/** Own words kept of one question. */
export const wordsKept = 1000;

/** One question's counter with the own words met. */
interface Asked {
  counter: Counter;
  words: OwnWords[];
  leftOut: number;
}

/** What of an audit decides how replies are counted. */
interface Asking {
  questionnaires: readonly Questionnaire[];
  /** Anybody else is of the team. */
  people: readonly { id: string; role: 'head' | 'team' }[];
  /** Only guesses of one of these sides about the other count. */
  pair: readonly [string, string];
}

/**
 * Counts submitted replies, one at a time. Keys are made anew from the values by the kinds; a value that is not legal, or
 * was given to another wording, is set aside; parked answers and answers to questions not put count as nothing.
 */
export function tallied({ questionnaires, people: known, pair }: Asking): Tallied {
  const questions = questionsOf(questionnaires);
  const roles = new Map(known.map(({ id, role }) => [id, role]));
  const counters = questions.map(counter);
  const asked = counters.map((one): Asked => ({ counter: one, words: [], leftOut: 0 }));
  const order = orderOf(questions);
  const conditional = questions.some((question) => question.when !== null);
  const people = new Map<string, number>();
  const drafts = new Map<string, number>();
  let rows: Row[] | null = [];

  return {
    add(reply) {
      const { person, side, state } = reply;
      if (state === 'draft') drafts.set(side, (drafts.get(side) ?? 0) + 1);
      if (state !== 'submitted') return;
      people.set(side, (people.get(side) ?? 0) + 1);
      const given = answersInOrder(reply, order);
      const put = conditional ? questionsPut(questions, given, counters) : null;
      const keys = asked.map((one, at) => {
        const answer = given[at];
        const isPut = (put === null || put.has(one.counter.question)) && !isOutside(reply, answer);
        if (isPut && answer !== undefined) hear(one, answer, reply);
        return one.counter.count(side, answer, isPut, pair);
      });
      if (rows === null) return;
      if (rows.length < rowsKept) rows.push({ person, side, role: roles.get(person) ?? 'team', keys });
      else rows = null;
    },
    done: () => ({
      tally: {
        questions: questions.map((question) => question.id),
        sides: new Map(counters.map((one) => [one.question.id, one.sides])),
        people,
        rows,
      },
      drafts,
      words: asked.flatMap((one) => one.words),
      wordsLeftOut: new Map(
        asked.filter((one) => one.leftOut > 0).map((one) => [one.counter.question.id, one.leftOut]),
      ),
    }),
  };
}

/** Own words, as an answer or beside one, to the question as it is worded now. */
function hear(asked: Asked, answer: Answer, { side, person }: Reply): void {
  const { question, keyOf } = asked.counter;
  const { value, other } = answer;
  if ((typeof value !== 'string' && other === undefined) || answer.measure !== question.measure) return;
  const say = (text: string, isOther: boolean) => {
    if (asked.words.length < wordsKept) {
      asked.words.push({ question: question.id, side, person, text, other: isOther });
    } else asked.leftOut += 1;
  };
  if (typeof value === 'string' && keyOf(value) === null) say(value, false);
  if (other !== undefined && other.trim() !== '') say(other, true);
}
