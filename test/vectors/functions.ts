import { jaccardBounds, outcome, overlap, type Judged } from '../../src/leads/overlap.ts';
import { claims } from '../../src/score/claims.ts';
import {
  changeOfDifferentPeople,
  changeOfSamePeople,
  changeOfTwoPeople,
  type RoundAnswers,
} from '../../src/score/change.ts';
import { composite, compositeError, compositeInterval } from '../../src/score/composite.ts';
import { conceptComparison } from '../../src/score/concepts.ts';
import { dontKnow } from '../../src/score/dont-know.ts';
import { gap } from '../../src/score/gap.ts';
import { interval, leaveOneOutRange } from '../../src/score/interval.ts';
import { level } from '../../src/score/level.ts';
import { perceivedGap, perception, type Outlook } from '../../src/score/perception.ts';
import { spread } from '../../src/score/spread.ts';
import { state } from '../../src/score/state.ts';
import { mcnemarExact } from '../../src/stats/mcnemar.ts';
import { tQuantile } from '../../src/stats/student-t.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { adIndex, leik, rwg, rwgJ, tastleWierman, vanDerEijk } from './consensus.ts';
import { adapted, counts, ruler, type VectorQuestion } from './question.ts';

// The inputs come from files of another project's notation; each function reads what it names.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Input = any;

/** One function per name in the vectors, each a thin call of the shipped implementation. */
export const functions: Readonly<Record<string, (input: Input) => unknown>> = {
  gap({ q, A, B }) {
    const question = adapted(q);
    const [a, b] = [counts(question, A), counts(question, B)];
    const found = gap(ruler(question, a, b), a, b);
    const n = (side: ReadonlyMap<string, number>) => [...side.values()].reduce((sum, one) => sum + one, 0);
    return {
      n_a: n(a),
      n_b: n(b),
      raw: found?.observed ?? null,
      noise: found?.noise ?? null,
      signed: found?.signed ?? null,
      adjusted: found?.adjusted ?? null,
    };
  },
  interval({ q, A, B }) {
    const question = adapted(q);
    const [a, b] = [counts(question, A), counts(question, B)];
    const found = interval(ruler(question, a, b), a, b);
    if (found === null) return null;
    const { jackknife: se_jack, addOne: se_add, se, df, low, high } = found;
    return { se_jack, se_add, se, df, low, high };
  },
  loo_range({ q, A, B }) {
    const question = adapted(q);
    const [a, b] = [counts(question, A), counts(question, B)];
    return leaveOneOutRange(ruler(question, a, b), a, b);
  },
  spread({ q, A }) {
    const question = adapted(q);
    const a = counts(question, A);
    return spread(ruler(question, a), a);
  },
  anchor({ q }) {
    const { kind, fields } = adapted(q);
    return kind.anchor(fields);
  },
  threshold({ q }) {
    const { kind, fields } = adapted(q);
    return kind.apart(fields);
  },
  leik: ({ freq }) => leik(freq),
  tastle_wierman: ({ freq }) => tastleWierman(freq),
  van_der_eijk: ({ freq }) => vanDerEijk(freq),
  rwg: ({ values, points }) => rwg(ratings(values), points),
  rwg_j: ({ rows, points }) => rwgJ(rows, points),
  ad_index: ({ values, about }) => adIndex(ratings(values), about),
  t_quantile: ({ p, df }) => tQuantile(p, df),
  composite({ questions }) {
    const { items, people } = round(questions);
    const whole = composite(items);
    const error = compositeError(items, people, 'signed');
    const margin = compositeInterval(items, people, 'signed');
    return {
      raw_gap: whole?.observed ?? null,
      signed_gap: whole?.signed ?? null,
      alignment_raw: whole === null ? null : 100 * (1 - whole.observed),
      alignment: whole === null ? null : 100 * (1 - Math.max(0, whole.signed)),
      coverage: whole?.coverage ?? 0,
      df: error?.df ?? null,
      se: error === null || error.se === null ? null : 100 * error.se,
      low: margin === null ? null : 100 * (1 - margin.high),
      high: margin === null ? null : 100 * (1 - margin.low),
    };
  },
  change({ round1, round2, paired }) {
    const compared = paired ? changeOfSamePeople : changeOfDifferentPeople;
    return compared(round(round1), round(round2), 'signed');
  },
  change_two_people({ gaps1, gaps2 }) {
    const found = changeOfTwoPeople(gaps1, gaps2);
    return found === null
      ? null
      : { mean_change: found.meanChange, t: found.t, df: found.df, p_wider: found.pWider };
  },
  dont_know({ answers }) {
    const asked = answers.length;
    const responded = answers.filter((one: unknown) => one !== null).length;
    const dk = answers.filter((one: unknown) => one === 'dk').length;
    const found = dontKnow(dk, responded);
    return {
      asked,
      responded,
      dk,
      rate: found?.rate ?? null,
      low: found?.low ?? null,
      high: found?.high ?? null,
    };
  },
  perceived(input) {
    const question = adapted(input.q);
    const [own, guess] =
      input.pairs === undefined
        ? [input.own ?? input.own_a, input.guess ?? input.guesses ?? input.guess_a]
        : [0, 1].map((at) => input.pairs.map((pair: unknown[]) => pair[at]));
    const pairs = paired(question, own, guess);
    const parts = ruler(question, counts(question, own), counts(question, guess));
    return perceivedGap(parts, pairs, ['first', 'second'])?.mean ?? null;
  },
  coorientation({ q, own_a, guess_a, own_b, guess_b }) {
    const question = adapted(q);
    const parts = ruler(question, ...[own_a, guess_a, own_b, guess_b].map((list) => counts(question, list)));
    const outlook = (side: 'a' | 'b', own: unknown[], guess: unknown[]): Outlook => ({
      side,
      role: side === 'a' ? 'first' : 'second',
      own: counts(question, own),
      guesses: counts(question, guess),
      pairs: paired(question, own, guess),
    });
    const a = outlook('a', own_a, guess_a);
    const b = outlook('b', own_b, guess_b);
    const agreement = gap(parts, a.own, b.own)?.adjusted ?? null;
    const threshold = question.kind.apart(question.fields);
    const one = perception(parts, a, b, agreement, threshold, 'adjusted');
    const two = perception(parts, b, a, agreement, threshold, 'adjusted');
    return {
      agreement_gap: agreement,
      perceived_gap_a: one?.perceived ?? null,
      accuracy_gap_a: one?.accuracy ?? null,
      cell_a: cellName(one?.cell ?? null),
      misread_a: one?.misread ?? false,
      perceived_gap_b: two?.perceived ?? null,
      accuracy_gap_b: two?.accuracy ?? null,
      cell_b: cellName(two?.cell ?? null),
      misread_b: two?.misread ?? false,
    };
  },
  owner_claims({ a, b }) {
    const question = adapted({ type: 'owner' });
    const owners = (key: string) =>
      question.kind.reading(question.fields, question.kind.answer(question.fields, key)).has ?? [];
    const found = claims(['sales', 'marketing'], counts(question, a), counts(question, b), owners);
    return found === null
      ? { both_claim: null, nobody_claims: null, sales_claims: null, marketing_claims: null }
      : {
          both_claim: found.both,
          nobody_claims: found.nobody,
          sales_claims: found.first,
          marketing_claims: found.second,
        };
  },
  level({ values, points, good }) {
    const question = adapted({ type: 'scale', points });
    return level(good ?? 'high', counts(question, values), (key) =>
      question.kind.reading(question.fields, question.kind.answer(question.fields, key)),
    );
  },
  state({ level_a, level_b, core_apart }) {
    if (level_a === null || level_b === null) return null;
    const found = state(level_a, level_b, core_apart);
    return {
      a_says: found.first,
      b_says: found.second,
      state: found.state,
      contested: found.contested,
      capped: found.capped,
    };
  },
  overlap({ both, only_a, only_b, neither }) {
    const found = overlap({ both, onlyFirst: only_a, onlySecond: only_b, neither });
    return {
      jaccard: found.jaccard,
      dice: found.dice,
      overlap_coefficient: found.overlapCoefficient,
      share_of_a_in_b: found.firstInSecond,
      share_of_b_in_a: found.secondInFirst,
      agreement: found.agreement,
      kappa: found.kappa,
      pabak: found.pabak,
      positive_agreement: found.positiveAgreement,
      negative_agreement: found.negativeAgreement,
    };
  },
  outcome({ tp, fp, fn, tn }) {
    const found = outcome({ truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn });
    return {
      precision: found.precision,
      recall: found.recall,
      f1: found.f1,
      base_rate: found.baseRate,
      lift: found.lift,
      precision_low: found.precisionLow,
      precision_high: found.precisionHigh,
    };
  },
  wilson({ x, n }) {
    const found = wilson(x, n);
    return found === null ? null : [found.low, found.high];
  },
  mcnemar_exact: ({ b, c }) => mcnemarExact(b, c),
  jaccard_bounds: ({ rows }) => jaccardBounds(rows as Judged[]) ?? { min: null, max: null },
  concept_sets({ a, b }) {
    const found = conceptComparison(a, b);
    return {
      verdict: found.verdict.replaceAll('-', ' '),
      jaccard: found.jaccard,
      shared: found.shared,
      only_a: found.onlyFirst,
      only_b: found.onlySecond,
    };
  },
};

/** What was rated: without those who left it out or do not know. */
function ratings(values: readonly unknown[]): number[] {
  return values.filter((one) => typeof one === 'number');
}

interface RoundQuestion {
  q: VectorQuestion;
  weight?: number;
  a: Record<string, unknown>;
  b: Record<string, unknown>;
}

function round(questions: readonly RoundQuestion[]): RoundAnswers {
  const all = questions.map((one) => ({ ...one, question: adapted(one.q) }));
  const items = all.map(({ question, weight, a, b }) => {
    const first = counts(question, Object.values(a));
    const second = counts(question, Object.values(b));
    return { weight: weight ?? 1, parts: ruler(question, first, second), first, second };
  });
  const people = (['a', 'b'] as const).flatMap((letter) => {
    const names = new Set(questions.flatMap((one) => Object.keys(one[letter])));
    return [...names].map((person) => ({
      person,
      side: letter === 'a' ? ('first' as const) : ('second' as const),
      keys: all.map((one) =>
        Object.hasOwn(one[letter], person) ? one.question.key(one[letter][person]) : null,
      ),
    }));
  });
  return { items, people };
}

function paired(
  question: ReturnType<typeof adapted>,
  own: readonly unknown[],
  guess: readonly unknown[],
): Map<string, number> {
  const sum = new Map<string, number>();
  own.forEach((one, at) => {
    const [mine, theirs] = [question.key(one), question.key(guess[at])];
    if (mine === null || theirs === null) return;
    const pair = `${mine}/${theirs}`;
    sum.set(pair, (sum.get(pair) ?? 0) + 1);
  });
  return sum;
}

function cellName(cell: string | null): string | null {
  return cell === 'known-difference' ? 'known dissensus' : (cell?.replaceAll('-', ' ') ?? null);
}
