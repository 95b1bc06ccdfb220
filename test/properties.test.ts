import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../src/questions/index.ts';
import type { Counts, Kind, Part } from '../src/questions/kind.ts';
import { rowsKept, type Tally } from '../src/replies/tally.ts';
import { mergedTally, tally } from './tallies.ts';
import { score } from '../src/score/audit-score.ts';
import { gap } from '../src/score/gap.ts';
import { interval, leaveOneOutRange } from '../src/score/interval.ts';
import { spread } from '../src/score/spread.ts';
import { answered, posed } from './arbitrary.ts';
import { audit, question, replies } from './counted.ts';

const runs = { numRuns: 1000 };
const scored = kinds.filter((kind) => kind.ruler(kind.fields(kind.example.fields), []).length > 0);
const symmetric = scored.filter((kind) => kind.passes === undefined);

function counted(kind: Kind, fields: unknown, answers: readonly unknown[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const answer of answers) {
    const checked = kind.legal(fields, answer);
    const key = checked.ok ? kind.key(fields, checked.answer) : null;
    if (key === null) throw new Error('an arbitrary made an answer that is not counted');
    sum.set(key, (sum.get(key) ?? 0) + 1);
  }
  return sum;
}

/** The rulers and counts of a few sides of one question. */
function measured(question: { kind: Kind; fields: unknown }, sides: readonly (readonly unknown[])[]) {
  const { kind, fields } = question;
  const counts = sides.map((side) => counted(kind, fields, side));
  return { parts: kind.ruler(fields, new Set(counts.flatMap((side) => [...side.keys()]))), counts };
}

function observed(parts: readonly Part[], first: Counts | undefined, second: Counts | undefined): number {
  const found = gap(parts, first ?? new Map(), second ?? new Map());
  if (found === null) throw new Error('not assessable');
  return found.observed;
}

const named = (list: readonly Kind[]) => list.map((kind) => [kind.name, kind] as const);

describe.each(named(scored))('the gap of a %s question', (_name, kind) => {
  it('lies in range, its noise too, what remains is never more than was seen, and sides may be swapped', () => {
    fc.assert(
      fc.property(answered(kind, 2), ({ question, sides }) => {
        const { parts, counts } = measured(question, sides);
        const [a, b] = counts as unknown as [Counts, Counts];
        const found = gap(parts, a, b);
        if (found === null) throw new Error('not assessable');
        const { observed: seen, noise, signed, adjusted } = found;
        for (const figure of [seen, noise, adjusted]) expect(figure).toBeGreaterThanOrEqual(0);
        for (const figure of [seen, adjusted, signed]) expect(figure).toBeLessThanOrEqual(1 + 1e-12);
        // Luck alone makes more than everything of sets hardly ticked, and of many options told apart by few people.
        if (parts.every((part) => part.rule === 'capped')) expect(noise).toBeLessThanOrEqual(1);
        expect(adjusted).toBeLessThanOrEqual(seen + 1e-12);
        expect(adjusted).toBe(Math.max(0, signed));
        const swapped = gap(parts, b, a);
        expect(swapped?.observed).toBeCloseTo(seen, 12);
        expect(swapped?.signed).toBeCloseTo(signed, 6);
      }),
      runs,
    );
  });

  it('does not depend on the order of people, and the observed one not on everybody standing twice', () => {
    fc.assert(
      fc.property(answered(kind, 2), ({ question, sides }) => {
        const [a, b] = sides as [unknown[], unknown[]];
        const { parts, counts } = measured(question, sides);
        const turned = measured(question, [[...a].reverse(), [...b].reverse()]);
        expect(gap(turned.parts, turned.counts[0] as Counts, turned.counts[1] as Counts)?.signed).toBeCloseTo(
          gap(parts, counts[0] as Counts, counts[1] as Counts)?.signed ?? NaN,
          9,
        );
        const doubled = measured(question, [[...a, ...a], b]);
        expect(observed(doubled.parts, doubled.counts[0], doubled.counts[1])).toBeCloseTo(
          observed(parts, counts[0], counts[1]),
          12,
        );
        const both = measured(question, [
          [...a, ...a],
          [...b, ...b],
        ]);
        expect(observed(both.parts, both.counts[0], both.counts[1])).toBeCloseTo(
          observed(parts, counts[0], counts[1]),
          12,
        );
      }),
      runs,
    );
  });

  it('does not depend on the order in which the options stand', () => {
    fc.assert(
      fc.property(answered(kind, 2), ({ question, sides }) => {
        const turned = { kind, fields: kind.fields(reversed(question.authored)) };
        const here = measured(question, sides);
        const there = measured(turned, sides);
        expect(observed(there.parts, there.counts[0], there.counts[1])).toBeCloseTo(
          observed(here.parts, here.counts[0], here.counts[1]),
          12,
        );
      }),
      runs,
    );
  });

  it('has no noise at one against one, nor between sides that are of one mind each', () => {
    fc.assert(
      fc.property(
        answered(kind, 2, 1, 1),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        ({ question, sides }, n, m) => {
          const many = sides.map((side, at) => Array.from({ length: at === 0 ? n : m }, () => side[0]));
          const { parts, counts } = measured(question, many);
          const found = gap(parts, counts[0] as Counts, counts[1] as Counts);
          expect(found?.noise).toBeCloseTo(0, 12);
          // Differences of squares below 1e-12 count as 0.
          expect(found?.signed).toBeCloseTo(found?.observed ?? NaN, 5);
        },
      ),
      runs,
    );
  });

  it('has an interval around it, within 0 and 1, and none at one against one', () => {
    fc.assert(
      fc.property(answered(kind, 2, 1, 4), ({ question, sides }) => {
        const { parts, counts } = measured(question, sides);
        const [a, b] = counts as unknown as [Counts, Counts];
        const found = interval(parts, a, b);
        const range = leaveOneOutRange(parts, a, b);
        if ((sides[0]?.length ?? 0) + (sides[1]?.length ?? 0) === 2) {
          expect([found, range]).toEqual([null, null]);
          return;
        }
        const adjusted = gap(parts, a, b)?.adjusted ?? NaN;
        expect(found?.low).toBeGreaterThanOrEqual(0);
        expect(found?.high).toBeLessThanOrEqual(1);
        expect(found?.low).toBeLessThanOrEqual(adjusted);
        expect(found?.high).toBeGreaterThanOrEqual(Math.min(1, adjusted) - 1e-12);
        expect(range?.min).toBeLessThanOrEqual((range?.max ?? NaN) + 1e-12);
      }),
      runs,
    );
  });
});

describe.each(named(symmetric))('the observed gap of a %s question', (_name, kind) => {
  it('is 0 between equal sides, and no way round a third side is shorter', () => {
    fc.assert(
      fc.property(answered(kind, 3), ({ question, sides }) => {
        const { parts, counts } = measured(question, sides);
        const [a, b, c] = counts;
        for (const side of counts) expect(observed(parts, side, side)).toBeLessThan(1e-12);
        expect(observed(parts, a, c)).toBeLessThanOrEqual(
          observed(parts, a, b) + observed(parts, b, c) + 1e-12,
        );
      }),
      runs,
    );
  });

  it('of two people is the spread of a side made of the two', () => {
    fc.assert(
      fc.property(answered(kind, 2, 1, 1), ({ question, sides }) => {
        const { parts, counts } = measured(question, [...sides, sides.flat()]);
        expect(spread(parts, counts[2] as Counts)).toBeCloseTo(observed(parts, counts[0], counts[1]), 12);
      }),
      runs,
    );
  });

  it('inside a side is the mean over all pairs of its people, except where options share one whole', () => {
    fc.assert(
      fc.property(answered(kind, 1, 2, 6), ({ question, sides }) => {
        const side = sides[0] as unknown[];
        const { parts, counts } = measured(question, [side]);
        const found = spread(parts, counts[0] as Counts) ?? NaN;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1 + 1e-12);
        const whole = parts.some((part) => part.rule === 'ruzicka') || kind.name === 'number';
        if (whole) return;
        const pairs = side.flatMap((one, at) =>
          side
            .slice(at + 1)
            .map((two) =>
              observed(parts, counted(kind, question.fields, [one]), counted(kind, question.fields, [two])),
            ),
        );
        // Owners of several candidates are capped at 1 per pair; the mean of capped pairs is never more.
        const mean = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
        if (kind.name === 'owner') expect(mean).toBeLessThanOrEqual(found + 1e-12);
        else expect(found).toBeCloseTo(mean, 12);
      }),
      runs,
    );
  });
});

/** A question with the table of two sides' values, null where a person skipped it. */
const tables = fc.constantFrom(...scored).chain((kind) =>
  posed(kind).chain((one) => {
    const side = fc.array(fc.option(one.answer, { freq: 3 }), { minLength: 1, maxLength: 5 });
    return fc
      .record({ sales: side, marketing: side })
      .map((table) => ({ one: question('q', kind.name, one.authored), table }));
  }),
);

describe('a tally', () => {
  it('of the union is the merged tally of its parts, whatever the cut', () => {
    fc.assert(
      fc.property(tables, fc.nat(), ({ one, table }, cut) => {
        const all = replies([one], {
          sales: table.sales.map((value) => [value]),
          marketing: table.marketing.map((value) => [value]),
        });
        const at = cut % (all.length + 1);
        const whole = tally([one], all);
        const merged = mergedTally(tally([one], all.slice(0, at)), tally([one], all.slice(at)));
        expect(plain(merged)).toEqual(plain(whole));
      }),
      runs,
    );
  });

  it('never makes a number of what is missing: figures equal those without the silent people', () => {
    fc.assert(
      fc.property(tables, ({ one, table }) => {
        const rows = (list: readonly unknown[]) => list.map((value) => [value]);
        const given = { sales: rows(table.sales), marketing: rows(table.marketing) };
        const spoken = {
          sales: rows(table.sales.filter((value) => value !== null)),
          marketing: rows(table.marketing.filter((value) => value !== null)),
        };
        const here = score(audit([one]), tally([one], replies([one], given)));
        const there = score(audit([one]), tally([one], replies([one], spoken)));
        expect(here.questions[0]?.gap).toEqual(there.questions[0]?.gap);
        expect(here.overall).toEqual(there.overall);
        for (const side of ['sales', 'marketing'] as const) {
          const found = here.questions[0]?.sides.find((each) => each.side === side);
          expect(found?.n).toBe(spoken[side].length);
          expect(found?.skipped).toBe(table[side].length - spoken[side].length);
        }
      }),
      runs,
    );
  });

  it('without any answers of one side makes the question unknown, and nothing else', () => {
    fc.assert(
      fc.property(tables, ({ one, table }) => {
        const other = question('other');
        const all = [one, other];
        const given = {
          sales: table.sales.map(() => [null, 3]),
          marketing: table.marketing.map((value) => [value, 3]),
        };
        const found = score(audit(all), tally(all, replies(all, given)));
        expect(found.questions[0]?.verdict).toBe('unknown');
        expect(found.questions[0]?.gap.value).toBeNull();
        expect(found.questions[1]?.verdict).toBe('same');
        expect(found.overall).toEqual({ value: 0, why: null });
        expect(found.assessedWeight).toBe(0.5);
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
      }),
      runs,
    );
  });

  it('keeps rows of few people only', () => {
    const one = question('q');
    const many = Array.from({ length: rowsKept + 1 }, () => [3]);
    expect(tally([one], replies([one], { sales: many.slice(1) })).rows).toHaveLength(rowsKept);
    expect(tally([one], replies([one], { sales: many })).rows).toBeNull();
  });
});

/** Everything of a tally but the order of people. */
function plain({ questions, sides, people, rows }: Tally) {
  const sorted = [...(rows ?? [])].sort((a, b) => (a.person < b.person ? -1 : 1));
  return { questions, sides, people, rows: sorted };
}

/** The same question with its list of options the other way round; labels of points keep their order. */
function reversed(authored: unknown): unknown {
  return Object.fromEntries(
    Object.entries(authored as object).map(([key, value]) => [
      key,
      Array.isArray(value) && value.every((one) => typeof one === 'object') ? [...value].reverse() : value,
    ]),
  );
}
