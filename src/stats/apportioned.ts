/** Float noise below a whole step, or below a half, must not cost the step. */
const hair = 1e-7;

/** A figure rounded to so many decimals, halves up whichever way float noise leans. */
export function rounded(figure: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(figure * scale + hair) / scale;
}

/**
 * Figures rounded to so many decimals that still add up to their rounded sum: floors, and the largest remainders one
 * step up (Hamilton's method). Each is less than one step off; floors of negative figures lie below them.
 */
export function apportioned(figures: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const exact = figures.map((figure) => figure * scale);
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const whole = Math.round(rounded(sum, decimals) * scale);
  const steps = exact.map((one) => Math.floor(one + hair));
  const left = whole - steps.reduce((all, one) => all + one, 0);
  const order = exact
    .map((one, at) => ({ at, rest: one - (steps[at] ?? 0) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of order.slice(0, Math.max(0, left))) steps[at] = (steps[at] ?? 0) + 1;
  return steps.map((step) => step / scale);
}
