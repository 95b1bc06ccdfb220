import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Tally } from '../replies/tally.ts';
import { weightedMean } from '../stats/weighted-mean.ts';
import {
  approximateInterval,
  composite,
  compositeInterval,
  composites,
  type Item,
  type Respondent,
} from './composite.ts';
import { firmState } from './firm-state.ts';
import { leaders } from './leaders.ts';
import { matrix } from './matrix.ts';
import { questionScore } from './question-score.ts';
import type { Setting } from './setting.ts';
import type { DimensionScore, Interval, Known, Means, QuestionScore, Score, Verdict } from './score.ts';
import { verdictCounts } from './verdict-counts.ts';

/** What of an audit decides its score. */
export interface Scored {
  sides: readonly { id: string; population: 'everyone' | 'sample' }[];
  pair: readonly [string, string];
  questionnaires: readonly Questionnaire[];
}

/** Dimensions with fewer assessed questions than this are listed, without a figure. */
const fewQuestions = 4;

/** One question with its place and all that was measured of it. */
interface Placed {
  question: Question;
  item: Item;
  score: QuestionScore;
}

/**
 * Everything measured in one round: a tally scored by the audit's pair, weights and populations. Without `margins`
 * intervals and leave-one-out ranges stay null, except in samples, which are judged by them.
 */
export function score(audit: Scored, tally: Tally, wanted = { margins: true }): Score {
  const { pair } = audit;
  const sample = audit.sides.some((side) => pair.includes(side.id) && side.population === 'sample');
  const leads = sample ? 'adjusted' : 'observed';
  const margins = wanted.margins || sample;
  const setting: Setting = { sides: audit.sides.map((side) => side.id), pair, leads, margins, tally };
  const dimensions = audit.questionnaires.flatMap((one) => one.dimensions);
  const placed = dimensions.map((dimension) => ({
    dimension,
    questions: dimension.questions.map((question): Placed => {
      const weight = dimension.weight * question.weight;
      const { item, score } = questionScore(question, weight, setting);
      return { question, item, score };
    }),
  }));
  const all = placed.flatMap((one) => one.questions);
  const scored = all.filter((one) => isScored(one.score));
  const overall = meanGap(scored, leads, 1);
  return {
    pair,
    leads,
    questions: all.map((one) => one.score),
    dimensions: placed.map(({ dimension, questions }): DimensionScore => {
      const own = questions.filter((one) => isScored(one.score));
      const gap = meanGap(own, leads, fewQuestions);
      return {
        dimension: dimension.id,
        weight: dimension.weight,
        questions: questions.length,
        assessed: own.filter(isAssessed).length,
        verdicts: verdictCounts(verdictsOf(questions)),
        gap,
        means: meansOf(own),
        interval: gap.value === null || !margins ? null : meanInterval(own, tally, pair),
        leaveOneOut: gap.value === null || !margins ? null : leaveOneOut(own, tally, pair, leads),
      };
    }),
    verdicts: verdictCounts(verdictsOf(all)),
    overall,
    means: meansOf(scored),
    interval: overall.value === null || !margins ? null : meanInterval(scored, tally, pair),
    leaveOneOut: overall.value === null || !margins ? null : leaveOneOut(scored, tally, pair, leads),
    inside: audit.sides.map(({ id }) => ({
      side: id,
      spread: sideMean(scored, id, 'spread').mean,
    })),
    headTeam: audit.sides.map(({ id }) => {
      const { mean, questions } = sideMean(scored, id, 'headTeam');
      return { side: id, gap: mean, questions };
    }),
    others: otherPairs(scored),
    matrix: matrix(
      audit.sides.map((side) => side.id),
      pair,
      scored.map((one) => one.score),
    ),
    state: firmState(
      all.map(({ question, score }) => ({ question, score })),
      pair,
      leads,
      tally,
    ),
    leaders: leaders(
      scored.flatMap(({ score }) =>
        score.gap.value === null
          ? []
          : [{ question: score.question, contribution: score.weight * score.gap.value[leads] }],
      ),
    ),
    answered: answered(all, audit.sides),
    assessedWeight: assessedShare(scored),
  };
}

function isScored(score: QuestionScore): boolean {
  return score.verdict !== 'free';
}

function isAssessed({ score }: Placed): boolean {
  return score.gap.value !== null;
}

function meansOf(list: readonly Placed[]): Means | null {
  const whole = composite(list.map((one) => one.item));
  return whole === null ? null : { observed: whole.observed, signed: whole.signed };
}

function meanGap(list: readonly Placed[], leads: Score['leads'], atLeast: number): Known<number> {
  const means = meansOf(list);
  if (means === null) return { value: null, why: 'nothing-assessed' };
  if (list.filter(isAssessed).length < atLeast) return { value: null, why: 'few-questions' };
  return { value: leads === 'observed' ? means.observed : Math.max(0, means.signed), why: null };
}

function meanInterval(
  list: readonly Placed[],
  tally: Tally,
  pair: readonly [string, string],
): Interval | null {
  const items = list.map((one) => one.item);
  const people = respondents(list, tally, pair);
  return people === null ? approximateInterval(items, 'signed') : compositeInterval(items, people, 'signed');
}

function leaveOneOut(
  list: readonly Placed[],
  tally: Tally,
  pair: readonly [string, string],
  leads: Score['leads'],
): { min: number; max: number } | null {
  const items = list.map((one) => one.item);
  const people = respondents(list, tally, pair);
  const found = people === null ? null : composites(items, people, leads === 'observed' ? leads : 'signed');
  if (found === null) return null;
  const figures = [found.first, found.second]
    .filter((side) => side.length > 1)
    .flat()
    .map((figure) => Math.max(0, figure));
  return figures.length === 0 ? null : { min: Math.min(...figures), max: Math.max(...figures) };
}

/** The pair's people in compact form; null where only counts were kept. */
function respondents(
  list: readonly Placed[],
  tally: Tally,
  pair: readonly [string, string],
): Respondent[] | null {
  const at = list.map((one) => tally.questions.indexOf(one.question.id));
  if (tally.rows === null) return null;
  return tally.rows.flatMap((row): Respondent[] =>
    pair.includes(row.side)
      ? [
          {
            side: row.side === pair[0] ? 'first' : 'second',
            keys: at.map((index) => row.keys[index] ?? null),
          },
        ]
      : [],
  );
}

function verdictsOf(list: readonly Placed[]): Verdict[] {
  return list.map(({ score }) => score.verdict);
}

function sideMean(
  list: readonly Placed[],
  side: string,
  figure: 'spread' | 'headTeam',
): { mean: number | null; questions: number } {
  const values = list.flatMap(({ score }) => {
    const value = score.sides.find((one) => one.side === side)?.[figure] ?? null;
    return value === null ? [] : [{ weight: score.weight, value }];
  });
  return { mean: weightedMean(values), questions: values.length };
}

function otherPairs(list: readonly Placed[]): Score['others'] {
  const found = new Map<
    string,
    { first: string; second: string; values: { weight: number; value: number }[] }
  >();
  for (const { score } of list) {
    for (const { first, second, gap } of score.others) {
      const id = `${first}/${second}`;
      const entry = found.get(id) ?? { first, second, values: [] };
      entry.values.push({ weight: score.weight, value: gap });
      found.set(id, entry);
    }
  }
  return [...found.values()].map(({ first, second, values }) => ({
    first,
    second,
    gap: weightedMean(values),
    questions: values.length,
  }));
}

function answered(list: readonly Placed[], sides: Scored['sides']): Score['answered'] {
  const counts = sides.map(({ id }) => {
    let put = 0;
    let given = 0;
    for (const { score } of list) {
      const one = score.sides.find((side) => side.side === id);
      put += one?.asked ?? 0;
      given += one === undefined ? 0 : one.n + one.words;
    }
    return { side: id, put, given };
  });
  const put = counts.reduce((sum, one) => sum + one.put, 0);
  const given = counts.reduce((sum, one) => sum + one.given, 0);
  return {
    all: put === 0 ? null : given / put,
    sides: counts.map((one) => ({ side: one.side, share: one.put === 0 ? null : one.given / one.put })),
  };
}

function assessedShare(list: readonly Placed[]): number {
  const weight = (some: readonly Placed[]) => some.reduce((sum, { score }) => sum + score.weight, 0);
  const whole = weight(list);
  return whole === 0 ? 0 : weight(list.filter(isAssessed)) / whole;
}
