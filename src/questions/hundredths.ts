/** Steps within one hundredth of a point: finer than a rescaled answer can be told apart by. */
const fine = 1e8;

/**
 * Parts of any positive total -> hundredths of a point, joined by `,`, together 10 000. Whole for whole points; a
 * rescaled part keeps up to eight decimals, which rounding would lose. Largest remainders make the total exact.
 */
export function hundredthsKey(parts: readonly number[]): string {
  const whole = 10_000 * fine;
  const sum = parts.reduce((all, part) => all + part, 0);
  const exact = parts.map((part) => (part / sum) * whole);
  const units = exact.map((part) => Math.floor(part));
  const left = whole - units.reduce((all, unit) => all + unit, 0);
  // Rounded, so that float noise does not decide who gets the remainder.
  const rest = exact.map((part, at) => ({ at, rest: Math.round(1000 * (part - (units[at] ?? 0))) }));
  rest.sort((a, b) => b.rest - a.rest);
  for (const { at } of rest.slice(0, left)) units[at] = (units[at] ?? 0) + 1;
  return units.map((unit) => String(unit / fine)).join(',');
}

/** The hundredths a key stands for. */
export function hundredthsOf(key: string): number[] {
  return key.split(',').map(Number);
}
