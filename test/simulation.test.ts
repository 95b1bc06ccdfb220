import { describe, expect, it } from 'vitest';
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
});
