import {
  among,
  changeOfDifferentPeople,
  changeOfSamePeople,
  changeOfTwoPeople,
  leastChange,
  nameAndSide,
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
  /** Alignment of each round on what is compared, 0..100; null where refused. */
  alignment: { before: number; after: number } | null;
  /** Ids of the questions compared, as the later round names them. */
  questions: readonly string[];
  /** People in both rounds, per side of the pair. */
  people: readonly [number, number];
  /** People of the pair whose answers are not compared since they answered in one round only: ids. */
  peopleLeftOut: { before: readonly string[]; after: readonly string[] };
  /** Asked in one round only, worded anew, or not assessable in both. */
  leftOut: readonly string[];
  /** Assessed weight / weight of the common questions, 0..1. */
  coverage: { before: number; after: number } | null;
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
  const whole: [RoundAnswers, RoundAnswers] = [
    answersOf(
      before.tally,
      pair,
      common.map(({ then, weight }) => ({ question: then, weight })),
    ),
    answersOf(
      after.tally,
      pair,
      common.map(({ now, weight }) => ({ question: now, weight })),
    ),
  ];
  const again = samePeople(...whole);
  const limited = [among(whole[0], again), among(whole[1], again)] as const;
  const same = isMostlySame(again, whole) && assessedPlaces(...limited).length > 0;
  const [from, to] = same ? limited : whole;
  const coverage = { before: coverageOf(from), after: coverageOf(to) };
  const names = (round: RoundAnswers) =>
    round.people.filter((person) => !again.has(nameAndSide(person))).map(({ person }) => person);
  const about = {
    people: [count(limited[1], 'first'), count(limited[1], 'second')] as const,
    peopleLeftOut: same ? { before: names(whole[0]), after: names(whole[1]) } : { before: [], after: [] },
  };
  const refused = (why: Refusal): RoundChange => ({
    ...about,
    refused: why,
    rule: null,
    change: null,
    alignment: null,
    questions: [],
    leftOut: [...everything],
    coverage: why === 'coverage-differs' ? coverage : null,
    gaps: [],
  });
  if (common.length === 0) return refused('no-common-questions');
  const assessed = assessedPlaces(from, to);
  if (assessed.length === 0) return refused('nothing-assessed');
  if (Math.abs(coverage.before - coverage.after) > coverageApart + 1e-9) return refused('coverage-differs');
  const [one, two] = [only(from, assessed), only(to, assessed)];
  if (sample && isOneToOne(one) !== isOneToOne(two)) return refused('two-people-against-several');
  const questions = assessed.map((at) => (common[at] as Common).now.id);
  for (const at of assessed) {
    everything.delete((common[at] as Common).now.id);
    everything.delete((common[at] as Common).then.id);
  }
  return {
    ...about,
    refused: null,
    questions,
    leftOut: [...everything],
    coverage,
    alignment: { before: alignmentOf(one, figure), after: alignmentOf(two, figure) },
    gaps: questions.map((question, at) => ({
      question,
      before: observedOf(one, at, sample),
      after: observedOf(two, at, sample),
    })),
    ...judged(one, two, figure, same),
  };
}

/** Everybody of the pair who answered in both rounds on the same side. */
function samePeople(before: RoundAnswers, after: RoundAnswers): Set<string> {
  const known = new Set(before.people.map(nameAndSide));
  return new Set(after.people.map(nameAndSide).filter((person) => known.has(person)));
}

function judged(
  before: RoundAnswers,
  after: RoundAnswers,
  figure: 'observed' | 'signed',
  same: boolean,
): Pick<RoundChange, 'rule' | 'change'> {
  if (same && isOneToOne(before) && isOneToOne(after)) {
    return { rule: 'two-people', change: twoPeople(before, after) };
  }
  return same
    ? { rule: 'same-people', change: changeOfSamePeople(before, after, figure) }
    : { rule: 'different-people', change: changeOfDifferentPeople(before, after, figure) };
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

function isMostlySame(again: ReadonlySet<string>, rounds: readonly RoundAnswers[]): boolean {
  return rounds.every((round) =>
    (['first', 'second'] as const).every((side) => {
      const there = count(among(round, again), side);
      return there > 0 && there >= mostlySame * count(round, side);
    }),
  );
}

function count(round: RoundAnswers, side: 'first' | 'second'): number {
  return round.people.filter((person) => person.side === side).length;
}

function assessedPlaces(before: RoundAnswers, after: RoundAnswers): number[] {
  return before.items.flatMap((_, at) => (isAssessed(before, at) && isAssessed(after, at) ? [at] : []));
}

/** 100 x (1 − mean gap), the mean clipped once. */
function alignmentOf(round: RoundAnswers, figure: 'observed' | 'signed'): number {
  return 100 * (1 - Math.max(0, composite(round.items)?.[figure] ?? 0));
}
