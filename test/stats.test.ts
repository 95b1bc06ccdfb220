import { describe, expect, it } from 'vitest';
import { jaccardBounds, outcome, overlap } from '../src/leads/overlap.ts';
import { jackknifeVariance } from '../src/stats/jackknife.ts';
import { logGamma } from '../src/stats/log-gamma.ts';
import { luck } from '../src/stats/luck.ts';
import { mcnemarExact } from '../src/stats/mcnemar.ts';
import { signedRoot } from '../src/stats/signed-root.ts';
import { tQuantile, tUpper } from '../src/stats/student-t.ts';
import { variance } from '../src/stats/variance.ts';
import { weightedMean } from '../src/stats/weighted-mean.ts';
import { wilson } from '../src/stats/wilson.ts';

const near = (value: number, expected: number, relative = 1e-11) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.max(1e-300, Math.abs(expected)));

describe("Student's t", () => {
  // mpmath 1.3, 30 digits: findroot over betainc(regularized=True).
  it.each([
    [0.975, 1, 12.706204736174705],
    [0.95, 2, 2.9199855803537257],
    [0.999, 3, 10.214531852407387],
    [0.975, 4.5, 2.6589123472044038],
    [0.975, 58, 2.0017174841452361],
    [0.6, 100, 0.25402218245822782],
    [0.975, 1000, 1.9623390808264085],
    [1e-7, 5, -39.341819616899587],
  ])('has the quantile of %d with %d degrees of freedom', (p, df, expected) => {
    near(tQuantile(p, df), expected);
  });

  it('has a distribution that undoes the quantile', () => {
    for (const df of [1, 2, 7, 33.3, 500]) {
      for (const p of [0.0001, 0.2, 0.5, 0.7, 0.99]) near(tUpper(tQuantile(p, df), df), 1 - p);
    }
  });

  it('keeps its digits far out, where one minus the distribution has none', () => {
    // scipy 1.17.1: stats.t.sf(30, 59), stats.t.sf(3.162277660168379, 5)
    near(tUpper(30, 59), 1.0079798957078008e-37, 1e-9);
    near(tUpper(3.162277660168379, 5), 0.01251550790922648);
  });

  it('is even about zero and ends at infinity', () => {
    near(tQuantile(0.025, 4), -tQuantile(0.975, 4));
    expect(tQuantile(0.5, 4)).toBe(0);
    expect([tQuantile(0, 3), tQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
    expect([tUpper(Infinity, 3), tUpper(-Infinity, 3), tUpper(0, 3)]).toEqual([0, 1, 0.5]);
  });

  it.each([
    [0.975, 0],
    [0.975, -1],
    [0.975, NaN],
    [1.2, 4],
    [-0.1, 4],
    [NaN, 4],
  ])('is not a number for p = %d with %d degrees of freedom', (p, df) => {
    expect(tQuantile(p, df)).toBeNaN();
  });
});

describe("Wilson's interval", () => {
  // scipy 1.17.1: stats.binomtest(x, n).proportion_ci(0.95, 'wilson')
  it.each([
    [1, 3, 0.06149194472039626, 0.7923403991979523],
    [50, 50, 0.9286524008666412, 1],
    [999, 100_000, 0.009392164345982404, 0.010625481272611228],
  ])('of %d of %d', (x, n, low, high) => {
    const found = wilson(x, n);
    near(found?.low ?? NaN, low);
    near(found?.high ?? NaN, high);
  });

  it('is not known of nobody, and touches 0 and 1 exactly', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(0, 7)?.low).toBe(0);
    expect(wilson(7, 7)?.high).toBe(1);
  });
});

describe("McNemar's exact test", () => {
  // scipy 1.17.1: stats.binomtest(b, b + c, 0.5).pvalue
  it.each([
    [5, 15, 0.04138946533203125],
    [0, 6, 0.03125],
    [300, 400, 0.0001784763144856244],
    [12_000, 12_400, 0.010637588191411975],
  ])('of %d against %d', (b, c, p) => {
    near(mcnemarExact(b, c), p, 1e-9);
    expect(mcnemarExact(c, b)).toBe(mcnemarExact(b, c));
  });

  it('is certain where nothing differs, or equally in both directions', () => {
    expect([mcnemarExact(0, 0), mcnemarExact(1, 1), mcnemarExact(500, 500)]).toEqual([1, 1, 1]);
  });
});

describe('small figures', () => {
  it('logGamma is the log of factorials', () => {
    for (const [x, expected] of [
      [1, 0],
      [5, Math.log(24)],
      [0.5, Math.log(Math.sqrt(Math.PI))],
      [21, Math.log(2432902008176640000)],
    ] as const) {
      expect(logGamma(x)).toBeCloseTo(expected, 12);
    }
  });

  it('signedRoot takes one leg off a length, and calls a hair nothing', () => {
    expect(signedRoot(5, 3)).toBe(4);
    expect(signedRoot(3, 5)).toBe(-4);
    expect(signedRoot(0.3, Math.sqrt(0.09 + 1e-13))).toBe(0);
    expect(signedRoot(0, 0)).toBe(0);
  });

  it('luck is none between two people and shrinks with more of them', () => {
    expect(luck(1, 1, 0, 1)).toBe(0);
    expect(luck(1, 5, 1, 5)).toBe(0);
    expect(luck(0.5, 100, 0.5, 100)).toBeLessThan(luck(0.5, 4, 0.5, 4));
    // √(2/π) √(2 × 2 × .25 / 2 × (1/2 + 1/2)) by hand
    expect(luck(0.5, 2, 0.5, 2)).toBeCloseTo(Math.sqrt(2 / Math.PI) * Math.sqrt(0.5), 12);
  });

  it('the jackknife of means is the variance of a mean', () => {
    const values = [2, 3, 3, 7];
    const all = values.reduce((sum, one) => sum + one, 0);
    const leftOut = values.map((one) => ({ figure: (all - one) / 3, count: 1 }));
    expect(jackknifeVariance(leftOut)).toBeCloseTo((variance(values) ?? NaN) / 4, 12);
    expect(jackknifeVariance([{ figure: 3, count: 1 }])).toBe(0);
    expect(jackknifeVariance([])).toBe(0);
  });

  it('means and variances of too little are not known', () => {
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ weight: 0, value: 3 }])).toBeNull();
    expect(
      weightedMean([
        { weight: 1, value: 3 },
        { weight: 3, value: 5 },
      ]),
    ).toBe(4.5);
    expect(variance([4])).toBeNull();
  });
});

describe('two definitions of a lead on the same leads', () => {
  it('have no figure where it would divide by zero', () => {
    const nothing = overlap({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 });
    expect(Object.values(nothing).every((figure) => figure === null)).toBe(true);
    const alike = overlap({ both: 9, onlyFirst: 0, onlySecond: 0, neither: 0 });
    expect(alike).toMatchObject({ jaccard: 1, agreement: 1, kappa: null, pabak: 1, negativeAgreement: null });
  });

  it('one inside the other is stricter, not different', () => {
    const found = overlap({ both: 50, onlyFirst: 0, onlySecond: 100, neither: 350 });
    expect(found).toMatchObject({ overlapCoefficient: 1, firstInSecond: 1 });
    expect(found.jaccard).toBeCloseTo(1 / 3, 12);
  });

  it('a definition that takes nothing has recall 0 and no precision', () => {
    const found = outcome({ truePositive: 0, falsePositive: 0, falseNegative: 4, trueNegative: 6 });
    expect(found).toMatchObject({
      precision: null,
      precisionLow: null,
      precisionHigh: null,
      recall: 0,
      baseRate: 0.4,
      lift: null,
    });
  });

  it('bounds hold over every completion of what is missing', () => {
    const completions = (rows: readonly (readonly [boolean | null, boolean | null])[]) => {
      let all: (readonly [boolean, boolean])[][] = [[]];
      for (const [a, b] of rows) {
        const first = a === null ? [true, false] : [a];
        const second = b === null ? [true, false] : [b];
        all = all.flatMap((list) =>
          first.flatMap((one) => second.map((two) => [...list, [one, two] as const])),
        );
      }
      return all;
    };
    const judgements = [true, false, null];
    for (let code = 0; code < 9 ** 4; code++) {
      const rows = [0, 1, 2, 3].map((at) => {
        const digit = Math.floor(code / 9 ** at) % 9;
        return [judgements[digit % 3] ?? null, judgements[Math.floor(digit / 3)] ?? null] as const;
      });
      let min = Infinity;
      let max = -Infinity;
      for (const full of completions(rows)) {
        const both = full.filter(([a, b]) => a && b).length;
        const either = full.filter(([a, b]) => a || b).length;
        if (either === 0) continue;
        min = Math.min(min, both / either);
        max = Math.max(max, both / either);
      }
      const found = jaccardBounds(rows);
      if (max === -Infinity) expect(found).toBeNull();
      else if (found?.min !== min || found.max !== max) expect({ rows, found }).toEqual({ min, max });
    }
  });
});
