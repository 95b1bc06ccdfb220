/**
 * sign(a² − b²) √|a² − b²|: what is left of a length `a` once the part `b`, at right angles to it, is taken out.
 * Negative where `b` is the longer one; differences of squares below 1e-12 count as 0.
 */
export function signedRoot(a: number, b: number): number {
  const square = a * a - b * b;
  return Math.abs(square) < 1e-12 ? 0 : Math.sign(square) * Math.sqrt(Math.abs(square));
}
