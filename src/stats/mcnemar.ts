import { logGamma } from './log-gamma.ts';

/**
 * Two-sided exact p-value of McNemar's test on `b` and `c` discordant pairs: twice the binomial tail at one half,
 * at most 1; 1 where no pair is discordant.
 */
export function mcnemarExact(b: number, c: number): number {
  const n = b + c;
  const least = Math.min(b, c);
  if (n === 0 || b === c) return 1;
  const log = logGamma(n + 1) - logGamma(least + 1) - logGamma(n - least + 1) - n * Math.LN2;
  let term = 1;
  let sum = 0;
  for (let k = least; k >= 0 && term > 1e-20; k--) {
    sum += term;
    term *= k / (n - k + 1);
  }
  return Math.min(1, 2 * sum * Math.exp(log));
}
