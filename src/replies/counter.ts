import { asked } from '../questionnaire/asked.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Answer, Reply } from './reply.ts';
import type { SideTally } from './tally.ts';

/** Counts the answers to one question. */
export interface Counter {
  question: Question;
  sides: Map<string, SideTally>;
  /** Canonical key; null: legal, never counted; undefined: not legal. */
  keyOf(value: unknown): string | null | undefined;
  /** Counts one person's answer and returns its key. */
  count(
    side: string,
    answer: Answer | undefined,
    put: boolean,
    pair: readonly [string, string],
  ): string | null;
}

/** Per question; beyond it keys are made anew each time. */
const keysRemembered = 5000;

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

/** A counter of one question. */
export function counter(question: Question): Counter {
  const kind = kindOf(question);
  const sides = new Map<string, SideTally>();
  const plain = new Map<unknown, string | null | undefined>();
  const written = new Map<string, string | null | undefined>();
  const made = (value: unknown) => {
    const checked = kind.legal(question.fields, value);
    return checked.ok ? kind.key(question.fields, checked.answer) : undefined;
  };
  // Answers repeat: what a kind made of one is remembered; own words, which do not, are too long for it.
  const remembered = <V>(seen: Map<V, string | null | undefined>, of: V, value: unknown) => {
    const before = seen.get(of);
    if (before !== undefined || seen.has(of)) return before;
    const key = made(value);
    if (seen.size < keysRemembered) seen.set(of, key);
    return key;
  };
  const keyOf = (value: unknown) => {
    if (typeof value === 'number') return remembered(plain, value, value);
    if (typeof value === 'string') return value.length > 63 ? made(value) : remembered(plain, value, value);
    const text = JSON.stringify(value);
    return text === undefined || text.length > 500 ? made(value) : remembered(written, text, value);
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
  pair: readonly [string, string],
): void {
  for (const guess of answer.guesses ?? []) {
    const meant = pair.includes(side) && pair.includes(guess.side);
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

/** One reply's answers in the order of the questions; parked ones are left out. */
export function answersInOrder(reply: Reply, order: Order): (Answer | undefined)[] {
  const given = new Array<Answer | undefined>(order.ids.length).fill(undefined);
  let expected = 0;
  for (const answer of reply.answers) {
    const at = order.ids[expected] === answer.question ? expected : order.places.get(answer.question);
    if (at === undefined) continue;
    expected = at + 1;
    if (answer.parked !== true) given[at] = answer;
  }
  return given;
}

/** Where each question stands. */
interface Order {
  ids: readonly string[];
  places: ReadonlyMap<string, number>;
}

/** Questions as asked -> where each stands. */
export function orderOf(questions: readonly Question[]): Order {
  const ids = questions.map((question) => question.id);
  return { ids, places: new Map(ids.map((id, at) => [id, at])) };
}

/** The questions whose conditions hold by these answers. */
export function questionsPut(
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
