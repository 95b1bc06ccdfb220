const meanOfHalfNormal = Math.sqrt(2 / Math.PI);

/**
 * By how much two shares `f` of `n` and `g` of `m` would differ by luck alone, given the disagreement inside each
 * group: √(2/π) × the pooled standard error of a difference of two proportions. 0 when n = m = 1.
 */
export function luck(f: number, n: number, g: number, m: number): number {
  if (n + m <= 2) return 0;
  const pooled = (n * f * (1 - f) + m * g * (1 - g)) / (n + m - 2);
  return meanOfHalfNormal * Math.sqrt(Math.max(0, pooled * (1 / n + 1 / m)));
}
