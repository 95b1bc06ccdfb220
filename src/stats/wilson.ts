/** The 0.975 quantile of the normal distribution. */
const z = 1.959963984540054;

/** Wilson's 95 % interval of a share, `x` of `n`, 0..1 (Wilson 1927); null where n is 0. */
export function wilson(x: number, n: number): { low: number; high: number } | null {
  if (!(n > 0)) return null;
  const share = x / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    low: x <= 0 ? 0 : Math.max(0, centre - half),
    high: x >= n ? 1 : Math.min(1, centre + half),
  };
}
