import type { Question } from '../questionnaire/questionnaire.ts';
import { noAnswers } from './counter.ts';
import type { OwnWords, Reply } from './reply.ts';
import { tallied } from './tallied.ts';

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
  /** Not put: its `when` did not hold, or an import had no column for it. */
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
  const counted = tallied(questions, roles, pair);
  for (const reply of replies) counted.add(reply);
  return counted.done().tally;
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

/** The first `wordsKept` texts to each question that people wrote in submitted replies, by question, then reply. */
export function ownWords(questions: readonly Question[], replies: Iterable<Reply>): OwnWords[] {
  const counted = tallied(questions);
  for (const reply of replies) counted.add(reply);
  return [...counted.done().words];
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
