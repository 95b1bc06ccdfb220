/** A figure recomputed with one observation left out, and how many observations give that same figure. */
export interface LeftOut {
  figure: number;
  count: number;
}

/** Delete-one jackknife variance (n−1)/n Σ (x − mean)²; 0 for fewer than two observations. */
export function jackknifeVariance(leftOut: readonly LeftOut[]): number {
  let n = 0;
  let sum = 0;
  for (const { figure, count } of leftOut) {
    n += count;
    sum += figure * count;
  }
  if (n < 2) return 0;
  const mean = sum / n;
  let squares = 0;
  for (const { figure, count } of leftOut) squares += count * (figure - mean) ** 2;
  return ((n - 1) / n) * squares;
}
