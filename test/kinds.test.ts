import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { kinds, kindNamed } from '../src/questions/index.ts';
import type { Counts, Kind, Part } from '../src/questions/kind.ts';
import { quantity } from '../src/questions/phrases.ts';
import { catalogues, wordsIn } from '../src/text/words/index.ts';
import { sourceWording as say } from '../src/text/language.ts';
import { answered, givenTo, posed, type Posed } from './arbitrary.ts';

/** The assembly of the method's section 1.3, written a second time: only what the contract needs. */
function gapBy(parts: readonly Part[], first: Counts, second: Counts): number {
  const rates = (counts: Counts, part: Part, side: 'first' | 'second') => {
    const sums = part.weights.map(() => 0);
    let n = 0;
    for (const [key, count] of counts) {
      const bits = part[side](key);
      sums.forEach((sum, cut) => (sums[cut] = sum + count * (bits[cut] ?? NaN)));
      n += count;
    }
    return sums.map((sum) => sum / n);
  };
  const figures = parts.map((part) => {
    const [f, g] = [rates(first, part, 'first'), rates(second, part, 'second')];
    const sum = (of: (a: number, b: number) => number) =>
      part.weights.reduce((all, weight, cut) => all + weight * of(f[cut] ?? NaN, g[cut] ?? NaN), 0);
    if (part.rule !== 'ruzicka')
      return Math.min(
        1,
        sum((a, b) => Math.abs(a - b)),
      );
    const most = sum(Math.max);
    return most === 0 ? 0 : 1 - sum(Math.min) / most;
  });
  return figures.reduce((all, figure) => all + figure, 0) / figures.length;
}

const countsOf = ({ kind, fields }: Posed, side: readonly unknown[], times = 1): Counts => {
  const counts = new Map<string, number>();
  for (const answer of side) {
    const key = kind.key(fields, answer) as string;
    counts.set(key, (counts.get(key) ?? 0) + times);
  }
  return counts;
};

const distance = (question: Posed, one: Counts, other: Counts) =>
  gapBy(question.kind.ruler(question.fields, new Set([...one.keys(), ...other.keys()])), one, other);

/** A test where the contract applies; none where it does not. */
const itIf = (applies: boolean) => (applies ? it : () => undefined);

const exampleOf = (kind: Kind) => kind.fields(kind.example.fields);

describe.each(kinds.map((kind) => [kind.name, kind] as const))('kind %s', (name, kind) => {
  const scored = kind.ruler(exampleOf(kind), []).length > 0;

  it('names every cut of its ruler, in parallel and each once, and says how answers are compared', () => {
    const fields = exampleOf(kind);
    const keys = kind.example.answers.flatMap((answer) => kind.key(fields, answer) ?? []);
    const formula = kind.formula(fields, keys, say);
    expect(formula.rule).toMatch(/^[A-Z].*[.]$/);
    expect(formula.parts.map((part) => part.cuts.length)).toEqual(
      kind.ruler(fields, keys).map((part) => part.weights.length),
    );
    for (const { cuts } of formula.parts) {
      expect(new Set(cuts.map((cut) => cut.name)).size).toBe(cuts.length);
      expect(cuts.every((cut) => cut.name !== '' && !cut.name.includes('undefined'))).toBe(true);
    }
  });

  it('has an example whose fields and answers are legal', () => {
    expect(kind.schema().safeParse(kind.example.fields).success).toBe(true);
    expect(kind.example.answers).toHaveLength(3);
    for (const answer of kind.example.answers) {
      expect(kind.legal(exampleOf(kind), answer)).toEqual({ ok: true, answer });
    }
  });

  it('accepts by its schema what the arbitrary writes, and refuses an unknown key', () => {
    fc.assert(
      fc.property(posed(kind), ({ authored }) => {
        expect(kind.schema().safeParse(authored).error).toBeUndefined();
        expect(kind.schema().safeParse({ ...(authored as object), colour: 1 }).success).toBe(false);
      }),
    );
  });

  it('describes its fields as JSON Schema', () => {
    const schema = JSON.stringify(z.toJSONSchema(kind.schema(), { io: 'input' }));
    expect(schema).toContain('"description"');
  });

  it('finds every answer legal, and the legal form is a fixed point', () => {
    fc.assert(
      fc.property(answered(kind, 1), ({ question, sides }) => {
        for (const answer of sides[0] ?? []) {
          const once = kind.legal(question.fields, answer);
          if (!once.ok) throw new Error(once.problem);
          expect(kind.legal(question.fields, structuredClone(once.answer))).toEqual(once);
        }
      }),
    );
  });

  itIf(scored)('makes a key that stands for the answer, without a slash', () => {
    fc.assert(
      fc.property(answered(kind, 1), ({ question: { fields }, sides }) => {
        for (const answer of sides[0] ?? []) {
          const key = kind.key(fields, answer) as string;
          expect(key).not.toContain('/');
          const back = kind.answer(fields, key);
          expect(kind.legal(fields, back).ok).toBe(true);
          expect(kind.key(fields, back)).toBe(key);
        }
      }),
    );
  });

  itIf(!scored)('makes no key', () => {
    fc.assert(
      fc.property(answered(kind, 1), ({ question: { fields }, sides }) => {
        expect((sides[0] ?? []).map((answer) => kind.key(fields, answer))).not.toContainEqual(
          expect.any(String),
        );
      }),
    );
  });

  it('takes what a person gives to its control', () => {
    fc.assert(
      fc.property(
        posed(kind).chain((question) =>
          givenTo(kind.control(question.fields, say)).map((value) => ({ question, value })),
        ),
        ({ question, value }) => {
          expect(kind.legal(question.fields, value)).toMatchObject({ ok: true });
        },
      ),
    );
  });

  itIf(scored)('has a gap from 0 to 1 that does not depend on who comes first', () => {
    fc.assert(
      fc.property(answered(kind, 2), ({ question, sides: [a, b] }) => {
        const [one, other] = [countsOf(question, a ?? []), countsOf(question, b ?? [])];
        const gap = distance(question, one, other);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThanOrEqual(1 + 1e-12);
        expect(distance(question, other, one)).toBeCloseTo(gap, 12);
      }),
    );
  });

  itIf(scored)('does not change when everybody answers twice', () => {
    fc.assert(
      fc.property(answered(kind, 2), ({ question, sides: [a, b] }) => {
        const [one, other] = [countsOf(question, a ?? []), countsOf(question, b ?? [])];
        const [more, most] = [countsOf(question, a ?? [], 2), countsOf(question, b ?? [], 3)];
        expect(distance(question, more, most)).toBeCloseTo(distance(question, one, other), 12);
      }),
    );
  });

  itIf(scored && kind.passes === undefined)('is 0 for equal sides and keeps the triangle inequality', () => {
    fc.assert(
      fc.property(answered(kind, 3), ({ question, sides }) => {
        const [a, b, c] = sides.map((side) => countsOf(question, side)) as [Counts, Counts, Counts];
        expect(distance(question, a, a)).toBeCloseTo(0, 12);
        expect(distance(question, a, c)).toBeLessThanOrEqual(
          distance(question, a, b) + distance(question, b, c) + 1e-9,
        );
      }),
    );
  });

  itIf(scored)('gives bits of 0 and 1, one per weight, and an item or null for each', () => {
    fc.assert(
      fc.property(answered(kind, 1), ({ question, sides }) => {
        const counts = countsOf(question, sides[0] ?? []);
        const known = new Set(kind.options(question.fields).map((option) => option.id));
        for (const part of kind.ruler(question.fields, counts.keys())) {
          expect(part.items).toHaveLength(part.weights.length);
          for (const item of part.items) expect(item === null || known.has(item)).toBe(true);
          for (const key of counts.keys()) {
            for (const bits of [part.first(key), part.second(key)]) {
              expect(bits).toHaveLength(part.weights.length);
              expect(Array.from(bits).every((bit) => bit === 0 || bit === 1)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('says nothing of nobody, and names its facts and rows all the same', () => {
    const summary = kind.summary(exampleOf(kind), new Map(), say);
    expect(summary).toMatchObject({ n: 0, says: '', center: null });
    expect(Object.keys(summary.facts).sort()).toEqual([...kind.facts].sort());
    expect(new Set(Object.values(summary.facts))).toEqual(
      kind.facts.length === 0 ? new Set() : new Set(['']),
    );
    expect(summary.rows.every((row) => Number.isFinite(row.share))).toBe(true);
  });

  itIf(scored)('sums up any answers in one line with shares from 0 to 1', () => {
    fc.assert(
      fc.property(answered(kind, 1), ({ question, sides }) => {
        const people = sides[0] ?? [];
        const summary = kind.summary(question.fields, countsOf(question, people), say);
        expect(summary.n).toBe(people.length);
        expect(summary.says).not.toMatch(/^$|\n|NaN|undefined|null/);
        expect(Object.keys(summary.facts).sort()).toEqual([...kind.facts].sort());
        expect(Object.values(summary.facts).join(' ')).not.toMatch(/NaN|undefined|null/);
        for (const row of summary.rows) {
          expect(row.share).toBeGreaterThanOrEqual(0);
          expect(row.share).toBeLessThanOrEqual(1 + 1e-9);
          expect(row.count === null || row.count <= people.length).toBe(true);
        }
        expect(summary.rows.map((row) => row.id)).toEqual([...new Set(summary.rows.map((row) => row.id))]);
        const [empty] = [kind.summary(question.fields, new Map(), say)];
        expect(empty.rows.map((row) => row.id)).toEqual(summary.rows.map((row) => row.id));
      }),
    );
  });

  it('puts every answer into words and a reading', () => {
    fc.assert(
      fc.property(answered(kind, 1), ({ question: { fields }, sides }) => {
        for (const answer of sides[0] ?? []) {
          const words = kind.words(fields, answer, say);
          // Own words may say anything.
          if (kind.name === 'text') expect(words).not.toBe('');
          else expect(words).not.toMatch(/^$|NaN|undefined/);
          const { share = 0 } = kind.reading(fields, answer);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('never throws at a JSON value, and what it takes has a key that comes back', () => {
    fc.assert(
      fc.property(posed(kind), fc.jsonValue({ maxDepth: 3 }), ({ fields }, value) => {
        const read = kind.legal(fields, value);
        if (!read.ok) return;
        const key = kind.key(fields, read.answer);
        if (key !== null) expect(kind.key(fields, kind.answer(fields, key))).toBe(key);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws at a cell', () => {
    fc.assert(
      fc.property(posed(kind), fc.string({ unit: 'binary', maxLength: 40 }), ({ fields }, cell) => {
        const read = kind.fromCell(fields, cell, say);
        if (read.ok) expect(kind.legal(fields, read.answer).ok).toBe(true);
      }),
    );
  });

  itIf(scored)('refuses hostile values in a sentence that does not repeat them', () => {
    const secret = 'candid-4711';
    const fields = exampleOf(kind);
    const id = kind.options(fields)[0]?.id ?? 'a';
    const hostile: unknown[] = [
      undefined,
      null,
      true,
      NaN,
      Infinity,
      -Infinity,
      -4711,
      4711.25,
      '',
      secret,
      '__proto__',
      'constructor',
      'toString',
      '1',
      {},
      { [secret]: 1 },
      { [id]: secret },
      { [id]: NaN },
      { [id]: '__proto__' },
      JSON.parse('{"__proto__": 100}'),
      JSON.parse(`{"__proto__": {"${id}": 100}}`),
      Object.create({ [id]: 100 }),
      { constructor: 100 },
      { toString: 100 },
      { length: 0 },
      [secret],
      [id, id],
      [id, secret],
      [[id], [id]],
      [[[id]]],
      [[]],
      [null],
      ['__proto__'],
      new Array(3),
      { need: secret, receive: [], give: [] },
      { need: [id], receive: [], give: [], first: [id], [secret]: [] },
      { need: [id, id], receive: [], give: [] },
      { need: [], receive: [] },
      new Date(0),
      new Map([[id, 100]]),
      new Set([id]),
    ];
    for (const value of hostile) {
      const read = kind.legal(fields, value);
      expect(read.ok, JSON.stringify(value)).toBe(false);
      if (!read.ok) {
        expect(read.problem).not.toMatch(/4711|candid|__proto__/);
        expect(read.problem).toMatch(/^["a-z].{10,}[^.]$/);
      }
    }
    expect(({} as Record<string, unknown>)[id]).toBeUndefined();
  });

  it('refuses a hostile cell in a sentence that does not repeat it', () => {
    const cells = [
      'candid-4711',
      '=candid-4711+1',
      'candid-4711;candid-4711',
      '__proto__',
      'constructor: 4711',
    ];
    for (const cell of scored ? cells : ['']) {
      const read = kind.fromCell(exampleOf(kind), cell, say);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.problem).not.toMatch(/candid|4711|__proto__/);
    }
  });

  it('measures the same in every translation', () => {
    const translated = JSON.parse(JSON.stringify(kind.example.fields), (key, value: unknown) =>
      typeof value === 'string' && !['scale'].includes(key) && !isTag(key)
        ? { de: `Auf Deutsch: ${value}`, en: value }
        : value,
    ) as unknown;
    expect(kind.schema().safeParse(translated).error).toBeUndefined();
    expect(kind.measure(kind.fields(translated))).toEqual(kind.measure(exampleOf(kind)));
    expect(JSON.parse(JSON.stringify(kind.measure(exampleOf(kind))))).toEqual(kind.measure(exampleOf(kind)));
  });

  it('has a threshold and an anchor from 0 to 1, and asks for a believable time', () => {
    fc.assert(
      fc.property(posed(kind), ({ fields }) => {
        const anchor = kind.anchor(fields);
        expect(anchor === null || (anchor > 0 && anchor < 1)).toBe(true);
        expect(kind.apart(fields)).toBeGreaterThan(0);
        expect(kind.apart(fields)).toBeLessThanOrEqual(1);
        expect(kind.seconds(fields)).toBeGreaterThanOrEqual(10);
        expect(kind.seconds(fields)).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('is found by its name', () => {
    expect(kindNamed(name)).toBe(kind);
    expect(kindNamed('__proto__')).toBeUndefined();
    expect(kind.about).not.toMatch(/\.$/);
  });

  it.each(Object.keys(catalogues))('is called something in %s', (language) => {
    expect(catalogues[language]?.kindNames?.[kind.name]).toMatch(/^\p{L}/u);
  });
});

it('calls nothing a kind that is none', () => {
  expect(Object.keys(wordsIn(['en']).kindNames).sort()).toEqual(kinds.map(({ name }) => name).sort());
});

describe('a figure with its unit', () => {
  it.each([
    ['days', 1, 'en', '1 day'],
    ['days', 2, 'en', '2 days'],
    ['months', 1.001, 'en', '1 month'],
    ['Monate', 1, 'de', '1 Monat'],
    ['h', 1, 'en', '1 h'],
    ['of 10', 1, 'en', '1 of 10'],
    ['', 1, 'en', '1'],
  ])('in %s of %d is said as one or many in %s: %s', (unit, value, code, said) => {
    expect(quantity(value, unit, wordsIn([code]))).toBe(said);
  });
});

/** Tags stand in a list of plain ids: their reviver keys are indices below an option. */
function isTag(key: string): boolean {
  return key === '0' || key === '1';
}
