import { asked } from '../questionnaire/asked.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { kindNamed } from '../questions/index.ts';
import type { Answer, OwnWords, Reply } from './reply.ts';

/** Counts of one side on one question. Tallies merge by addition. */
export interface SideTally {
  /** Own answers by canonical key. */
  own: Map<string, number>;
  /** Own answer and guess of the same person, `own key/guess key`; only people who gave both. */
  pairs: Map<string, number>;
  /** Guesses by canonical key. */
  guesses: Map<string, number>;
  /** Own answers in free words only (kind `text`, or "other" alone): how many. */
  words: number;
  dontKnow: number;
  notApplicable: number;
  preferNot: number;
  /** Put, not answered. */
  skipped: number;
  /** Not put: its `when` did not hold. */
  notAsked: number;
  /** Set aside: answered to another wording of the question, or no longer a legal answer to it. */
  otherMeasure: number;
}

/** One person in compact form, for intervals and change: answer keys in the order of the tally's questions. */
export interface Row {
  person: string;
  side: string;
  role: 'head' | 'team';
  /** null: no counted answer. */
  keys: readonly (string | null)[];
}

/** What was counted: the seam between replies and figures. */
export interface Tally {
  /** Ids, in the order asked. */
  questions: readonly string[];
  /** question id -> side id -> counts. */
  sides: Map<string, Map<string, SideTally>>;
  /** side id -> people who submitted. */
  people: Map<string, number>;
  /** Kept while there are few people; null: only counts (very many replies). */
  rows: readonly Row[] | null;
}

/** People beyond whom a tally keeps counts only. */
export const rowsKept = 10_000;

/** Nothing counted yet. */
export function noAnswers(): SideTally {
  return {
    own: new Map(),
    pairs: new Map(),
    guesses: new Map(),
    words: 0,
    dontKnow: 0,
    notApplicable: 0,
    preferNot: 0,
    skipped: 0,
    notAsked: 0,
    otherMeasure: 0,
  };
}

/**
 * Counts the submitted replies. Keys are made anew from the values by the kinds; a value that is not legal, or was
 * given to another wording, is set aside; parked answers and answers to questions not put count as nothing.
 * `roles` tells heads from team members by person id (team where unnamed).
 * Where `pair` is given, only guesses of one side of the pair about the other are counted.
 */
export function tally(
  questions: readonly Question[],
  replies: Iterable<Reply>,
  roles: ReadonlyMap<string, 'head' | 'team'> = new Map(),
  pair: readonly [string, string] | null = null,
): Tally {
  const counters = questions.map(counter);
  const index = new Map(questions.map((question, at) => [question.id, at]));
  const conditional = questions.some((question) => question.when !== null);
  const people = new Map<string, number>();
  let rows: Row[] | null = [];
  for (const reply of replies) {
    if (reply.state !== 'submitted') continue;
    people.set(reply.side, (people.get(reply.side) ?? 0) + 1);
    const given = answersInOrder(reply, index, questions.length);
    const put = conditional ? questionsPut(questions, given, counters) : null;
    const keys = counters.map((one, at) =>
      one.count(reply.side, given[at], put === null || put.has(one.question), pair),
    );
    if (rows !== null) {
      if (rows.length >= rowsKept) rows = null;
      else {
        rows.push({
          person: reply.person,
          side: reply.side,
          role: roles.get(reply.person) ?? 'team',
          keys,
        });
      }
    }
  }
  return {
    questions: questions.map((question) => question.id),
    sides: new Map(counters.map((one) => [one.question.id, one.sides])),
    people,
    rows,
  };
}

/** The tally of all the people in both; both must be of the same questions in the same order. */
export function mergedTally(one: Tally, other: Tally): Tally {
  if (one.questions.join(' ') !== other.questions.join(' ')) {
    throw new Error('only tallies of the same questions can be merged');
  }
  const rows =
    one.rows === null || other.rows === null || one.rows.length + other.rows.length > rowsKept
      ? null
      : [...one.rows, ...other.rows];
  return {
    questions: one.questions,
    people: added(one.people, other.people),
    rows,
    sides: new Map(
      one.questions.map((id) => {
        const sides = [one.sides.get(id), other.sides.get(id)].flatMap((map) => [...(map?.keys() ?? [])]);
        return [
          id,
          new Map(
            [...new Set(sides)].map((side) => [
              side,
              mergedSide(
                one.sides.get(id)?.get(side) ?? noAnswers(),
                other.sides.get(id)?.get(side) ?? noAnswers(),
              ),
            ]),
          ),
        ];
      }),
    ),
  };
}

/** What people wrote in their own words in submitted replies, in the order of questions, then replies. */
export function ownWords(questions: readonly Question[], replies: readonly Reply[]): OwnWords[] {
  const counters = questions.map(counter);
  const index = new Map(questions.map((question, at) => [question.id, at]));
  const conditional = questions.some((question) => question.when !== null);
  const words: OwnWords[][] = questions.map(() => []);
  for (const reply of replies) {
    if (reply.state !== 'submitted') continue;
    const given = answersInOrder(reply, index, questions.length);
    const put = conditional ? questionsPut(questions, given, counters) : null;
    counters.forEach((one, at) => {
      const answer = given[at];
      const { question } = one;
      if (answer === undefined || answer.measure !== question.measure) return;
      if (put !== null && !put.has(question)) return;
      const { side, person } = reply;
      const say = (text: string, other: boolean) =>
        words[at]?.push({ question: question.id, side, person, text, other });
      if (typeof answer.value === 'string' && one.keyOf(answer.value) === null) say(answer.value, false);
      if (answer.other !== undefined && answer.other.trim() !== '') say(answer.other, true);
    });
  }
  return words.flat();
}

interface Counter {
  question: Question;
  sides: Map<string, SideTally>;
  /** Canonical key; null: legal, never counted; undefined: not legal. */
  keyOf(value: unknown): string | null | undefined;
  /** Counts one person's answer and returns its key. */
  count(
    side: string,
    answer: Answer | undefined,
    put: boolean,
    pair: readonly [string, string] | null,
  ): string | null;
}

function counter(question: Question): Counter {
  const kind = kindNamed(question.kind);
  if (kind === undefined) throw new Error(`no kind is named ${question.kind}`);
  const sides = new Map<string, SideTally>();
  const seen = new Map<unknown, string | null | undefined>();
  const made = (value: unknown) => {
    const checked = kind.legal(question.fields, value);
    return checked.ok ? kind.key(question.fields, checked.answer) : undefined;
  };
  const keyOf = (value: unknown) => {
    // Numbers and ids repeat and are worth remembering; own words and lists are not.
    if (typeof value !== 'number' && (typeof value !== 'string' || value.length > 63)) return made(value);
    if (!seen.has(value)) {
      if (seen.size > 5000) return made(value);
      seen.set(value, made(value));
    }
    return seen.get(value);
  };
  return {
    question,
    sides,
    keyOf,
    count(side, answer, put, pair) {
      let into = sides.get(side);
      if (into === undefined) sides.set(side, (into = noAnswers()));
      if (!put) {
        into.notAsked += 1;
        return null;
      }
      if (answer === undefined || empty(answer)) {
        into.skipped += 1;
        return null;
      }
      if (answer.measure !== question.measure) {
        into.otherMeasure += 1;
        return null;
      }
      const own = ownKey(answer, into, keyOf);
      countGuess(answer, side, own, into, keyOf, pair);
      return own;
    },
  };
}

function ownKey(answer: Answer, into: SideTally, keyOf: Counter['keyOf']): string | null {
  if (answer.none === 'dont-know') into.dontKnow += 1;
  else if (answer.none === 'not-applicable') into.notApplicable += 1;
  else if (answer.none === 'prefer-not') into.preferNot += 1;
  else if (answer.value === undefined || answer.value === null) {
    if (answer.other !== undefined && answer.other.trim() !== '') into.words += 1;
    else into.skipped += 1;
  } else {
    const key = keyOf(answer.value);
    if (key === undefined) into.otherMeasure += 1;
    else if (key === null) into.words += 1;
    else {
      plus(into.own, key);
      return key;
    }
  }
  return null;
}

function countGuess(
  answer: Answer,
  side: string,
  own: string | null,
  into: SideTally,
  keyOf: Counter['keyOf'],
  pair: readonly [string, string] | null,
): void {
  for (const guess of answer.guesses ?? []) {
    const meant = pair === null || (pair.includes(side) && pair.includes(guess.side));
    if (guess.side === side || !meant || guess.value === undefined || guess.none !== undefined) continue;
    const key = keyOf(guess.value);
    if (typeof key !== 'string') continue;
    plus(into.guesses, key);
    if (own !== null) plus(into.pairs, `${own}/${key}`);
    // One guess a person: a second one about the same side would count the person twice.
    break;
  }
}

function empty(answer: Answer): boolean {
  return (
    answer.parked === true ||
    (answer.value === undefined &&
      answer.none === undefined &&
      answer.other === undefined &&
      (answer.guesses ?? []).length === 0)
  );
}

function answersInOrder(
  reply: Reply,
  index: ReadonlyMap<string, number>,
  length: number,
): (Answer | undefined)[] {
  const given = new Array<Answer | undefined>(length).fill(undefined);
  for (const answer of reply.answers) {
    const at = index.get(answer.question);
    if (at !== undefined && answer.parked !== true) given[at] = answer;
  }
  return given;
}

function questionsPut(
  questions: readonly Question[],
  given: readonly (Answer | undefined)[],
  counters: readonly Counter[],
): Set<Question> {
  const values = new Map<Question, unknown>();
  counters.forEach(({ question }, at) => {
    const answer = given[at];
    if (answer !== undefined && answer.none === undefined && answer.measure === question.measure) {
      values.set(question, answer.value);
    }
  });
  return new Set(asked(questions, (question) => values.get(question)));
}

function plus(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function added(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(one);
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

function mergedSide(one: SideTally, other: SideTally): SideTally {
  return {
    own: added(one.own, other.own),
    pairs: added(one.pairs, other.pairs),
    guesses: added(one.guesses, other.guesses),
    words: one.words + other.words,
    dontKnow: one.dontKnow + other.dontKnow,
    notApplicable: one.notApplicable + other.notApplicable,
    preferNot: one.preferNot + other.preferNot,
    skipped: one.skipped + other.skipped,
    notAsked: one.notAsked + other.notAsked,
    otherMeasure: one.otherMeasure + other.otherMeasure,
  };
}
