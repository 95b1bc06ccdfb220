import { describe, expect, it } from 'vitest';
import { asked } from '../src/questionnaire/asked.ts';
import type { Question, When } from '../src/questionnaire/questionnaire.ts';
import { mergedTally, ownWords, tally } from './tallies.ts';
import { fivePoints, question, reply } from './counted.ts';

const one = question('one');
const choice = question('pick', 'choice', {
  options: [{ a: 'A' }, { b: 'B' }, { constructor: 'C' }],
  other: true,
});
const words = question('words', 'text', { max: 200 });

const sideOf = (questions: readonly Question[], replies: Parameters<typeof tally>[1], id = 'one') =>
  tally(questions, replies).sides.get(id)?.get('sales');

describe('a tally counts', () => {
  it('answers by the key of the kind, whatever key the reply holds', () => {
    const found = sideOf(
      [one],
      [
        reply('s1', 'sales', [one], { one: { value: 4, key: '1' } }),
        reply('s2', 'sales', [one], { one: { value: 4 } }),
        reply('s3', 'sales', [one], { one: { value: 2, key: '2' } }),
      ],
    );
    expect(found?.own).toEqual(
      new Map([
        ['4', 2],
        ['2', 1],
      ]),
    );
  });

  it('submitted replies only', () => {
    const given = { one: { value: 3 } };
    const found = tally(
      [one],
      [
        reply('s1', 'sales', [one], given, 'draft'),
        reply('s2', 'sales', [one], given, 'withdrawn'),
        reply('s3', 'sales', [one], given),
      ],
    );
    expect([...found.people]).toEqual([['sales', 1]]);
    expect(found.sides.get('one')?.get('sales')?.own).toEqual(new Map([['3', 1]]));
    expect(found.rows?.map((row) => row.person)).toEqual(['s3']);
  });

  it('every non-answer apart, and none of them as an answer', () => {
    const found = sideOf(
      [one],
      [
        reply('s1', 'sales', [one], { one: { none: 'dont-know' } }),
        reply('s2', 'sales', [one], { one: { none: 'not-applicable' } }),
        reply('s3', 'sales', [one], { one: { none: 'prefer-not', value: 4 } }),
        reply('s4', 'sales', [one], {}),
        reply('s5', 'sales', [one], { one: {} }),
        reply('s6', 'sales', [one], { one: { value: null } }),
      ],
    );
    expect(found).toMatchObject({ dontKnow: 1, notApplicable: 1, preferNot: 1, skipped: 3, words: 0 });
    expect(found?.own.size).toBe(0);
  });

  it.each([0, 6, 2.5, '3', -1, NaN, Infinity, [3], { value: 3 }, true, '__proto__'])(
    'a value that is no legal answer as set aside: %j',
    (value) => {
      const found = sideOf([one], [reply('s1', 'sales', [one], { one: { value, key: '3' } })]);
      expect(found?.own.size).toBe(0);
      expect(found?.otherMeasure).toBe(1);
    },
  );

  it('an answer to another wording as set aside, its guess with it', () => {
    const old = reply('s1', 'sales', [one], { one: { value: 3, guess: 4, measure: 'another' } });
    const found = sideOf([one], [old]);
    expect(found).toMatchObject({ otherMeasure: 1, skipped: 0 });
    expect([found?.own.size, found?.guesses.size, found?.pairs.size]).toEqual([0, 0, 0]);
  });

  it('a parked answer as nothing', () => {
    const found = sideOf([one], [reply('s1', 'sales', [one], { one: { value: 3, guess: 4, parked: true } })]);
    expect(found).toMatchObject({ skipped: 1 });
    expect([found?.own.size, found?.guesses.size]).toEqual([0, 0]);
  });

  it('answers to questions it was not asked about as nothing at all', () => {
    const found = tally([one], [reply('s1', 'sales', [one], { gone: { value: 3 }, one: { value: 3 } })]);
    expect([...found.sides.keys()]).toEqual(['one']);
  });

  it('an option called constructor like any other', () => {
    const found = sideOf(
      [choice],
      [reply('s1', 'sales', [choice], { pick: { value: 'constructor' } })],
      'pick',
    );
    expect(found?.own).toEqual(new Map([['constructor', 1]]));
    const none = sideOf([choice], [reply('s1', 'sales', [choice], { pick: { value: 'toString' } })], 'pick');
    expect(none?.own.size).toBe(0);
  });

  it('own words as words, beside a value only the value', () => {
    const found = sideOf(
      [choice, words],
      [
        reply('s1', 'sales', [choice, words], { pick: { other: 'neither' }, words: { value: 'Anybody' } }),
        reply('s2', 'sales', [choice, words], { pick: { value: 'a', other: 'but' } }),
        reply('s3', 'sales', [choice, words], { pick: { other: '   ' } }),
      ],
      'pick',
    );
    expect(found).toMatchObject({ words: 1, skipped: 1 });
    expect(found?.own).toEqual(new Map([['a', 1]]));
  });
});

describe('guesses', () => {
  it('pair with the own answer of the same person, and count without one', () => {
    const found = sideOf(
      [one],
      [
        reply('s1', 'sales', [one], { one: { value: 4, guess: 2 } }),
        reply('s2', 'sales', [one], { one: { none: 'dont-know', guess: 5 } }),
        reply('s3', 'sales', [one], { one: { value: 4, guess: 9 } }),
      ],
    );
    expect(found?.pairs).toEqual(new Map([['4/2', 1]]));
    expect(found?.guesses).toEqual(
      new Map([
        ['2', 1],
        ['5', 1],
      ]),
    );
  });

  it('about the own side, or of a side outside the pair, do not count', () => {
    const self = reply('s1', 'sales', [one], { one: { value: 4 } });
    for (const answer of self.answers) answer.guesses = [{ side: 'sales', value: 2 }];
    const chief = reply('c1', 'executive', [one], { one: { value: 4, guess: 2 } });
    const found = tally([one], [self, chief], new Map(), ['sales', 'marketing']);
    expect(found.sides.get('one')?.get('sales')?.guesses.size).toBe(0);
    expect(found.sides.get('one')?.get('executive')?.guesses.size).toBe(0);
  });
});

describe('rows', () => {
  it('hold one key per question, null for every kind of silence, and the role of each person', () => {
    const all = [one, choice];
    const found = tally(
      all,
      [
        reply('s1', 'sales', all, { one: { value: 2 }, pick: { none: 'dont-know' } }),
        reply('s2', 'sales', all, { pick: { value: 'b' } }),
      ],
      new Map([['s1', 'head']]),
    );
    expect(found.rows).toEqual([
      { person: 's1', side: 'sales', role: 'head', keys: ['2', null] },
      { person: 's2', side: 'sales', role: 'team', keys: [null, 'b'] },
    ]);
  });

  it('of tallies of other questions are not merged', () => {
    expect(() => mergedTally(tally([one], []), tally([choice], []))).toThrow('same questions');
  });
});

describe('own words', () => {
  it('come with their person, in the order of questions, from submitted and unparked answers only', () => {
    const all = [choice, words];
    const given = { pick: { other: 'neither' }, words: { value: 'Anybody who asked' } };
    const parked = { words: { value: 'hidden', parked: true as const } };
    expect(
      ownWords(all, [
        reply('m1', 'marketing', all, given),
        reply('s1', 'sales', all, given, 'draft'),
        reply('s2', 'sales', all, parked),
        reply('s3', 'sales', all, { words: { value: 'old', measure: 'another' } }),
      ]),
    ).toEqual([
      { question: 'pick', side: 'marketing', person: 'm1', text: 'neither', other: true },
      { question: 'words', side: 'marketing', person: 'm1', text: 'Anybody who asked', other: false },
    ]);
  });
});

describe('a question with a condition', () => {
  const when = (condition: Omit<When, 'question'>, on = 'one'): When => ({ question: on, ...condition });
  const dependent = (id: string, condition: When) => question(id, 'scale', fivePoints, { when: condition });
  const ids = (questions: readonly Question[], values: Readonly<Record<string, unknown>>) =>
    asked(questions, (each) => values[each.id]).map((each) => each.id);

  it('is put where the other answer matches, and not where there is none', () => {
    const all = [one, dependent('two', when({ is: ['4', '5'] }))];
    expect(ids(all, { one: 4 })).toEqual(['one', 'two']);
    expect(ids(all, { one: 3 })).toEqual(['one']);
    expect(ids(all, {})).toEqual(['one']);
    expect(ids(all, { one: null })).toEqual(['one']);
    expect(ids(all, { one: 'no answer to it' })).toEqual(['one']);
  });

  it('may ask for amounts, ends included, and for things ticked', () => {
    const list = question('list', 'checklist', { options: [{ a: 'A' }, { b: 'B' }, { c: 'C' }] });
    const range = [one, dependent('two', when({ 'at-least': 2, 'at-most': 4 }))];
    expect([1, 2, 3, 4, 5].map((value) => ids(range, { one: value }).length)).toEqual([1, 2, 2, 2, 1]);
    const ticked = [list, dependent('two', when({ has: ['a', 'b'] }, 'list'))];
    expect(ids(ticked, { list: ['b', 'c'] })).toEqual(['list', 'two']);
    expect(ids(ticked, { list: ['c'] })).toEqual(['list']);
    expect(ids(ticked, { list: [] })).toEqual(['list']);
  });

  it('is hidden with the question it depends on, however old that answer is', () => {
    const all = [one, dependent('two', when({ is: ['5'] })), dependent('three', when({ is: ['1'] }, 'two'))];
    expect(ids(all, { one: 5, two: 1 })).toEqual(['one', 'two', 'three']);
    expect(ids(all, { one: 4, two: 1 })).toEqual(['one']);
  });

  it('is never put where the condition goes round in a circle or names no question here', () => {
    const circle = [
      dependent('two', when({ 'at-least': 1 }, 'three')),
      dependent('three', when({ 'at-least': 1 }, 'two')),
    ];
    expect(ids(circle, { two: 3, three: 3 })).toEqual([]);
    expect(ids([dependent('two', when({ is: ['1'] }, 'gone'))], { gone: 1 })).toEqual([]);
  });

  it('does not count where it is not put, even with an answer on file', () => {
    const all = [one, dependent('two', when({ is: ['5'] }))];
    const found = tally(all, [
      reply('s1', 'sales', all, { one: { value: 4 }, two: { value: 1, guess: 2 } }),
      reply('s2', 'sales', all, { one: { value: 5 }, two: { value: 2 } }),
      reply('s3', 'sales', all, { one: { value: 5, parked: true }, two: { value: 3 } }),
      reply('s4', 'sales', all, { one: { value: 5, measure: 'another' }, two: { value: 3 } }),
    ]);
    const two = found.sides.get('two')?.get('sales');
    expect(two?.own).toEqual(new Map([['2', 1]]));
    expect(two?.guesses.size).toBe(0);
    expect(two?.notAsked).toBe(3);
  });
});
