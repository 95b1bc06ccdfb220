import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, kindNamed } from '../src/questions/index.ts';
import type { Kind } from '../src/questions/kind.ts';
import { sourceWording as say } from '../src/text/language.ts';
import { gap } from '../src/score/gap.ts';
import { posed } from './arbitrary.ts';

function kindOf(name: string): Kind {
  const kind = kindNamed(name);
  if (kind === undefined) throw new Error(`no kind "${name}"`);
  return kind;
}

/** A question: its kind and its fields, from fields as authored. */
function ask(name: string, authored: unknown) {
  const kind = kindOf(name);
  expect(kind.schema().safeParse(authored).error).toBeUndefined();
  const fields = kind.fields(authored);
  const counts = (answers: readonly unknown[]) => {
    const map = new Map<string, number>();
    for (const answer of answers) {
      const read = kind.legal(fields, answer);
      if (!read.ok) throw new Error(read.problem);
      const key = kind.key(fields, read.answer) as string;
      map.set(key, (map.get(key) ?? 0) + 1);
    }
    return map;
  };
  return {
    kind,
    fields,
    counts,
    gap(first: readonly unknown[], second: readonly unknown[]): number {
      const [one, other] = [counts(first), counts(second)];
      return gap(kind.ruler(fields, [...one.keys(), ...other.keys()]), one, other)?.observed ?? NaN;
    },
    summary: (answers: readonly unknown[]) => kind.summary(fields, counts(answers), say),
    cell: (cell: string) => kind.fromCell(fields, cell, say),
    cells: (cells: Record<string, string>) => kind.fromCells?.(fields, new Map(Object.entries(cells))),
    legal: (value: unknown) => kind.legal(fields, value),
    anchor: kind.anchor(fields),
  };
}

const letters = (list: string) => [...list].map((id) => ({ [id]: id.toUpperCase() }));

const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => [...all, ...all.map((one) => [...one, id])], [[]]);

const orders = (ids: readonly string[], size: number): string[][] =>
  size === 0
    ? [[]]
    : ids.flatMap((id) =>
        orders(
          ids.filter((other) => other !== id),
          size - 1,
        ).map((rest) => [id, ...rest]),
      );

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean gap of one against one over all pairs of these answers. */
function enumerated(question: ReturnType<typeof ask>, first: readonly unknown[], second = first): number {
  return mean(first.flatMap((a) => second.map((b) => question.gap([a], [b]))));
}

describe('the gap of two people', () => {
  const one = (name: string, formula: (authored: never, a: never, b: never) => number) =>
    fc.assert(
      fc.property(
        posed(kindOf(name)).chain((question) =>
          fc.tuple(fc.constant(question), question.answer, question.answer),
        ),
        ([{ authored }, a, b]) => {
          expect(ask(name, authored).gap([a], [b])).toBeCloseTo(
            formula(authored as never, a as never, b as never),
            9,
          );
        },
      ),
    );

  it('is 0 or 1 for a choice', () => {
    one('choice', (_, a: string, b: string) => (a === b ? 0 : 1));
  });

  it('is the Jaccard distance of two checklists', () => {
    one('checklist', (_, a: string[], b: string[]) => {
      const union = new Set([...a, ...b]);
      return union.size === 0 ? 0 : 1 - a.filter((id) => b.includes(id)).length / union.size;
    });
  });

  it('is the Kendall distance of two rankings, a tie at one half, unlisted items tied last', () => {
    one('ranking', ({ items }: { items: object[] }, a: (string | string[])[], b: (string | string[])[]) => {
      const ids = items.flatMap((item) => Object.keys(item));
      const place = (answer: (string | string[])[], id: string) => {
        const at = answer.findIndex((entry) => [entry].flat().includes(id));
        return at < 0 ? Infinity : at;
      };
      const sign = (answer: (string | string[])[], x: string, y: string) => {
        const [p, q] = [place(answer, x), place(answer, y)];
        return p === q ? 0 : p < q ? 1 : -1;
      };
      const pairs = ids.flatMap((x, at) => ids.slice(at + 1).map((y) => [x, y] as const));
      return mean(pairs.map(([x, y]) => Math.abs(sign(a, x, y) - sign(b, x, y)) / 2));
    });
  });

  it('is the ratio or the difference of two numbers on the ruler, at most 1', () => {
    one(
      'number',
      (q: { scale: string; apart: number; floor: number; range: number[] }, a: number, b: number) =>
        Math.min(
          1,
          q.scale === 'linear'
            ? Math.abs(a - b) / q.apart
            : Math.abs(Math.log(Math.max(a, q.floor) / Math.max(b, q.floor))) / Math.log(q.apart),
        ),
    );
  });

  it('is the share of points that would have to move between two allocations', () => {
    one('allocation', (_, a: Record<string, number>, b: Record<string, number>) => {
      const moved = Object.keys(a).map((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)));
      return moved.reduce((sum, points) => sum + points, 0) / 200;
    });
  });

  it('is the share of cards that two people sort differently', () => {
    one('sorting', (_, a: Record<string, string>, b: Record<string, string>) =>
      mean(Object.keys(a).map((card) => (a[card] === b[card] ? 0 : 1))),
    );
  });

  it('counts a shared owner as half a disagreement with each of the two who share', () => {
    const owner = ask('owner', { candidates: [{ sales: 'Sales' }, { marketing: 'Marketing' }] });
    const table = [
      ['sales', 'sales', 0],
      ['sales', 'marketing', 1],
      ['sales', 'shared', 0.5],
      ['sales', 'nobody', 0.5],
      ['shared', 'nobody', 1],
    ] as const;
    for (const [a, b, expected] of table) expect(owner.gap([a], [b])).toBe(expected);
    const three = ask('owner', { candidates: letters('abc'), shared: ['a', 'b', 'c'] });
    expect(three.gap(['shared'], ['nobody'])).toBe(1);
    expect(three.gap(['shared'], ['a'])).toBe(1);
  });

  it('compares what one side needs with what the other gives, both ways', () => {
    const exchange = ask('exchange', { items: letters('abcd') });
    const head = { need: ['a', 'b'], receive: [], give: ['c', 'd'] };
    const other = { need: ['c'], receive: [], give: ['a', 'b'] };
    // First direction {a b} v {a b}: 0. Second {c d} v {c}: 1/2.
    expect(exchange.gap([head], [other])).toBeCloseTo(0.25, 12);
    expect(exchange.gap([other], [head])).toBeCloseTo(0.25, 12);
    // Equal answers are no exchange: both need {a b}, both give {c d}.
    expect(exchange.gap([head], [head])).toBe(1);
    const nothing = { need: [], receive: [], give: [] };
    expect(exchange.gap([nothing], [nothing])).toBe(0);
  });
});

describe('the gap of two sides', () => {
  it('is the W1 distance of the sorted answers where both sides are equally many', () => {
    const linear = ask('number', { unit: 'days', scale: 'linear', apart: 1000, range: [0, 1000] });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
          minLength: 1,
        }),
        (pairs) => {
          const a = pairs.map(([x]) => x).sort((x, y) => x - y);
          const b = pairs.map(([, y]) => y).sort((x, y) => x - y);
          const expected = mean(a.map((x, at) => Math.abs(x - (b[at] ?? 0)))) / 1000;
          expect(linear.gap(a, b)).toBeCloseTo(expected, 9);
        },
      ),
    );
  });

  it('stays within half a point when more than 1000 distinct values are merged', () => {
    const log = ask('number', { unit: 'h', floor: 1, range: [0, 100000] });
    const a = Array.from({ length: 2500 }, (_, at) => 1 + at * 1.37);
    const b = a.map((value) => value * 2);
    expect(Math.abs(log.gap(a, b) - Math.log10(2))).toBeLessThan(0.005);
    const keys = [...a, ...b].map(String);
    expect(log.kind.ruler(log.fields, keys)[0]?.weights.length).toBeLessThan(1100);
    const linear = ask('number', { unit: 'h', scale: 'linear', apart: 1, range: [0, 1e9] });
    expect(
      linear.kind.ruler(
        linear.fields,
        a.map((value) => String(value * 1e5)),
      )[0]?.weights.length,
    ).toBeLessThan(5100);
    const parts = ask('allocation', { categories: letters('ab') });
    const shares = a.map((_, at) => ({ a: at / 100, b: 100 - at / 100 }));
    const moved = shares.map(({ a: part }) => ({ a: part + 10, b: 90 - part }));
    expect(Math.abs(parts.gap(shares, moved) - 0.1)).toBeLessThan(0.001);
  });
});

describe('the anchor is the mean gap of two people who answer at random', () => {
  it('for a choice, an owner and a sorting', () => {
    for (const k of [2, 3, 5]) {
      const ids = 'abcde'.slice(0, k);
      const choice = ask('choice', { options: letters(ids) });
      expect(choice.anchor).toBeCloseTo(enumerated(choice, [...ids]), 12);
      const sorting = ask('sorting', { cards: letters('xy'), bins: letters(ids) });
      const sorted = [...ids].flatMap((x) => [...ids].map((y) => ({ x, y })));
      expect(sorting.anchor).toBeCloseTo(enumerated(sorting, sorted), 12);
      const owner = ask('owner', { candidates: letters(ids) });
      expect(owner.anchor).toBeCloseTo(enumerated(owner, [...ids, 'shared', 'nobody']), 12);
      const bare = ask('owner', { candidates: letters(ids), shared: [], nobody: false });
      expect(bare.anchor).toBeCloseTo(enumerated(bare, [...ids]), 12);
    }
    expect(ask('owner', { candidates: letters('ab') }).anchor).toBe(0.5);
  });

  it('for a checklist: half ticked, or as many as a cap below half allows', () => {
    for (const k of [2, 3, 4, 5]) {
      const ids = [...'abcde'.slice(0, k)];
      const free = ask('checklist', { options: letters(ids.join('')) });
      expect(free.anchor).toBeCloseTo(enumerated(free, subsets(ids)), 12);
    }
    for (const [k, cap] of [
      [3, 1],
      [5, 2],
      [7, 3],
      [8, 2],
    ] as const) {
      const ids = [...'abcdefgh'.slice(0, k)];
      const capped = ask('checklist', { options: letters(ids.join('')), 'at-most': cap });
      const exact = subsets(ids).filter((one) => one.length === cap);
      expect(capped.anchor).toBeCloseTo(enumerated(capped, exact), 12);
    }
  });

  it('for an exchange: half needed and given, or as many needed as a cap below half allows', () => {
    const ids = [...'abcde'];
    const sides = (cap: number | null) => {
      const needs = cap === null ? subsets([...'abc']) : subsets(ids).filter((one) => one.length === cap);
      const gives = cap === null ? subsets([...'abc']) : subsets(ids);
      return { needs, gives };
    };
    const free = ask('exchange', { items: letters('abc') });
    const capped = ask('exchange', { items: letters('abcde'), 'at-most': 2 });
    for (const [question, cap] of [
      [free, null],
      [capped, 2],
    ] as const) {
      const { needs, gives } = sides(cap);
      const directions = needs.flatMap((need) =>
        // The other direction {give} v {need} of empty lists is 0: twice the mean is the one direction.
        gives.map(
          (give) => 2 * question.gap([{ need, receive: [], give: [] }], [{ need: [], receive: [], give }]),
        ),
      );
      expect(question.anchor).toBeCloseTo(mean(directions), 12);
    }
  });

  it('for a ranking, complete or of the best few', () => {
    for (const [n, top] of [
      [3, 3],
      [4, 2],
      [4, 1],
      [5, 2],
    ] as const) {
      const ids = [...'abcde'.slice(0, n)];
      const ranking = ask('ranking', { items: letters(ids.join('')), top });
      expect(ranking.anchor).toBeCloseTo(enumerated(ranking, orders(ids, top)), 12);
    }
    const eight = ask('ranking', { items: letters('abcdefgh'), top: 3 });
    expect(Math.round(100 * (eight.anchor ?? 0))).toBe(44);
  });

  it('for an allocation drawn evenly from the simplex', () => {
    const even = (k: number, total: number): number[][] =>
      k === 1
        ? [[total]]
        : Array.from({ length: total + 1 }, (_, part) => part).flatMap((part) =>
            even(k - 1, total - part).map((rest) => [part, ...rest]),
          );
    for (const [k, total] of [
      [2, 40],
      [3, 20],
      [4, 10],
    ] as const) {
      const ids = [...'abcd'.slice(0, k)];
      const allocation = ask('allocation', { categories: letters(ids.join('')) });
      // A lattice pulled inwards by half a cell (k parts: total + k/2) stands for the whole simplex.
      const drawn = even(k, total).map((parts) => parts.map((part) => (part + 0.5) / (total + k / 2)));
      const expected = mean(
        drawn.flatMap((a) =>
          drawn.map((b) => a.reduce((sum, part, at) => sum + Math.abs(part - (b[at] ?? 0)), 0) / 2),
        ),
      );
      expect(Math.abs((allocation.anchor ?? 0) - expected)).toBeLessThan(0.02);
    }
    // The method's range for 3 to 8 categories: 40 to 47 points.
    expect(ask('allocation', { categories: letters('abc') }).anchor).toBeCloseTo(0.4, 12);
    expect(ask('allocation', { categories: letters('abcdefgh') }).anchor).toBeCloseTo(7 / 15, 12);
  });

  it('for no number and no text', () => {
    expect(ask('number', { unit: 'h', floor: 1, range: [0, 9] }).anchor).toBeNull();
    expect(ask('text', {}).anchor).toBeNull();
  });
});

describe('equal answers have equal keys', () => {
  const keys = (name: string, authored: unknown, ...answers: unknown[]) => {
    const question = ask(name, authored);
    return new Set(answers.flatMap((answer) => [...question.counts([answer]).keys()]));
  };

  it('in whatever order options were ticked or bins and parts written', () => {
    expect(keys('checklist', { options: letters('abc') }, ['c', 'a'], ['a', 'c'])).toEqual(new Set(['a c']));
    expect(keys('checklist', { options: letters('abc') }, [])).toEqual(new Set(['-']));
    expect(
      keys('sorting', { cards: letters('xy'), bins: letters('ab') }, { y: 'b', x: 'a' }, { x: 'a', y: 'b' }),
    ).toEqual(new Set(['a,b']));
    expect(
      keys(
        'exchange',
        { items: letters('abc'), first: 2 },
        { need: ['c', 'a'], receive: [], give: ['b', 'a'], first: ['c'] },
        { first: ['c'], give: ['a', 'b'], need: ['a', 'c'], receive: [] },
      ),
    ).toEqual(new Set(['a c|-|a b|c']));
  });

  it('for rankings that put every pair alike', () => {
    const four = { items: letters('abcd') };
    expect(keys('ranking', four, ['a', 'b', 'c'], ['a', 'b', 'c', 'd'])).toEqual(new Set(['a>b>c>d']));
    expect(keys('ranking', four, ['a', 'b'], ['a', 'b', ['c', 'd']], ['a', 'b', ['d', 'c']])).toEqual(
      new Set(['a>b']),
    );
    expect(keys('ranking', four, [['c', 'b'], 'a'], [['b', 'c'], ['a'], 'd'])).toEqual(new Set(['b=c>a>d']));
    expect(keys('ranking', four, [['a', 'b', 'c', 'd']])).toEqual(new Set(['a=b=c=d']));
  });

  it('for allocations in hundredths of a point, whatever their total was', () => {
    const three = ask('allocation', { categories: letters('abc') });
    expect([
      ...three
        .counts([
          { a: 50, b: 30, c: 20 },
          { c: 20, b: 30, a: 50 },
        ])
        .keys(),
    ]).toEqual(['5000,3000,2000']);
    const rescaled = three.cell('5; 3; 2');
    expect(rescaled).toEqual({ ok: true, answer: { a: 50, b: 30, c: 20 } });
    const thirds = ['1;1;1', '33;33;33', '7;7;7', '0.1;0.1;0.1'].map((cell) => three.cell(cell));
    expect(
      new Set(thirds.flatMap((read) => (read.ok ? [three.kind.key(three.fields, read.answer)] : []))).size,
    ).toBe(1);
    // What rounding to hundredths would lose: 60 of 101 is 59.405940594...
    const two = ask('allocation', { categories: letters('ab') });
    const part = two.cell('60;41');
    expect(part.ok && two.gap([part.answer], [{ a: 50, b: 50 }])).toBeCloseTo(60 / 101 - 0.5, 10);
  });

  it('for both zeros', () => {
    expect(keys('number', { unit: 'x', scale: 'linear', apart: 5, range: [-5, 5] }, 0, -0)).toEqual(
      new Set(['0']),
    );
  });
});

describe('what counts as apart', () => {
  it('follows the method', () => {
    const apart = (name: string, authored: unknown) => {
      const { kind, fields } = ask(name, authored);
      return kind.apart(fields);
    };
    const points = (count: number) => ({ points: Array.from({ length: count }, (_, at) => `${at + 1}`) });
    // One step where that is more than 25 points: with more points than five it is less.
    expect([2, 3, 4, 5, 6, 7, 11].map((count) => apart('scale', points(count)))).toEqual([
      1,
      0.5,
      1 / 3,
      0.25,
      0.25,
      0.25,
      0.25,
    ]);
    expect(apart('choice', { options: letters('ab') })).toBe(0.5);
    expect(apart('checklist', { options: letters('ab') })).toBe(0.5);
    expect(apart('owner', { candidates: letters('ab') })).toBe(0.5);
    expect(apart('exchange', { items: letters('ab') })).toBe(0.5);
    expect(apart('ranking', { items: letters('ab') })).toBe(0.3);
    expect(apart('allocation', { categories: letters('ab') })).toBe(0.25);
    expect(apart('sorting', { cards: letters('a'), bins: letters('xy') })).toBe(0.25);
    expect(apart('number', { unit: 'h', scale: 'linear', apart: 7, range: [0, 9] })).toBe(0.25);
    expect(apart('number', { unit: 'h', apart: 10, floor: 1, range: [0, 9] })).toBeCloseTo(0.30103, 5);
    expect(apart('number', { unit: 'h', apart: 4, floor: 1, range: [0, 9] })).toBeCloseTo(0.5, 12);
    expect(apart('number', { unit: 'h', apart: 1.5, floor: 1, range: [0, 9] })).toBe(1);
  });
});

describe('the seconds a question takes', () => {
  it.each([
    ['scale', { points: ['a', 'b', 'c'] }, 14],
    ['choice', { options: letters('abcd') }, 17],
    ['choice', { options: letters('abcdefghijklmn') }, 25],
    ['checklist', { options: letters('ab') }, 19],
    ['checklist', { options: letters('abcdefgh') }, 31],
    ['owner', { candidates: letters('ab') }, 12],
    ['ranking', { items: letters('abcd') }, 32],
    ['allocation', { categories: letters('abcd') }, 46],
    ['exchange', { items: letters('abcd') }, 76],
    ['sorting', { cards: letters('abcd'), bins: letters('xy') }, 48],
    ['number', { unit: 'h', scale: 'linear', apart: 7, range: [0, 9] }, 15],
    ['text', {}, 75],
  ])('of a %s with %j are %i: what every preset promises is counted from them', (name, authored, seconds) => {
    const { kind, fields } = ask(name, authored);
    expect(kind.seconds(fields)).toBe(seconds);
  });
});

describe('a side in one phrase', () => {
  const parted = [{ sales: 'Sales' }, { marketing: 'Marketing' }];

  it('names choices and owners with their counts', () => {
    const choice = ask('choice', { options: parted });
    expect(choice.summary(['sales', 'sales', 'marketing', 'sales'])).toMatchObject({
      n: 4,
      says: '3 of 4: Sales, 1 of 4: Marketing',
      facts: { top: 'Sales' },
    });
    expect(choice.summary(['sales', 'sales'])).toMatchObject({ says: '2 of 2: Sales' });
    expect(choice.summary(['marketing'])).toMatchObject({ says: 'Marketing' });
    const owner = ask('owner', { candidates: parted });
    expect(owner.summary(['shared', 'nobody', 'nobody'])).toMatchObject({
      says: '2 of 3: Nobody, 1 of 3: Sales and Marketing together',
      facts: { top: 'Nobody' },
    });
    expect(owner.summary(['sales', 'marketing']).facts).toEqual({ top: 'Sales and Marketing' });
  });

  it('names what is ticked most', () => {
    const list = ask('checklist', { options: letters('abcde') });
    expect(
      list.summary([
        ['a', 'b'],
        ['b', 'c'],
        ['b', 'c', 'd', 'e'],
      ]),
    ).toMatchObject({
      says: 'B (3 of 3), C (2 of 3), A (1 of 3) and 2 more',
      facts: { top: 'B' },
    });
    expect(list.summary([[], []])).toMatchObject({ n: 2, says: 'nothing ticked', facts: { top: '' } });
    expect(list.summary([['c', 'a']]).says).toBe('A, C');
  });

  it('orders items by their mean place', () => {
    const ranking = ask('ranking', { items: letters('abcd') });
    const two = ranking.summary([
      ['a', 'b', 'c', 'd'],
      ['b', 'a', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
    ]);
    expect(two.says).toBe('A (place 1.3), B (place 1.7), C (place 3)');
    expect(two.facts).toEqual({ top: 'A' });
    expect(two.rows[0]).toMatchObject({ id: 'a', count: 2, text: 'place 1.3' });
    expect(ranking.summary([['d', 'a']])).toMatchObject({ says: 'D, then A' });
    // Nobody gave it the last place, which it shares with all that nobody named.
    const unnamed = ranking.summary([['d', 'a']]).rows[1];
    expect(unnamed).toMatchObject({ id: 'b', text: 'not named' });
    expect(unnamed).not.toHaveProperty('place');
  });

  it('gives the median and the range of numbers, without float noise', () => {
    const hours = ask('number', { unit: 'h', floor: 0.25, range: [0, 720] });
    expect(hours.summary([24, 24, 24, 48, 8])).toMatchObject({
      says: '24 h (8 to 48)',
      center: 24,
      facts: { median: '24 h', low: '8 h', high: '48 h' },
    });
    expect(hours.summary([24, 24]).says).toBe('24 h');
    expect(hours.summary([1, 2])).toMatchObject({ says: '1.5 h (1 to 2)', center: 1.5 });
    expect(hours.summary([0.1 + 0.2, 0.004]).says).toBe('0.15 h (0.004 to 0.3)');
    const given = hours.summary([0, 0.25, 0.5, 1, 4, 24, 720]).rows.filter((row) => row.count !== 0);
    expect(given.map((row) => [row.label, row.text])).toEqual([
      ['0 to below 0.5 h', '2 of 7'],
      ['0.5 to below 1 h', '1 of 7'],
      ['1 to below 2 h', '1 of 7'],
      ['2 to below 5 h', '1 of 7'],
      ['20 to below 50 h', '1 of 7'],
      ['500 to 720 h', '1 of 7'],
    ]);
    const wide = ask('number', { unit: 'items', floor: 0.01, range: [0, 1e6] });
    expect(wide.summary([3]).rows.map((row) => row.label)).toEqual([
      '0 to below 0.1 items',
      '0.1 to below 1 items',
      '1 to below 10 items',
      '10 to below 100 items',
      '100 to below 1000 items',
      '1000 to below 10,000 items',
      '10,000 to below 100,000 items',
      '100,000 to 1,000,000 items',
    ]);
    const percent = ask('number', { unit: '%', scale: 'linear', apart: 40, range: [0, 100] });
    expect(percent.summary([0, 100]).rows.map((row) => row.label)).toEqual([
      '0 to below 20 %',
      '20 to below 40 %',
      '40 to below 60 %',
      '60 to below 80 %',
      '80 to 100 %',
    ]);
  });

  it('gives mean points of an allocation', () => {
    const allocation = ask('allocation', {
      categories: [{ brand: 'Brand' }, { tools: 'Tools' }, { fairs: 'Fairs' }],
    });
    expect(
      allocation.summary([
        { brand: 30, tools: 70 },
        { brand: 50, tools: 50 },
      ]),
    ).toMatchObject({
      says: 'Tools 60, Brand 40',
      facts: { top: 'Tools' },
      rows: [
        { id: 'brand', count: null, share: 0.4, text: '40 of 100' },
        { id: 'tools', text: '60 of 100' },
        { id: 'fairs', text: '0 of 100' },
      ],
    });
  });

  it('counts the cards in the first bin, and each card in every bin', () => {
    const sorting = ask('sorting', {
      cards: letters('abc'),
      bins: [{ accept: 'Accept' }, { refuse: 'Refuse' }],
    });
    const put = (a: string, b: string, c: string) => ({ a, b, c });
    const [yes, no] = ['accept', 'refuse'] as const;
    expect(sorting.summary([put(yes, yes, no), put(no, yes, yes)])).toMatchObject({
      says: '2 of 3 cards: Accept',
      center: 2,
      facts: { accepts: '2' },
      rows: [{ text: '1 of 2' }, { text: '2 of 2' }, { text: '1 of 2' }],
    });
    expect(sorting.summary([put(yes, yes, no), put(no, yes, no)]).says).toBe(
      'on average 1.5 of 3 cards: Accept',
    );
    expect(sorting.summary([put(yes, yes, no), put(no, yes, no)]).rows.map(({ piles }) => piles)).toEqual(
      [1, 2, 0].map((count) => [
        { label: 'Accept', count },
        { label: 'Refuse', count: 2 - count },
      ]),
    );
  });

  it('names what is needed, given, and needed but not received', () => {
    const exchange = ask('exchange', { items: letters('abc') });
    expect(
      exchange.summary([
        { need: ['a', 'b'], receive: ['a'], give: ['c'] },
        { need: ['b'], receive: [], give: [] },
      ]),
    ).toMatchObject({ says: 'needs B, A; gives C', facts: { unmet: 'B' } });
  });
});

describe('cells of a table', () => {
  const ok = (answer: unknown) => ({ ok: true, answer });

  it('are read by id, by label and in every language, whatever their case', () => {
    const choice = ask('choice', {
      options: [{ yes: { en: 'Agreed', de: 'Einig' } }, { no: 'Not  agreed' }],
    });
    for (const cell of ['yes', ' YES ', 'agreed', 'EINIG']) expect(choice.cell(cell)).toEqual(ok('yes'));
    expect(choice.cell('not agreed')).toEqual(ok('no'));
    expect(choice.cell('')).toMatchObject({ ok: false });
    const owner = ask('owner', { candidates: [{ sales: 'Sales' }, { marketing: 'Marketing' }] });
    expect(owner.cell('Both')).toEqual(ok('shared'));
    expect(owner.cell('Sales and Marketing together')).toEqual(ok('shared'));
    expect(owner.cell('Neither')).toEqual(ok('nobody'));
    expect(owner.cell('SALES')).toEqual(ok('sales'));
    const scale = ask('scale', { points: ['never', 'always'] });
    expect(scale.cell('Always')).toEqual(ok(2));
  });

  it('hold lists between ; or |', () => {
    const list = ask('checklist', { options: [{ a: 'Known; or plausible' }, { b: 'Bee' }], 'at-most': 1 });
    expect(list.cell('Known; or plausible')).toEqual(ok(['a']));
    expect(list.cell('b|')).toEqual(ok(['b']));
    expect(list.cell('-')).toEqual(ok([]));
    expect(list.cell('')).toMatchObject({ ok: false });
    expect(list.cell('a;b')).toMatchObject({ ok: false, problem: 'must name at most 1' });
    const ranking = ask('ranking', { items: letters('abc') });
    expect(ranking.cell('C; a')).toEqual(ok(['c', 'a']));
    expect(ranking.cell('c > a = b')).toEqual(ok(['c', ['a', 'b']]));
    expect(ranking.cell('c;c')).toMatchObject({ ok: false, problem: 'names an item twice' });
    const parts = ask('allocation', { categories: letters('ab') });
    expect(parts.cell('B: 3; A: 1')).toEqual(ok({ a: 25, b: 75 }));
    expect(parts.cell('25 %;75 %')).toEqual(ok({ a: 25, b: 75 }));
    expect(parts.cell('0;0')).toMatchObject({ ok: false });
    expect(parts.cell('-5;105')).toMatchObject({ ok: false });
    const sorting = ask('sorting', { cards: letters('xy'), bins: [{ yes: 'Accept' }, { no: 'Refuse' }] });
    expect(sorting.cell('accept;no')).toEqual(ok({ x: 'yes', y: 'no' }));
    expect(sorting.cell('Y = refuse; X = accept')).toEqual(ok({ x: 'yes', y: 'no' }));
    expect(sorting.cell('x = accept')).toMatchObject({ ok: false });
    const exchange = ask('exchange', { items: letters('abc'), first: 1 });
    expect(exchange.cell('need: b, A; receive: -; give: c; first: b')).toEqual(
      ok({ need: ['a', 'b'], receive: [], give: ['c'], first: ['b'] }),
    );
  });

  it('hold a span of time in another unit only where it comes out exactly', () => {
    const days = ask('number', { unit: { en: 'days', de: 'Tage' }, floor: 1, range: [0, 365] });
    const spans: [string, number | null][] = [
      ['2 weeks', 14],
      ['2 Wochen', 14],
      ['36 h', 1.5],
      ['1 week', 7],
      ['1 h', null],
      ['2 months', null],
      ['1 year', null],
      ['2 miles', null],
      ['weeks', null],
      ['60 weeks', null],
    ];
    for (const [cell, value] of spans) {
      expect(days.cell(cell), cell).toMatchObject(
        value === null ? { ok: false } : { ok: true, answer: value },
      );
    }
    const months = ask('number', { unit: 'months', floor: 1, range: [0, 120] });
    expect(months.cell('2 years')).toEqual({ ok: true, answer: 24 });
    expect(months.cell('4 weeks')).toMatchObject({
      ok: false,
      problem: 'must be a number from 0 to 120 months',
    });
  });

  it('hold numbers with a point or a decimal comma, with or without the unit', () => {
    const hours = ask('number', { unit: { en: 'h', de: 'Std.' }, floor: 0.25, range: [0, 1600] });
    const table: [string, number | null][] = [
      ['24', 24],
      [' 24 h', 24],
      ['24 std.', 24],
      ['1,5', 1.5],
      ['.5', 0.5],
      ['1e3', 1000],
      ['0', 0],
      ['1,500', null],
      ['-1', null],
      ['1601', null],
      ['0x10', null],
      ['Infinity', null],
      ['NaN', null],
      ['', null],
      ['h', null],
      ['4-8', null],
      ['１２', null],
    ];
    for (const [cell, value] of table) {
      expect(hours.cell(cell), cell).toMatchObject(value === null ? { ok: false } : ok(value));
    }
  });

  it('one per option hold ticks, places, points or bins', () => {
    const list = ask('checklist', { options: [{ a: 'Budget' }, { b: 'Need' }, { c: 'Time' }] });
    expect(list.cells({ a: 'x', b: '0', c: ' Yes ' })).toEqual(ok(['a', 'c']));
    expect(list.cells({ a: 'Budget', b: '', c: 'no' })).toEqual(ok(['a']));
    expect(list.cells({ a: '0', b: '0', c: '0' })).toEqual(ok([]));
    expect(list.cells({ a: '', b: '', c: '' })).toMatchObject({ ok: false });
    expect(list.cells({ a: 'perhaps', b: '', c: '' })).toMatchObject({ ok: false });
    const ranking = ask('ranking', { items: letters('abcd') });
    expect(ranking.cells({ a: '2', b: '1', c: '2', d: '' })).toEqual(ok(['b', ['a', 'c']]));
    expect(ranking.cells({ a: '0', b: '1' })).toMatchObject({ ok: false });
    expect(ranking.cells({ a: '', b: '' })).toMatchObject({ ok: false });
    const parts = ask('allocation', { categories: letters('ab') });
    expect(parts.cells({ a: '30', b: '30' })).toEqual(ok({ a: 50, b: 50 }));
    expect(parts.cells({ a: '30', b: '' })).toEqual(ok({ a: 100, b: 0 }));
    expect(parts.cells({ a: '', b: '' })).toMatchObject({ ok: false });
    const sorting = ask('sorting', { cards: letters('xy'), bins: [{ yes: 'Accept' }, { no: 'Refuse' }] });
    expect(sorting.cells({ x: 'no', y: 'ACCEPT' })).toEqual(ok({ x: 'no', y: 'yes' }));
    expect(sorting.cells({ x: 'no', y: '' })).toMatchObject({
      ok: false,
      problem: 'the bin of "y" must be one of: yes, no',
    });
  });
});

describe('what only some kinds say', () => {
  it('is when a side has no one view: a spread of its own where the method names one', () => {
    const splits = kinds.flatMap((kind) =>
      kind.split === undefined ? [] : [[kind.name, kind.split(kind.fields(kind.example.fields))]],
    );
    expect(Object.fromEntries(splits)).toEqual({ checklist: 0.5, allocation: 0.3, exchange: 0.5 });
  });

  it('is the one thing or the things chosen, for conditions', () => {
    const reading = (name: string, authored: unknown, answer: unknown) => {
      const { kind, fields } = ask(name, authored);
      return kind.reading(fields, answer);
    };
    const owner = { candidates: letters('ab') };
    expect(reading('owner', owner, 'a')).toEqual({ is: 'a', has: ['a'] });
    expect(reading('owner', owner, 'shared')).toEqual({ is: 'shared', has: ['a', 'b'] });
    expect(reading('owner', owner, 'nobody')).toEqual({ is: 'nobody', has: [] });
    expect(reading('ranking', { items: letters('abc'), top: 2 }, ['c', 'a'])).toEqual({
      is: 'c',
      has: ['c', 'a'],
    });
    expect(reading('ranking', { items: letters('abc') }, [['b', 'c']])).toEqual({ has: ['b', 'c'] });
    expect(reading('allocation', { categories: letters('abc') }, { a: 60, b: 40, c: 0 })).toEqual({
      is: 'a',
      has: ['a', 'b'],
    });
    expect(reading('allocation', { categories: letters('ab') }, { a: 50, b: 50 })).toEqual({
      has: ['a', 'b'],
    });
    const log = { unit: 'h', floor: 1, range: [0, 100] };
    expect(reading('number', log, 10)).toEqual({ amount: 10, share: 0.5 });
    expect(reading('number', log, 0)).toEqual({ amount: 0, share: 0 });
    const linear = { unit: '%', scale: 'linear', apart: 50, range: [-100, 100] };
    expect(reading('number', linear, 50)).toEqual({ amount: 50, share: 0.75 });
    const bins = { cards: letters('xy'), bins: letters('ab') };
    expect(reading('sorting', bins, { x: 'a', y: 'b' })).toEqual({ has: ['x'] });
  });

  it('is what passes between the sides', () => {
    expect(kinds.filter((kind) => kind.passes !== undefined).map((kind) => kind.name)).toEqual(['exchange']);
    const exchange = ask('exchange', { items: letters('abc') });
    const answer = { need: ['a'], receive: ['b'], give: ['c'], first: [] };
    expect(exchange.kind.passes?.(exchange.fields, answer)).toMatchObject({
      need: ['a'],
      receive: ['b'],
      give: ['c'],
    });
  });
});

describe('answers at the edge', () => {
  it('of an allocation add up to 100 within a hundredth', () => {
    const parts = ask('allocation', { categories: letters('abc') });
    expect(parts.legal({ a: 33.33, b: 33.33, c: 33.33 })).toMatchObject({ ok: true });
    expect(parts.legal({ a: 33.34, b: 33.34, c: 33.33 })).toMatchObject({ ok: true });
    expect(parts.legal({ a: 100 })).toEqual({ ok: true, answer: { a: 100, b: 0, c: 0 } });
    for (const wrong of [{ a: 90 }, { a: 99.98 }, { a: 100.02 }, { a: 150, b: -50 }, { a: '100' }, {}]) {
      expect(parts.legal(wrong)).toMatchObject({ ok: false });
    }
  });

  it('of a ranking name an item once and no more than asked', () => {
    const top = ask('ranking', { items: letters('abcd'), top: 2 });
    expect(top.legal(['c', 'a'])).toEqual({ ok: true, answer: ['c', 'a'] });
    for (const wrong of [['a', 'b', 'c'], [['a', 'b', 'c']], [], [[]], ['a', ['a']], ['a', [['b']]]]) {
      expect(top.legal(wrong)).toMatchObject({ ok: false });
    }
  });

  it('of an option called constructor are no trap', () => {
    const parts = ask('allocation', { categories: [{ constructor: 'Builder' }, { other: 'Other' }] });
    expect(parts.legal({ other: 100 })).toEqual({ ok: true, answer: { constructor: 0, other: 100 } });
    const sorting = ask('sorting', { cards: [{ constructor: 'Builder' }], bins: letters('ab') });
    expect(sorting.legal({})).toMatchObject({ ok: false });
    expect(sorting.legal({ constructor: 'b' })).toEqual({ ok: true, answer: { constructor: 'b' } });
    expect(sorting.counts([{ constructor: 'b' }])).toEqual(new Map([['b', 1]]));
  });

  it('of an exchange mark first only what is needed and asked', () => {
    const exchange = ask('exchange', { items: letters('abc'), 'at-most': 2, first: 1 });
    const answer = { need: ['a', 'b'], receive: [], give: [] };
    expect(exchange.legal({ ...answer, first: ['a'] })).toMatchObject({ ok: true });
    expect(exchange.legal(answer)).toEqual({ ok: true, answer: { ...answer, first: [] } });
    for (const wrong of [
      { ...answer, first: ['c'] },
      { ...answer, first: ['a', 'b'] },
      { ...answer, need: ['a', 'b', 'c'] },
    ]) {
      expect(exchange.legal(wrong)).toMatchObject({ ok: false });
    }
    const plain = ask('exchange', { items: letters('abc') });
    expect(plain.legal({ ...answer, first: ['a'] })).toMatchObject({ ok: false });
  });

  it('of a number keep to the range and to whole numbers where asked', () => {
    const whole = ask('number', { unit: 'people', floor: 1, range: [0, 10], whole: true });
    expect(whole.legal(10)).toEqual({ ok: true, answer: 10 });
    for (const wrong of [10.5, 11, -1, '4', NaN, [4]]) {
      expect(whole.legal(wrong)).toEqual({
        ok: false,
        problem: 'must be a whole number from 0 to 10 people',
      });
    }
  });

  it('of a text are trimmed, not empty and not too long', () => {
    const text = ask('text', { max: 5 });
    expect(text.legal('  ab ')).toEqual({ ok: true, answer: 'ab' });
    for (const wrong of ['', '   ', 'abcdef', 5, null, ['a']])
      expect(text.legal(wrong)).toMatchObject({ ok: false });
  });
});

describe('fields that cannot work are refused where they stand', () => {
  const refused: [string, string, object, (string | number)[], RegExp][] = [
    [
      'checklist',
      'a cap above the options',
      { options: letters('ab'), 'at-most': 3 },
      ['at-most'],
      /at most .* 2/,
    ],
    ['checklist', 'a cap of 0', { options: letters('ab'), 'at-most': 0 }, ['at-most'], /1/],
    ['choice', 'one option', { options: letters('a') }, ['options'], /2/],
    [
      'choice',
      'an id twice',
      { options: [...letters('a'), ...letters('a')] },
      ['options', 1],
      /"a" stands twice/,
    ],
    ['ranking', 'a top above the items', { items: letters('ab'), top: 3 }, ['top'], /at most .* 2/],
    ['number', 'a range upside down', { unit: 'h', floor: 1, range: [9, 1] }, ['range'], /smaller/],
    ['number', 'no floor', { unit: 'h', range: [0, 9] }, [], /floor/],
    ['number', 'a floor of 0', { unit: 'h', floor: 0, range: [0, 9] }, ['floor'], /0/],
    ['number', 'a floor above the range', { unit: 'h', floor: 9, range: [0, 9] }, ['floor'], /range/],
    ['number', 'a negative log range', { unit: 'h', floor: 1, range: [-1, 9] }, ['range', 0], /linear/],
    ['number', 'a ratio of 1', { unit: 'h', floor: 1, apart: 1, range: [0, 9] }, ['apart'], /more than 1/],
    ['number', 'linear without apart', { unit: 'h', scale: 'linear', range: [0, 9] }, [], /apart/],
    [
      'number',
      'linear with a floor',
      { unit: 'h', scale: 'linear', apart: 2, floor: 1, range: [0, 9] },
      ['floor'],
      /log/,
    ],
    ['number', 'an infinite range', { unit: 'h', floor: 1, range: [0, Infinity] }, ['range', 1], /./],
    [
      'number',
      'no whole number in range',
      { unit: 'h', floor: 0.1, range: [0.2, 0.8], whole: true },
      ['range'],
      /whole/,
    ],
    [
      'allocation',
      'a step that does not divide 100',
      { categories: letters('ab'), step: 7 },
      ['step'],
      /divide/,
    ],
    [
      'owner',
      'a candidate called shared',
      { candidates: [...letters('a'), { shared: 'S' }] },
      ['candidates', 1],
      /kept/,
    ],
    [
      'owner',
      'a candidate called nobody',
      { candidates: [{ nobody: 'N' }, ...letters('a')] },
      ['candidates', 0],
      /kept/,
    ],
    [
      'owner',
      'an unknown sharer',
      { candidates: letters('ab'), shared: ['a', 'z'] },
      ['shared', 1],
      /not a candidate/,
    ],
    ['owner', 'a sharer twice', { candidates: letters('ab'), shared: ['a', 'a'] }, ['shared', 1], /twice/],
    ['owner', 'one sharer', { candidates: letters('ab'), shared: ['a'] }, ['shared'], /two/],
    ['sorting', 'one bin', { cards: letters('a'), bins: letters('x') }, ['bins'], /2/],
    [
      'exchange',
      'a cap above the items',
      { items: letters('ab'), 'at-most': 3 },
      ['at-most'],
      /at most .* 2/,
    ],
    ['exchange', 'more first than needed', { items: letters('abc'), 'at-most': 1, first: 2 }, ['first'], /1/],
    ['text', 'no room', { max: 0 }, ['max'], /1/],
  ];

  it.each(refused)('%s: %s', (name, _what, authored, path, message) => {
    const issues = kindOf(name).schema().safeParse(authored).error?.issues ?? [];
    expect(issues.map((issue) => issue.path)).toContainEqual(path);
    expect(issues.map((issue) => issue.message).join(' ')).toMatch(message);
  });
});

const file = fileURLToPath(new URL('../../shared/scoring/vectors-public.json', import.meta.url));

interface Case {
  id: string;
  fn: string;
  input: { q: Record<string, unknown> & { type: string }; A?: unknown[]; B?: unknown[] };
  expected: { raw: number | null } | number;
}

/** The vectors' spelling of a question -> ours. */
function spelt(q: Case['input']['q']) {
  const list = (key: string) => ((q[key] ?? []) as string[]).map((id) => ({ [id]: id }));
  const points = Array.from({ length: Number(q.points) || 0 }, (_, at) => `Point ${at + 1}`);
  const table: Record<string, [string, unknown]> = {
    scale: ['scale', { points }],
    choice: ['choice', { options: list('options') }],
    owner: ['owner', { candidates: [{ sales: 'Sales' }, { marketing: 'Marketing' }] }],
    multi: ['checklist', { options: list('options') }],
    ranking: ['ranking', { items: list('items') }],
    allocation: ['allocation', { categories: list('categories') }],
    number: [
      'number',
      {
        unit: 'units',
        scale: q.scale ?? 'log',
        apart: q.apart,
        ...(q.scale === 'linear' ? {} : { floor: q.floor }),
        range: [0, 1e6],
      },
    ],
  };
  const [name, authored] = table[q.type] ?? ['?', null];
  const question = ask(name, authored);
  const answer = (value: unknown) => {
    if (q.type === 'owner') return { both: 'shared', neither: 'nobody' }[String(value)] ?? value;
    if (q.type !== 'allocation') return value;
    const read = question.cell((value as number[]).join(';'));
    if (!read.ok) throw new Error(read.problem);
    return read.answer;
  };
  const given = (side: readonly unknown[] = []) =>
    side.filter((one) => one !== null && one !== 'dk').map(answer);
  return { question, given };
}

const cases: Case[] = !existsSync(file)
  ? []
  : (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases;

describe.skipIf(cases.length === 0)('the published vectors (skipped where the file is absent)', () => {
  it.each(cases.filter((one) => one.fn === 'gap').map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { question, given } = spelt(one.input.q);
    const [a, b] = [given(one.input.A), given(one.input.B)];
    const { raw } = one.expected as { raw: number | null };
    if (raw === null) expect(Math.min(a.length, b.length)).toBe(0);
    else expect(Math.abs(question.gap(a, b) - raw)).toBeLessThan(1e-9);
  });

  it.each(cases.filter((one) => one.fn === 'anchor').map((one) => [one.id, one] as const))(
    '%s',
    (_id, one) => {
      expect(spelt(one.input.q).question.anchor).toBeCloseTo(one.expected as number, 9);
    },
  );
});
