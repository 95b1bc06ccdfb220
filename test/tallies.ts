import type { Question } from '../src/questionnaire/questionnaire.ts';
import type { OwnWords, Reply } from '../src/replies/reply.ts';
import { tallied } from '../src/replies/tallied.ts';
import { rowsKept, type SideTally, type Tally } from '../src/replies/tally.ts';
import { audit } from './counted.ts';

/** All of these replies counted at once; `roles` tells heads from team members by person id. */
export function tally(
  questions: readonly Question[],
  replies: Iterable<Reply>,
  roles: ReadonlyMap<string, 'head' | 'team'> = new Map(),
  pair: readonly [string, string] = ['sales', 'marketing'],
): Tally {
  return countedOf(questions, replies, roles, pair).tally;
}

/** The first `wordsKept` texts to each question that people wrote in submitted replies, by question, then reply. */
export function ownWords(questions: readonly Question[], replies: Iterable<Reply>): OwnWords[] {
  return [...countedOf(questions, replies).words];
}

function countedOf(
  questions: readonly Question[],
  replies: Iterable<Reply>,
  roles: ReadonlyMap<string, 'head' | 'team'> = new Map(),
  pair: readonly [string, string] = ['sales', 'marketing'],
) {
  const people = [...roles].map(([id, role]) => ({ id, role }));
  const running = tallied({ ...audit(questions), people, pair });
  for (const reply of replies) running.add(reply);
  return running.done();
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
        const merged = new Map(one.sides.get(id));
        for (const [side, counts] of other.sides.get(id) ?? []) {
          const before = merged.get(side);
          merged.set(side, before === undefined ? counts : mergedSide(before, counts));
        }
        return [id, merged];
      }),
    ),
  };
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
