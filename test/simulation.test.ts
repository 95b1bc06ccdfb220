import { describe, expect, it } from 'vitest';
import { judges, type Seen } from '../src/gates/judges/index.ts';
import { gateWords } from '../src/gates/words.ts';
import type { Question, Questionnaire } from '../src/questionnaire/questionnaire.ts';
import { noAnswers } from '../src/replies/counter.ts';
import { roundChange } from '../src/score/round-change.ts';
import type { CountedRound } from '../src/score/common-questions.ts';
import { scale } from '../src/questions/scale.ts';
import type { Part } from '../src/questions/kind.ts';
import { changeOfDifferentPeople, changeOfSamePeople, type RoundAnswers } from '../src/score/change.ts';
import { compositeInterval } from '../src/score/composite.ts';
import { normal, seeded } from './random.ts';

/*
 * Audits drawn by chance whose true figures are known: 24 five-point questions; answers are a latent normal value,
 * rounded and clipped; between-person sd 0.8 steps, of whose variance 0.3 is one halo per person over all questions;
 * question midpoints even on 2.3 to 3.7; true latent gaps of 0, 0.4, 0.8, 1.6 steps with chances .35 .25 .2 .2.
 */
const questions = 24;
const audits = 600;
const sd = 0.8;
const halo = 0.3;
const fields = { points: ['1', '2', '3', '4', '5'] };
const parts: readonly Part[] = scale.ruler(fields, []);

interface Means {
  first: number;
  second: number;
}

type Person = { person: string; side: 'first' | 'second'; keys: string[] };

function drawnMeans(random: () => number): Means[] {
  return Array.from({ length: questions }, () => {
    const middle = 2.3 + 1.4 * random();
    const at = random();
    const gap = at < 0.35 ? 0 : at < 0.6 ? 0.4 : at < 0.8 ? 0.8 : 1.6;
    const half = (random() < 0.5 ? -1 : 1) * (gap / 2);
    return { first: middle + half, second: middle - half };
  });
}

const clippedPoint = (latent: number) => String(Math.min(5, Math.max(1, Math.round(latent))));

/** Stable parts per person and question, and what is drawn anew each round, all in steps. */
function latentPeople(each: number, gauss: () => number, own: number) {
  return (['first', 'second'] as const).flatMap((side) =>
    Array.from({ length: each }, (_, at) => {
      const shared = Math.sqrt(halo) * gauss();
      return {
        person: `${side}-${at}`,
        side,
        stable: Array.from({ length: questions }, () => sd * (shared + Math.sqrt(own) * gauss())),
      };
    }),
  );
}

function answeredRound(
  people: ReturnType<typeof latentPeople>,
  means: readonly Means[],
  anew: () => number,
): RoundAnswers {
  const rows: Person[] = people.map(({ person, side, stable }) => ({
    person,
    side,
    keys: means.map((mean, at) => clippedPoint(mean[side] + (stable[at] as number) + anew())),
  }));
  const counts = (side: string, at: number) => {
    const sum = new Map<string, number>();
    for (const row of rows) {
      if (row.side === side) sum.set(row.keys[at] as string, (sum.get(row.keys[at] as string) ?? 0) + 1);
    }
    return sum;
  };
  const items = means.map((_, at) => ({
    weight: 1,
    parts,
    first: counts('first', at),
    second: counts('second', at),
  }));
  return { items, people: rows };
}

/** Φ by the complementary error function's rational approximation (Numerical Recipes, erfcc; error below 1.2e-7). */
function phi(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * z);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ].reduceRight((sum, one) => sum * t + one, 0);
  const tail = 0.5 * t * Math.exp(-z * z + series);
  return x > 0 ? 1 - tail : tail;
}

/** The gap of the two populations themselves, without the shipped code: mean |F − G| over the four cuts. */
function trueGap({ first, second }: Means): number {
  const below = (mean: number, point: number) => phi((point + 0.5 - mean) / sd);
  return [1, 2, 3, 4].reduce((sum, at) => sum + Math.abs(below(first, at) - below(second, at)) / 4, 0);
}

describe('over 600 audits whose true figures are known', () => {
  it.each([3, 5, 10])(
    'with %i a side the interval of the overall covers the true value in 93 to 99 of 100',
    (each) => {
      const random = seeded(20261102 + each);
      const gauss = normal(random);
      let covered = 0;
      for (let audit = 0; audit < audits; audit++) {
        const means = drawnMeans(random);
        const truth = means.reduce((sum, mean) => sum + trueGap(mean), 0) / questions;
        const { items, people } = answeredRound(latentPeople(each, gauss, 1 - halo), means, () => 0);
        const found = compositeInterval(items, people, 'signed');
        if (found !== null && found.low <= truth && truth <= found.high) covered += 1;
      }
      expect(covered / audits).toBeGreaterThanOrEqual(0.93);
      expect(covered / audits).toBeLessThanOrEqual(0.99);
    },
  );

  // Person part of the variance .6 (the halo and a part of their own), the rest drawn anew each round.
  const own = 0.6 - halo;
  const noise = Math.sqrt(0.4) * sd;

  it.each([3, 5, 10])(
    'with the same %i a side the rule for a drop fires in at most 6 of 100 without one',
    (each) => {
      const random = seeded(31 + each);
      const gauss = normal(random);
      let fired = 0;
      for (let audit = 0; audit < audits; audit++) {
        const means = drawnMeans(random);
        const people = latentPeople(each, gauss, own);
        const rounds = [0, 1].map(() => answeredRound(people, means, () => noise * gauss()));
        const found = changeOfSamePeople(rounds[0] as RoundAnswers, rounds[1] as RoundAnswers, 'signed');
        if (found?.dropped === true) fired += 1;
      }
      expect(fired / audits).toBeLessThanOrEqual(0.06);
    },
  );

  it.each([3, 5, 10])(
    'with other %i a side the rule for a drop fires in at most 6 of 100 without one',
    (each) => {
      const random = seeded(47 + each);
      const gauss = normal(random);
      let fired = 0;
      for (let audit = 0; audit < audits; audit++) {
        const means = drawnMeans(random);
        const rounds = [0, 1].map(() =>
          answeredRound(latentPeople(each, gauss, own), means, () => noise * gauss()),
        );
        const found = changeOfDifferentPeople(rounds[0] as RoundAnswers, rounds[1] as RoundAnswers, 'signed');
        if (found?.dropped === true) fired += 1;
      }
      expect(fired / audits).toBeLessThanOrEqual(0.06);
    },
  );

  it.each([
    [5, 0.6],
    [10, 0.9],
  ])('with %i a side a true loss is noticed in at least %d of the audits', (each, power) => {
    const random = seeded(63 + each);
    const gauss = normal(random);
    let fired = 0;
    for (let audit = 0; audit < 200; audit++) {
      const means = drawnMeans(random);
      const people = latentPeople(each, gauss, own);
      const wider = means.map(({ first, second }) => {
        const apart = first < second ? -0.4 : 0.4;
        return { first: first + apart, second: second - apart };
      });
      const before = answeredRound(people, means, () => noise * gauss());
      const after = answeredRound(people, wider, () => noise * gauss());
      if (changeOfSamePeople(before, after, 'signed')?.dropped === true) fired += 1;
    }
    expect(fired / 200).toBeGreaterThanOrEqual(power);
  });

  /** One round as replies make it, for the comparison that the gate is given. */
  function counted({ items, people }: RoundAnswers, population: 'everyone' | 'sample'): CountedRound {
    const ids = items.map((_, at) => `q${at}`);
    const asked = ids.map(
      (id) => ({ id, kind: 'scale', fields, expect: 'same', weight: 1, measure: id }) as Question,
    );
    const dimension = { id: 'all', title: 'All', weight: 1, questions: asked };
    return {
      audit: {
        sides: [
          { id: 'first', population },
          { id: 'second', population },
        ],
        pair: ['first', 'second'],
        questionnaires: [{ dimensions: [dimension] } as unknown as Questionnaire],
      },
      tally: {
        questions: ids,
        sides: new Map(
          ids.map((id, at) => [
            id,
            new Map(
              (['first', 'second'] as const).map((side) => [
                side,
                { ...noAnswers(), own: new Map(items[at]?.[side] ?? []) },
              ]),
            ),
          ]),
        ),
        people: new Map(),
        rows: people.map(({ person, side, keys }) => ({ person, side, role: 'team', keys })),
      },
    };
  }

  const words = gateWords(['en']);
  const span = { line: 1, column: 1, endLine: 1, endColumn: 7 };
  const gate = { id: 'change', kind: 'change', subject: '', level: 'error', limit: null, span } as const;

  /** Does the gate `change`, as it stands in every preset, fail the second round? */
  function fails(before: RoundAnswers, after: RoundAnswers, population: 'everyone' | 'sample'): boolean {
    const change = roundChange(counted(before, population), counted(after, population));
    const report = {
      pair: ['first', 'second'],
      sides: ['first', 'second'].map((id) => ({ id, submitted: after.people.length / 2 })),
      questions: [],
      accepted: [],
    } as unknown as Seen['report'];
    const seen = { earlier: { round: 'r1', change }, report, people: [], words } as unknown as Seen;
    return judges.change(gate, seen).verdict === 'breaks';
  }

  it.each([
    [3, 'everyone'],
    [5, 'everyone'],
    [10, 'everyone'],
    [3, 'sample'],
    [10, 'sample'],
  ] as const)(
    'with the same %i a side, %s, the gate fails at most 6 of 100 second rounds in which nothing changed',
    (each, population) => {
      const random = seeded(131 + each);
      const gauss = normal(random);
      let failed = 0;
      for (let audit = 0; audit < audits; audit++) {
        const means = drawnMeans(random);
        const people = latentPeople(each, gauss, own);
        const [before, after] = [0, 1].map(() => answeredRound(people, means, () => noise * gauss()));
        if (fails(before as RoundAnswers, after as RoundAnswers, population)) failed += 1;
      }
      expect(failed / audits).toBeLessThanOrEqual(0.06);
    },
  );

  // What luck makes is taken off in samples, which costs some power.
  it.each([
    ['everyone', 0.95],
    ['sample', 0.9],
  ] as const)(
    'with the same 10 a side, %s, the gate fails at least %d of the rounds whose true gaps widened by 0.6 steps',
    (population, power) => {
      const random = seeded(173);
      const gauss = normal(random);
      const drawn = 300;
      let failed = 0;
      for (let audit = 0; audit < drawn; audit++) {
        const means = drawnMeans(random);
        const people = latentPeople(10, gauss, own);
        const wider = means.map(({ first, second }) => {
          const apart = first < second ? -0.3 : 0.3;
          return { first: first + apart, second: second - apart };
        });
        const before = answeredRound(people, means, () => noise * gauss());
        const after = answeredRound(people, wider, () => noise * gauss());
        if (fails(before, after, population)) failed += 1;
      }
      expect(failed / drawn).toBeGreaterThanOrEqual(power);
    },
  );
});
