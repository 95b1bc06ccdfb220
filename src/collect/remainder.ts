/** What is still to give when `total` is divided; below 0: too much was given. Rounded to hundredths. */
export function remainder(total: number, points: Iterable<number>): number {
  let sum = 0;
  for (const one of points) sum += one;
  return Math.round((total - sum) * 100) / 100 + 0;
}
