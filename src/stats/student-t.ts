/** P(T > t) of Student's t with `df` > 0 degrees of freedom, for t >= 0: half the regularised incomplete beta. */
function upperTail(t: number, df: number): number {
  if (t === Infinity) return 0;
  const square = t * t;
  if (square === 0) return 0.5;
  const a = df / 2;
  const x = df / (df + square);
  const y = square / (df + square);
  const log = a * -Math.log1p(square / df) + 0.5 * Math.log(y) + logBeta(a);
  return x < (a + 1) / (a + 2.5)
    ? (Math.exp(log) * fraction(a, 0.5, x)) / (2 * a)
    : 0.5 - Math.exp(log) * fraction(0.5, a, y);
}

/** ln Γ(a + ½) − ln Γ(a) − ln Γ(½), without the cancellation of large terms. */
function logBeta(a: number): number {
  let shift = 0;
  let at = a;
  while (at < 20) {
    shift += Math.log(at / (at + 0.5));
    at += 1;
  }
  const square = at * at;
  const series = (1 / 8 - (1 / 192 - (1 / 640 - 17 / (14336 * square)) / square) / square) / at;
  return 0.5 * Math.log(at) - series + shift - 0.5 * Math.log(Math.PI);
}

/** Continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 200_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return result;
}

/**
 * P(T > t) of Student's t with `df` > 0 degrees of freedom, exact also far out where 1 − P(T <= t) would be rounded away;
 * NaN where df is not above 0.
 */
export function tUpper(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN;
  return t < 0 ? 1 - upperTail(-t, df) : upperTail(t, df);
}

/** The t with P(T <= t) = p, 0 < p < 1, for `df` > 0 degrees of freedom; ±Infinity at 1 and 0, NaN outside. */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let low = 0;
  let high = 1;
  while (upperTail(high, df) > tail && high < 1e300) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (upperTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  const t = (low + high) / 2;
  return p < 0.5 ? -t : t;
}
