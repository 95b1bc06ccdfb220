import {
  changeOfDifferentPeople,
  changeOfSamePeople,
  changeOfTwoPeople,
  leastChange,
  type Change,
  type RoundAnswers,
} from './change.ts';
import {
  answersOf,
  commonQuestions,
  scoredQuestions,
  type Common,
  type CountedRound,
} from './common-questions.ts';
import { composite } from './composite.ts';
import { gap } from './gap.ts';

/** Why two rounds are not compared. */
export type Refusal =
  /** No question has the same measure in both rounds. */
  | 'no-common-questions'
  /** No common question was answered by both sides in both rounds. */
  | 'nothing-assessed'
  /** Samples: one against one in one round, several people in the other. */
  | 'two-people-against-several'
  /** On the common questions far more was answered in one round than in the other. */
  | 'coverage-differs';

/** Two rounds compared on common questions, or why not. */
export interface RoundChange {
  refused: Refusal | null;
  /** The rule that judged: the same people, different people, or the same two people over their questions. */
  rule: 'same-people' | 'different-people' | 'two-people' | null;
  change: Change | null;
  /** Ids of the questions compared, as the later round names them. */
  questions: readonly string[];
  /** People in both rounds, per side of the pair. */
  people: readonly [number, number];
  /** Asked in one round only, worded anew, or not assessable in both. */
  leftOut: readonly string[];
  /** Per compared question the leading figure before and after, 0..1. */
  gaps: readonly { question: string; before: number; after: number }[];
}

/** Coverages further apart than this are not comparable. */
const coverageApart = 0.1;
/** From this share of each side's people in both rounds on, only they are compared. */
const mostlySame = 0.5;

/** The change of the pair's alignment between two rounds (method, section 7), by the later round's weights. */
export function roundChange(before: CountedRound, after: CountedRound): RoundChange {
  const { pair } = after.audit;
  const sample = after.audit.sides.some((side) => pair.includes(side.id) && side.population === 'sample');
  const figure = sample ? 'signed' : 'observed';
  const common = commonQuestions(before, after);
  const everything = new Set(
    [before, after].flatMap(({ audit }) => scoredQuestions(audit).map(({ question }) => question.id)),
  );
  const from = answersOf(
    before.tally,
    pair,
    common.map(({ then, weight }) => ({ question: then, weight })),
  );
  const to = answersOf(
    after.tally,
    pair,
    common.map(({ now, weight }) => ({ question: now, weight })),
  );
  const people = inBoth(from, to);
  const refused = (why: Refusal): RoundChange => ({
    refused: why,
    rule: null,
    change: null,
    questions: [],
    people,
    leftOut: [...everything],
    gaps: [],
  });
  if (common.length === 0) return refused('no-common-questions');
  const assessed = common.flatMap((_, at) => (isAssessed(from, at) && isAssessed(to, at) ? [at] : []));
  if (assessed.length === 0) return refused('nothing-assessed');
  if (Math.abs(coverageOf(from) - coverageOf(to)) > coverageApart + 1e-9) return refused('coverage-differs');
  const [one, two] = [only(from, assessed), only(to, assessed)];
  if (sample && isOneToOne(one) !== isOneToOne(two)) return refused('two-people-against-several');
  const questions = assessed.map((at) => (common[at] as Common).now.id);
  for (const at of assessed) {
    everything.delete((common[at] as Common).now.id);
    everything.delete((common[at] as Common).then.id);
  }
  const gaps = questions.map((question, at) => ({
    question,
    before: observedOf(one, at, sample),
    after: observedOf(two, at, sample),
  }));
  return { refused: null, questions, people, leftOut: [...everything], gaps, ...judged(one, two, figure) };
}

function judged(
  before: RoundAnswers,
  after: RoundAnswers,
  figure: 'observed' | 'signed',
): Pick<RoundChange, 'rule' | 'change'> {
  const [first, second] = inBoth(before, after);
  const two = isOneToOne(before) && isOneToOne(after) && first === 1 && second === 1;
  if (two) return { rule: 'two-people', change: twoPeople(before, after) };
  const count = (round: RoundAnswers, side: string) =>
    round.people.filter((person) => person.side === side).length;
  const same = [before, after].every(
    (round) =>
      first >= mostlySame * count(round, 'first') &&
      second >= mostlySame * count(round, 'second') &&
      first > 0 &&
      second > 0,
  );
  const change = same ? changeOfSamePeople(before, after, figure) : null;
  return change === null
    ? { rule: 'different-people', change: changeOfDifferentPeople(before, after, figure) }
    : { rule: 'same-people', change };
}

/** Judged over the questions, since two people allow no other error. */
function twoPeople(before: RoundAnswers, after: RoundAnswers): Change | null {
  const gaps = (round: RoundAnswers) => round.items.map((_, at) => observedOf(round, at, false));
  const moved = changeOfTwoPeople(gaps(before), gaps(after));
  const [from, to] = [composite(before.items), composite(after.items)];
  if (moved === null || from === null || to === null) return null;
  const change = 100 * (from.observed - to.observed);
  const { meanChange, t, df, pWider } = moved;
  if (t === null || pWider === null) return { change, se: null, df, dropped: null, rose: null };
  return {
    change,
    se: Math.abs(100 * (meanChange / t)),
    df,
    dropped: pWider < 0.05 && -change > leastChange,
    rose: pWider > 0.95 && change > leastChange,
  };
}

function observedOf(round: RoundAnswers, at: number, sample: boolean): number {
  const item = round.items[at];
  const found = item === undefined ? null : gap(item.parts, item.first, item.second);
  return (sample ? found?.adjusted : found?.observed) ?? 0;
}

function isAssessed(round: RoundAnswers, at: number): boolean {
  const item = round.items[at];
  return item !== undefined && item.first.size > 0 && item.second.size > 0;
}

function coverageOf(round: RoundAnswers): number {
  return composite(round.items)?.coverage ?? 0;
}

function only(round: RoundAnswers, places: readonly number[]): RoundAnswers {
  return {
    items: places.flatMap((at) => round.items[at] ?? []),
    people: round.people.map((person) => ({ ...person, keys: places.map((at) => person.keys[at] ?? null) })),
  };
}

function isOneToOne(round: RoundAnswers): boolean {
  const most = (side: 'first' | 'second') =>
    Math.max(...round.items.map((item) => [...item[side].values()].reduce((sum, count) => sum + count, 0)));
  return most('first') === 1 && most('second') === 1;
}

function inBoth(before: RoundAnswers, after: RoundAnswers): [number, number] {
  const name = (person: { side: string; person: string }) => `${person.side}/${person.person}`;
  const known = new Set(before.people.map(name));
  const again = (side: string) =>
    after.people.filter((person) => person.side === side && known.has(name(person))).length;
  return [again('first'), again('second')];
}
