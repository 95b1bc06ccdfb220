import { describe, expect, it } from 'vitest';
import type { Dimension, Question } from '../src/questionnaire/questionnaire.ts';
import { tally } from './tallies.ts';
import type { Reply } from '../src/replies/reply.ts';
import { score } from '../src/score/audit-score.ts';
import { changeOfTwoPeople } from '../src/score/change.ts';
import { conceptComparison } from '../src/score/concepts.ts';
import { leaders } from '../src/score/leaders.ts';
import { level } from '../src/score/level.ts';
import { roundChange } from '../src/score/round-change.ts';
import type { QuestionScore, Score } from '../src/score/score.ts';
import { state } from '../src/score/state.ts';
import { audit, fivePoints, question, replies, reply, type Said } from './counted.ts';

const one = question('one');
const owner = question('owner', 'owner', { candidates: [{ sales: 'Sales' }, { marketing: 'Marketing' }] });
const list = question('list', 'checklist', { options: [{ a: 'A' }, { b: 'B' }, { c: 'C' }, { d: 'D' }] });

type Table = Readonly<Record<string, readonly (readonly unknown[])[]>>;

function scoreOf(
  questions: readonly Question[],
  table: Table,
  population: 'everyone' | 'sample' = 'everyone',
): Score {
  return score(audit(questions, population), tally(questions, replies(questions, table)));
}

function only(found: Score): QuestionScore {
  const [first] = found.questions;
  if (first === undefined) throw new Error('no question');
  return first;
}

/** One question, one answer and guess per person. */
function guessed(
  asked: Question,
  sides: Readonly<Record<'sales' | 'marketing', readonly Said[]>>,
  population: 'everyone' | 'sample' = 'everyone',
): QuestionScore {
  const all = (['sales', 'marketing'] as const).flatMap((side) =>
    sides[side].map((said, at) => reply(`${side}-${at}`, side, [asked], { [asked.id]: said })),
  );
  return only(score(audit([asked], population), tally([asked], all)));
}

describe('the verdict', () => {
  it('is same up to the threshold, which for one step of five is still agreement', () => {
    expect(only(scoreOf([one], { sales: [[3]], marketing: [[4]] })).verdict).toBe('same');
    expect(only(scoreOf([one], { sales: [[3]], marketing: [[5]] })).verdict).toBe('apart');
  });

  it('is known where both sides expect a difference, and no more than apart where one did not say', () => {
    const both = guessed(one, {
      sales: [{ value: 1, guess: 5 }],
      marketing: [{ value: 5, guess: 1 }],
    });
    expect(both.verdict).toBe('known');
    const half = guessed(one, { sales: [{ value: 1, guess: 5 }], marketing: [{ value: 5 }] });
    expect(half.verdict).toBe('apart');
    const unaware = guessed(one, { sales: [{ value: 1, guess: 1 }], marketing: [{ value: 5 }] });
    expect(unaware.verdict).toBe('unnoticed');
  });

  it('is unnoticed where one side at least believes otherwise', () => {
    const found = guessed(one, {
      sales: [{ value: 1, guess: 5 }],
      marketing: [{ value: 5, guess: 4 }],
    });
    expect(found.verdict).toBe('unnoticed');
    expect(found.perceptions.map((seen) => [seen.side, seen.of, seen.cell])).toEqual([
      ['sales', 'marketing', 'known-difference'],
      ['marketing', 'sales', 'false-consensus'],
    ]);
  });

  it('is split where a side has no one view, whatever the gap', () => {
    const found = only(scoreOf([one], { sales: [[1], [5]], marketing: [[3], [3]] }));
    expect(found.verdict).toBe('split');
    expect(found.sides.map((side) => side.split)).toEqual([true, false, false]);
    expect(found.sides[0]?.spread).toBe(1);
  });

  it('does not split one person, nor a spread of exactly 0.7 of the anchor', () => {
    expect(only(scoreOf([one], { sales: [[1]], marketing: [[5], [5]] })).sides[0]?.split).toBe(false);
    // Five points: anchor .4, so more than .28. Spread of 1 2 2 2 3 is .2, of 1 1 3 3 is 1/3.
    expect(only(scoreOf([one], { sales: [[1], [2], [2], [2], [3]], marketing: [[2]] })).verdict).toBe('same');
    expect(only(scoreOf([one], { sales: [[1], [1], [3], [3]], marketing: [[2]] })).verdict).toBe('split');
  });

  it('is split for a checklist beyond 50, an allocation beyond 30, a number beyond a factor of two', () => {
    const shares = question('shares', 'allocation', { categories: [{ a: 'A' }, { b: 'B' }] });
    const hours = question('hours', 'number', { unit: 'h', floor: 1, range: [0, 1000] });
    const split = (asked: Question, ...values: unknown[]) =>
      only(scoreOf([asked], { sales: values.map((value) => [value]), marketing: [[values[0]]] })).sides[0]
        ?.split;
    expect(split(list, ['a', 'b'], ['b', 'a'])).toBe(false);
    expect(split(list, ['a', 'b'], ['a'])).toBe(false);
    expect(split(list, ['a', 'b'], ['b', 'c'])).toBe(true);
    expect(split(shares, { a: 60, b: 40 }, { a: 30, b: 70 })).toBe(false);
    expect(split(shares, { a: 60, b: 40 }, { a: 25, b: 75 })).toBe(true);
    expect(split(hours, 10, 20)).toBe(false);
    expect(split(hours, 10, 21)).toBe(true);
  });

  it('is free, without a gap, for a difference that comes with the work', () => {
    const free = question('free', 'scale', fivePoints, { expect: 'free' });
    const found = scoreOf([free], { sales: [[1]], marketing: [[5]] });
    expect(only(found).verdict).toBe('free');
    expect(only(found).gap).toEqual({ value: null, why: 'expected-difference' });
    expect(found.overall).toEqual({ value: null, why: 'nothing-assessed' });
  });

  it('is free for own words, which are never scored', () => {
    const words = question('words', 'text', { max: 100 });
    const found = scoreOf([words], { sales: [['a lead']], marketing: [['a person']] });
    expect(only(found).verdict).toBe('free');
    expect(only(found).gap).toEqual({ value: null, why: 'own-words' });
    expect(found.answered.all).toBe(1);
  });

  it('is unknown with its reason where a side gave no answer', () => {
    expect(only(scoreOf([one], { sales: [[3]], marketing: [[null]] })).gap.why).toBe('one-side-silent');
    expect(only(scoreOf([one], { sales: [[null]], marketing: [[null]] })).gap.why).toBe('nobody-answered');
    expect(only(scoreOf([one], {})).verdict).toBe('unknown');
    const silent = guessed(one, { sales: [{ none: 'dont-know' }], marketing: [{ value: 3 }] });
    expect([silent.verdict, silent.gap.why]).toEqual(['unknown', 'one-side-silent']);
  });

  it('in a sample needs an interval above 0 to be apart', () => {
    const few = { sales: [[1], [2], [2]], marketing: [[3], [4], [4]] };
    const found = only(scoreOf([one], few, 'sample'));
    expect(found.verdict).toBe('apart');
    expect(found.interval?.low).toBeGreaterThan(0);
    const two = only(scoreOf([one], { sales: [[1], [2]], marketing: [[3], [4]] }, 'sample'));
    expect([two.verdict, two.interval?.low]).toEqual(['unclear', 0]);
    const alone = only(scoreOf([one], { sales: [[1]], marketing: [[5]] }, 'sample'));
    expect([alone.verdict, alone.interval]).toEqual(['unclear', null]);
  });

  it('for the same answers leads by what was seen among everyone, by what remains in a sample', () => {
    const answers = { sales: [[2], [3], [3]], marketing: [[3], [4], [5]] };
    expect(scoreOf([one], answers).leads).toBe('observed');
    expect(only(scoreOf([one], answers)).interval).toEqual(only(scoreOf([one], answers, 'sample')).interval);
    expect(scoreOf([one], answers, 'sample').leads).toBe('adjusted');
    const { value } = only(scoreOf([one], answers)).gap;
    expect(value?.adjusted).toBeLessThan(value?.observed ?? 0);
  });
});

describe('the headline', () => {
  const all = [
    one,
    question('two'),
    question('three', 'scale', fivePoints, { weight: 3 }),
    question('four'),
    question('free', 'scale', fivePoints, { expect: 'free' }),
    question('words', 'text', { max: 100 }),
  ];
  const found = scoreOf(all, {
    sales: [[1, 3, 1, null, 1, 'mine']],
    marketing: [[5, 3, 2, 2, 5, 'ours']],
  });

  it('counts every question once', () => {
    expect(found.verdicts).toEqual({
      same: 2,
      known: 0,
      unnoticed: 0,
      apart: 1,
      split: 0,
      unclear: 0,
      free: 2,
      unknown: 1,
    });
    expect(Object.values(found.verdicts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });

  it('means over assessed weights only, and says how much of the weight they are', () => {
    // (1 x 1 + 1 x 0 + 3 x 1/4) / 5
    expect(found.overall.value).toBeCloseTo(1.75 / 5, 12);
    expect(found.assessedWeight).toBeCloseTo(5 / 6, 12);
    expect(found.answered.all).toBeCloseTo(11 / 12, 12);
    expect(found.answered.sides.map((side) => side.share)).toEqual([5 / 6, 1, null]);
  });

  it('gives a dimension a figure from four assessed questions on', () => {
    expect(found.dimensions[0]).toMatchObject({
      questions: 6,
      assessed: 3,
      gap: { value: null, why: 'few-questions' },
    });
    const four = [1, 2, 3, 4].map((at) => question(`q${at}`));
    const enough = scoreOf(four, { sales: [[1, 1, 1, 1]], marketing: [[2, 2, 2, 2]] });
    expect(enough.dimensions[0]).toMatchObject({ assessed: 4, gap: { value: 0.25, why: null } });
  });

  it('weighs a question by its dimension as well', () => {
    const heavy: Dimension = {
      id: 'heavy',
      title: 'Heavy',
      weight: 3,
      questions: [question('two', 'scale', fivePoints, { dimension: 'heavy', weight: 2 })],
    };
    const both = [one, ...heavy.questions];
    const table = { sales: [[1, 1]], marketing: [[5, 1]] };
    const weighed = score(audit([one], 'everyone', [heavy]), tally(both, replies(both, table)));
    expect(weighed.questions.map((each) => each.weight)).toEqual([1, 6]);
    expect(weighed.overall.value).toBeCloseTo(1 / 7, 12);
  });

  it('clips a sample once, at the end: luck on one question offsets another', () => {
    const pair = [one, question('two')];
    const sample = scoreOf(
      pair,
      {
        sales: [
          [1, 1],
          [2, 5],
        ],
        marketing: [
          [4, 1],
          [5, 5],
        ],
      },
      'sample',
    );
    const signed = sample.questions.map((each) => each.gap.value?.signed ?? NaN);
    expect(signed[1]).toBeLessThan(0);
    expect(sample.overall.value).toBeCloseTo(((signed[0] ?? 0) + (signed[1] ?? 0)) / 2, 12);
    expect(sample.questions[1]?.gap.value?.adjusted).toBe(0);
  });

  it('of one person alone knows the own picture and no figure', () => {
    const alone = scoreOf([one, owner], { executive: [[4, 'sales']] });
    expect(alone.overall).toEqual({ value: null, why: 'nothing-assessed' });
    expect(alone.assessedWeight).toBe(0);
    expect(alone.questions.every((each) => each.verdict === 'unknown')).toBe(true);
    expect(alone.questions[0]?.sides[2]).toMatchObject({ side: 'executive', n: 1, asked: 1 });
    expect(alone.state).toBeNull();
  });

  it('of nobody holds no number that is not one', () => {
    const nobody = scoreOf([one, owner, list], {});
    expect(nobody.answered.all).toBeNull();
    expect(JSON.stringify(nobody)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('intervals of the overall', () => {
  const four = [1, 2, 3, 4].map((at) => question(`q${at}`));
  const table = {
    sales: [
      [1, 2, 3, 2],
      [2, 2, 4, 1],
      [1, 3, 3, 2],
    ],
    marketing: [
      [4, 3, 3, 5],
      [5, 3, 4, 4],
      [4, 4, 3, 5],
    ],
  };

  it('are the same whoever is asked, and hold for dimensions as for the overall', () => {
    const sample = scoreOf(four, table, 'sample');
    expect(sample.interval?.df).toBe(4);
    expect(scoreOf(four, table).interval).toEqual(sample.interval);
    expect(sample.dimensions[0]?.interval).toEqual(sample.interval);
    expect(sample.interval?.low).toBeLessThan(sample.overall.value ?? 0);
    expect(sample.interval?.high).toBeGreaterThan(sample.overall.value ?? 1);
  });

  it('are left out where nobody wants them, except in samples, with every other figure the same', () => {
    const bare = (population: 'everyone' | 'sample') =>
      score(audit(four, population), tally(four, replies(four, table)), { margins: false });
    const whole = scoreOf(four, table);
    const blank = { interval: null, leaveOneOut: null };
    expect(bare('everyone')).toEqual({
      ...whole,
      ...blank,
      questions: whole.questions.map((one) => ({ ...one, ...blank })),
      dimensions: whole.dimensions.map((one) => ({ ...one, ...blank })),
    });
    expect(bare('sample')).toEqual(scoreOf(four, table, 'sample'));
  });

  it('are not computed between two people', () => {
    const two = scoreOf(four, { sales: [[1, 2, 3, 2]], marketing: [[4, 3, 3, 5]] }, 'sample');
    expect(two.interval).toBeNull();
  });

  it('made from counts alone say so', () => {
    const counts = tally(four, replies(four, table));
    const found = score(audit(four, 'sample'), { ...counts, rows: null });
    expect(found.interval?.approximate).toBe(true);
    expect(found.overall).toEqual(scoreOf(four, table, 'sample').overall);
  });
});

describe('perception', () => {
  it('tells the four cells apart, by each side', () => {
    const cells = (a: [number, number], b: [number, number]) =>
      guessed(one, {
        sales: [{ value: a[0], guess: a[1] }],
        marketing: [{ value: b[0], guess: b[1] }],
      }).perceptions.map((seen) => seen.cell);
    expect(cells([4, 4], [4, 1])).toEqual(['true-consensus', 'false-conflict']);
    expect(cells([1, 5], [5, 5])).toEqual(['known-difference', 'false-consensus']);
  });

  it('is misread where a difference is known and placed wrongly', () => {
    // Sales says 3 and expects 1; marketing says 5: apart, known, on the wrong side.
    const found = guessed(one, { sales: [{ value: 3, guess: 1 }], marketing: [{ value: 5, guess: 3 }] });
    expect(found.perceptions.map((seen) => [seen.cell, seen.misread])).toEqual([
      ['known-difference', true],
      ['known-difference', false],
    ]);
  });

  it('is taken within persons: a side that guesses its own spread back expects agreement', () => {
    const found = guessed(one, {
      sales: [
        { value: 1, guess: 1 },
        { value: 2, guess: 2 },
      ],
      marketing: [{ value: 5 }],
    });
    expect(found.perceptions[0]).toMatchObject({ n: 2, perceived: 0, cell: 'false-consensus' });
  });

  it('knows nothing of a side that guessed nothing, and no cell without a gap', () => {
    const silent = guessed(one, { sales: [{ value: 1, guess: 5 }], marketing: [{ none: 'dont-know' }] });
    expect(silent.perceptions).toEqual([
      {
        side: 'sales',
        of: 'marketing',
        n: 1,
        perceived: 1,
        accuracy: null,
        cell: null,
        misread: false,
      },
    ]);
  });

  it('reads guesses about an exchange as the other side would answer', () => {
    const exchange = question('exchange', 'exchange', { items: [{ a: 'A' }, { b: 'B' }] });
    const needsA = { need: ['a'], receive: [], give: ['b'] };
    const givesA = { need: ['b'], receive: [], give: ['a'] };
    const found = guessed(exchange, {
      sales: [{ value: needsA, guess: givesA }],
      marketing: [{ value: givesA, guess: givesA }],
    });
    expect(found.gap.value?.observed).toBe(0);
    expect(found.perceptions.map((seen) => [seen.perceived, seen.accuracy])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('ownership and exchange', () => {
  it('say who claims a thing: both, or nobody', () => {
    const claimed = (a: string, b: string) =>
      only(scoreOf([owner], { sales: [[a]], marketing: [[b]] })).claims;
    expect(claimed('sales', 'marketing')).toEqual({ both: 1, nobody: 0 });
    expect(claimed('marketing', 'sales')).toEqual({ both: 0, nobody: 1 });
    expect(claimed('shared', 'shared')).toEqual({ both: 1, nobody: 0 });
    expect(only(scoreOf([owner], { sales: [['sales']] })).claims).toBeNull();
    expect(only(scoreOf([one], { sales: [[1]], marketing: [[1]] })).claims).toBeNull();
  });

  it('cross needs with gifts, each way', () => {
    const exchange = question('exchange', 'exchange', {
      items: [{ prices: 'Prices' }, { cases: 'Cases' }, { reasons: 'Reasons' }],
    });
    const sales = { need: ['prices', 'cases'], receive: ['prices'], give: ['reasons'] };
    const marketing = { need: [], receive: [], give: ['prices', 'reasons'] };
    const found = only(scoreOf([exchange], { sales: [[sales]], marketing: [[marketing]] }));
    const [toSales, toMarketing] = found.balance;
    expect(toSales).toMatchObject({
      from: 'marketing',
      to: 'sales',
      met: ['prices'],
      unmet: ['cases'],
      givenNotReceived: ['reasons'],
      unwanted: ['reasons'],
    });
    // Needs {prices, cases} v gives {prices, reasons}: one of three is common; of two given one arrives.
    expect(toSales?.gap).toBeCloseTo(2 / 3, 12);
    expect(toSales?.lost).toBeCloseTo(1 / 2, 12);
    expect(toMarketing).toMatchObject({ met: [], unmet: [], unwanted: ['reasons'], gap: 1, lost: 1 });
    expect(found.gap.value?.observed).toBeCloseTo((2 / 3 + 1) / 2, 12);
  });
});

describe('what carries a gap', () => {
  it('is named by option, largest first, and adds up to all of it', () => {
    const found = only(
      scoreOf([list], { sales: [[['a', 'b']], [['a']]], marketing: [[['b', 'c']], [['b', 'c']]] }),
    );
    expect(found.items.map((each) => each.item)).toEqual(['a', 'c', 'b']);
    expect(found.items.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 12);
  });

  it('is nothing where there is no gap or no option', () => {
    expect(only(scoreOf([list], { sales: [[['a']]], marketing: [[['a']]] })).items).toEqual([]);
    expect(only(scoreOf([one], { sales: [[1]], marketing: [[5]] })).items).toEqual([]);
  });

  it('names as leading the three largest contributions, and which order 20 % could turn', () => {
    const found = leaders(
      Object.entries({ a: 0.9, b: 0.62, c: 0.3, d: 0.21, e: 0.1, f: 0 }).map(([id, contribution]) => ({
        question: id,
        contribution,
      })),
    );
    // 0.8 x 0.9 = 0.72 < 1.2 x 0.62 = 0.744; 0.8 x 0.62 > 1.2 x 0.3; 0.8 x 0.3 = 0.24 < 1.2 x 0.21.
    expect(found).toEqual([
      { question: 'a', contribution: 0.9, swaps: ['b'], dropsFor: [] },
      { question: 'b', contribution: 0.62, swaps: ['a'], dropsFor: [] },
      { question: 'c', contribution: 0.3, swaps: [], dropsFor: ['d'] },
    ]);
    expect(leaders([{ question: 'f', contribution: 0 }])).toEqual([]);
  });
});

describe('the level', () => {
  const levelOf = (asked: Question, ...values: unknown[]) =>
    only(scoreOf([asked], { sales: values.map((value) => [value]) })).sides[0]?.level;
  const scaled = (good: Question['good']) => question('q', 'scale', fivePoints, { good });

  it('is the mean place along the range, turned round where low is good', () => {
    expect(levelOf(scaled('high'), 4, 5, 3)).toBe(75);
    expect(levelOf(scaled('low'), 4, 5, 3)).toBe(25);
  });

  it('is the share of the wanted things that is held', () => {
    const wanted: Question = { ...list, good: { includes: ['a', 'b'] } };
    expect(levelOf(wanted, ['b', 'a', 'd'], ['a'])).toBe(75);
    expect(levelOf(wanted, ['d'], [])).toBe(0);
    expect(levelOf(wanted, ['a', 'b'])).toBe(100);
  });

  it('is the share that meets any other target', () => {
    expect(levelOf(scaled({ 'at-least': 4 }), 4, 5, 3)).toBeCloseTo(200 / 3, 12);
    expect(levelOf(scaled({ 'at-most': 3 }), 4, 5, 3)).toBeCloseTo(100 / 3, 12);
    const clear: Question = { ...owner, good: 'one-owner' };
    expect(levelOf(clear, 'sales', 'shared', 'nobody', 'marketing')).toBe(50);
    const picked = question('q', 'choice', { options: [{ a: 'A' }, { b: 'B' }] }, { good: { is: ['b'] } });
    expect(levelOf(picked, 'a', 'b', 'b', 'b')).toBe(75);
  });

  it('is not known without a direction or without answers', () => {
    expect(levelOf(one, 5)).toBeNull();
    expect(levelOf(scaled('high'), null)).toBeNull();
    expect(level('high', new Map(), () => ({}))).toBeNull();
    expect(level('high', new Map([['a', 1]]), () => ({}))).toBeNull();
  });
});

describe('the state', () => {
  it('is the band of the lower side, the edges belonging to the band above', () => {
    expect([0, 24.9, 25, 49.9, 50, 74.9, 75, 100].map((at) => state(at, 100, false).state)).toEqual([
      'undefined',
      'undefined',
      'defined',
      'defined',
      'aligned',
      'aligned',
      'integrated',
      'integrated',
    ]);
  });

  it('is held at defined while a core question is apart', () => {
    const core = question('core', 'scale', fivePoints, { core: true });
    const high = question('practice', 'scale', fivePoints, { good: 'high' });
    const found = (a: number, b: number) =>
      scoreOf([core, high], { sales: [[a, 5]], marketing: [[b, 4]] }).state;
    expect(found(1, 5)).toMatchObject({ state: 'defined', capped: true, contested: false });
    expect(found(3, 3)).toMatchObject({ state: 'integrated', capped: false, levels: [100, 75] });
  });

  it('is not held back in a sample by a core question that luck alone may have moved', () => {
    const core = question('core', 'scale', fivePoints, { core: true });
    const high = question('practice', 'scale', fivePoints, { good: 'high' });
    const answers = (second: number[]) => ({
      sales: [1, 1, 2].map((own) => [own, 5]),
      marketing: second.map((own) => [own, 5]),
    });
    const clear = scoreOf([core, high], answers([5, 5, 4]), 'sample');
    expect([clear.questions[0]?.verdict, clear.state?.state]).toEqual(['apart', 'defined']);
    const two = {
      sales: [
        [1, 5],
        [2, 5],
      ],
      marketing: [
        [3, 5],
        [4, 5],
      ],
    };
    const unclear = scoreOf([core, high], two, 'sample');
    expect([unclear.questions[0]?.verdict, unclear.state?.state]).toEqual(['unclear', 'integrated']);
  });

  it('is contested only beyond 15 points in small sides, and beyond chance in larger ones', () => {
    const practice = [1, 2, 3, 4].map((at) => question(`p${at}`, 'scale', fivePoints, { good: 'high' }));
    const few = scoreOf(practice, { sales: [[4, 4, 4, 4]], marketing: [[4, 4, 4, 3]] }).state;
    expect(few).toMatchObject({ first: 'integrated', second: 'aligned', contested: false });
    const far = scoreOf(practice, { sales: [[5, 5, 5, 5]], marketing: [[4, 4, 4, 3]] }).state;
    expect(far?.contested).toBe(true);
    const scattered = scoreOf(practice, {
      sales: [
        [5, 5, 5, 5],
        [4, 4, 4, 4],
        [3, 4, 4, 4],
      ],
      marketing: [
        [5, 5, 4, 5],
        [3, 3, 3, 3],
        [3, 3, 3, 2],
      ],
    }).state;
    expect(scattered?.first).not.toBe(scattered?.second);
    expect(scattered?.contested).toBe(false);
  });
});

describe('beside the pair', () => {
  it('the other sides are measured against each of the two, never in the headline', () => {
    const found = scoreOf([one, question('two')], {
      sales: [[1, 2]],
      marketing: [[1, 2]],
      executive: [[5, 2]],
    });
    expect(found.overall.value).toBe(0);
    expect(found.others).toEqual([
      { first: 'sales', second: 'executive', gap: 0.5, questions: 2 },
      { first: 'marketing', second: 'executive', gap: 0.5, questions: 2 },
    ]);
    expect(found.questions[0]?.verdict).toBe('same');
  });

  it('a head is measured against the own team', () => {
    const all = replies([one], { sales: [[1], [5], [5]], marketing: [[3]] });
    const roles = new Map([['sales-1', 'head' as const]]);
    const found = score(audit([one]), tally([one], all, roles));
    expect(found.headTeam).toEqual([
      { side: 'sales', gap: 1, questions: 1 },
      { side: 'marketing', gap: null, questions: 0 },
      { side: 'executive', gap: null, questions: 0 },
    ]);
  });

  it('who does not know is a rate of those who responded, with its interval', () => {
    const found = guessed(one, {
      sales: [{ value: 3 }, { none: 'dont-know' }, { none: 'dont-know' }, { none: 'prefer-not' }, {}],
      marketing: [{}],
    });
    expect(found.sides[0]).toMatchObject({ n: 1, asked: 5, skipped: 1 });
    expect(found.sides[0]?.dontKnow).toMatchObject({ count: 2, of: 3 });
    expect(found.sides[1]?.dontKnow).toBeNull();
  });
});

describe('own words by their concepts', () => {
  it('differ only where both name some and share at most a quarter', () => {
    expect(conceptComparison(['a', 'b', 'c'], ['c', 'd']).verdict).toBe('different');
    expect(conceptComparison(['a', 'b'], ['b', 'c']).verdict).toBe('overlapping');
    expect(conceptComparison([], ['b'])).toMatchObject({ verdict: 'cannot-tell', jaccard: null });
    expect(conceptComparison(['a', 'a', 'b'], ['b', 'a']).jaccard).toBe(1);
  });
});

describe('the change between two rounds', () => {
  const four = [1, 2, 3, 4].map((at) => question(`q${at}`));
  const close = {
    sales: [
      [3, 3, 3, 3],
      [3, 4, 3, 3],
      [3, 3, 4, 3],
    ],
    marketing: [
      [3, 3, 3, 3],
      [3, 3, 3, 4],
      [4, 3, 3, 3],
    ],
  };
  const far = {
    sales: close.sales.map((row) => row.map(() => 1)),
    marketing: close.marketing.map((row) => row.map(() => 5)),
  };
  const round = (questions: readonly Question[], all: Reply[], population?: 'sample') => ({
    audit: audit(questions, population),
    tally: tally(questions, all),
  });
  const renamed = (all: Reply[]) => all.map((each) => ({ ...each, person: `${each.person}-new` }));

  it('among the same people is judged by leaving each out of both rounds', () => {
    const found = roundChange(round(four, replies(four, close)), round(four, replies(four, far)));
    expect(found).toMatchObject({ refused: null, rule: 'same-people', people: [3, 3], leftOut: [] });
    expect(found.change).toMatchObject({ df: 4, dropped: true, rose: false });
    expect(found.change?.change).toBeLessThan(-80);
    const back = roundChange(round(four, replies(four, far)), round(four, replies(four, close)));
    expect(back.change).toMatchObject({ dropped: false, rose: true });
  });

  it('among other people adds both errors', () => {
    const found = roundChange(round(four, replies(four, close)), round(four, renamed(replies(four, far))));
    expect(found).toMatchObject({ rule: 'different-people', people: [0, 0] });
    expect(found.change?.df).toBe(8);
    expect(found.change?.dropped).toBe(true);
  });

  it('of nothing is no change, and never real', () => {
    const found = roundChange(round(four, replies(four, close)), round(four, replies(four, close)));
    expect(found.change).toMatchObject({ change: 0, dropped: false, rose: false });
  });

  it('below four points is never real, however sure', () => {
    const wide = [1, 2, 3, 4].map((at) =>
      question(`n${at}`, 'number', { unit: 'h', floor: 1, apart: 1000, range: [0, 9999] }),
    );
    const all = (value: number) => Array.from({ length: 4 }, () => wide.map(() => value));
    const before = replies(wide, { sales: all(10), marketing: all(10) });
    const after = replies(wide, { sales: all(10), marketing: all(12) });
    const found = roundChange(round(wide, before), round(wide, after));
    expect(found.change?.change).toBeCloseTo((-100 * Math.log(1.2)) / Math.log(1000), 9);
    expect(found.change?.se).toBeCloseTo(0, 9);
    expect(found.change?.dropped).toBe(false);
  });

  it('of the same two people is judged over their questions', () => {
    const many = Array.from({ length: 8 }, (_, at) => question(`q${at}`));
    const one = { sales: [many.map(() => 3)], marketing: [many.map(() => 3)] };
    const two = { sales: [many.map(() => 3)], marketing: [many.map((_, at) => (at === 0 ? 3 : 5))] };
    const found = roundChange(round(many, replies(many, one)), round(many, replies(many, two)));
    expect(found).toMatchObject({ rule: 'two-people', change: { df: 7, dropped: true } });
    const same = roundChange(round(many, replies(many, one)), round(many, replies(many, one)));
    expect(same).toMatchObject({ rule: 'two-people', change: { se: null, dropped: null } });
  });

  it('uses questions of equal measure only, by whatever id, and says what is left out', () => {
    const later = [
      four[0] as Question,
      question('q2', 'scale', fivePoints, { measure: 'worded anew' }),
      question('third', 'scale', fivePoints, { measure: 'measure-q3' }),
      question('fresh'),
    ];
    const found = roundChange(round(four, replies(four, close)), round(later, replies(later, close)));
    expect(found.questions).toEqual(['q1', 'third']);
    expect([...found.leftOut].sort()).toEqual(['fresh', 'q2', 'q4']);
  });

  it('is refused without common questions, without answers, and between unlike coverages', () => {
    const other = four.map((each) => ({ ...each, measure: `new ${each.id}` }));
    const reason = (first: ReturnType<typeof round>, second: ReturnType<typeof round>) =>
      roundChange(first, second).refused;
    const full = round(four, replies(four, close));
    expect(reason(full, round(other, replies(other, close)))).toBe('no-common-questions');
    expect(reason(full, round(four, []))).toBe('nothing-assessed');
    const half = { ...close, marketing: close.marketing.map((row) => [row[0], row[1], row[2], null]) };
    expect(reason(full, round(four, replies(four, half)))).toBe('coverage-differs');
  });

  it('is refused in samples between two people and several', () => {
    const two = { sales: [[3, 3, 3, 3]], marketing: [[4, 4, 4, 4]] };
    const pair = round(four, replies(four, two), 'sample');
    const several = round(four, replies(four, close), 'sample');
    expect(roundChange(pair, several).refused).toBe('two-people-against-several');
    expect(
      roundChange(round(four, replies(four, two)), round(four, replies(four, close))).refused,
    ).toBeNull();
  });

  it('of gaps that all moved alike has no t', () => {
    expect(changeOfTwoPeople([0, 0.25], [0.25, 0.5])).toEqual({
      meanChange: 0.25,
      t: null,
      df: 1,
      pWider: null,
    });
    expect(changeOfTwoPeople([], [])).toBeNull();
    expect(() => changeOfTwoPeople([1], [])).toThrow(RangeError);
  });
});
