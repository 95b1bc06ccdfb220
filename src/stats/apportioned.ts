/**
 * Figures rounded to so many decimals that still add up to their rounded sum: floors, and the largest remainders one
 * step up (Hamilton's method). Each is less than one step off; floors of negative figures lie below them.
 */
export function apportioned(figures: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const exact = figures.map((figure) => figure * scale);
  const whole = Math.round(exact.reduce((sum, one) => sum + one, 0));
  // A hair of float noise below a whole step must not cost the step.
  const steps = exact.map((one) => Math.floor(one + 1e-9));
  const left = whole - steps.reduce((sum, one) => sum + one, 0);
  const order = exact
    .map((one, at) => ({ at, rest: one - (steps[at] ?? 0) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of order.slice(0, Math.max(0, left))) steps[at] = (steps[at] ?? 0) + 1;
  return steps.map((step) => step / scale);
}
