/** Leik's ordinal consensus (1966) from frequencies: 1 − 2 × mean |x − median| / (k − 1), 0..1; null when empty. */
export function leik(frequencies: readonly number[]): number | null {
  const n = sum(frequencies);
  const k = frequencies.length;
  if (n === 0 || k < 2) return null;
  let below = 0;
  let dispersion = 0;
  for (const count of frequencies) {
    below += count;
    const share = below / n;
    dispersion += share < 0.5 ? share : 1 - share;
  }
  return 1 - (2 * dispersion) / (k - 1);
}

/** Tastle and Wierman's consensus (2007): 1 + Σ p log2(1 − |x − mean| / (k − 1)), 0..1; null when empty. */
export function tastleWierman(frequencies: readonly number[]): number | null {
  const n = sum(frequencies);
  const k = frequencies.length;
  if (n === 0 || k < 2) return null;
  const mean = sum(frequencies.map((count, at) => (count * (at + 1)) / n));
  return (
    1 +
    sum(
      frequencies.map((count, at) =>
        count === 0 ? 0 : (count / n) * Math.log2(1 - Math.abs(at + 1 - mean) / (k - 1)),
      ),
    )
  );
}

/**
 * Van der Eijk's agreement A (2001), −1..1: the distribution is peeled into layers of equal height, and each layer's
 * agreement U (1 − (s − 1)/(k − 1)) is weighted by its share; null when empty.
 */
export function vanDerEijk(frequencies: readonly number[]): number | null {
  const n = sum(frequencies);
  if (n === 0 || frequencies.length < 2) return null;
  let left = frequencies.map((count) => count / n);
  let agreement = 0;
  for (let layer = 0; layer <= frequencies.length; layer++) {
    const present = left.filter((share) => share > 1e-12);
    if (present.length === 0) break;
    const height = Math.min(...present);
    const pattern = left.map((share) => (share > 1e-12 ? 1 : 0));
    agreement += height * present.length * patternAgreement(pattern);
    left = left.map((share, at) => (pattern[at] === 1 ? share - height : 0));
  }
  return agreement;
}

function patternAgreement(pattern: readonly number[]): number {
  const k = pattern.length;
  const s = sum(pattern);
  if (s === k) return 0;
  if (s === 1) return 1;
  let unimodal = 0;
  let bimodal = 0;
  for (let i = 0; i < k - 2; i++) {
    for (let m = i + 1; m < k - 1; m++) {
      for (let j = m + 1; j < k; j++) {
        const triple = `${pattern[i]}${pattern[m]}${pattern[j]}`;
        if (triple === '110' || triple === '011') unimodal += 1;
        if (triple === '101') bimodal += 1;
      }
    }
  }
  const whole = (k - 2) * unimodal - (k - 1) * bimodal;
  const u = unimodal + bimodal === 0 ? 1 : whole / ((k - 2) * (unimodal + bimodal));
  return u * (1 - (s - 1) / (k - 1));
}

/** r_wg (James, Demaree and Wolf 1984): 1 − s² / ((k² − 1)/12), 0 when negative; null below two ratings. */
export function rwg(values: readonly number[], points: number): number | null {
  const squares = sampleVariance(values);
  return squares === null ? null : Math.max(0, 1 - squares / ((points ** 2 - 1) / 12));
}

/** r_wg(J) over the columns of `rows` (people x items), with the mean item variance cut at the uniform one. */
export function rwgJ(rows: readonly (readonly number[])[], points: number): number | null {
  const items = rows[0]?.length ?? 0;
  const variances = Array.from({ length: items }, (_, item) =>
    sampleVariance(rows.map((row) => row[item] as number)),
  );
  if (items === 0 || variances.includes(null)) return null;
  const ratio = Math.min(1, sum(variances as number[]) / items / ((points ** 2 - 1) / 12));
  return (items * (1 - ratio)) / (items * (1 - ratio) + ratio);
}

/** Average deviation about the mean or the median (Burke and Dunlap 2002), in scale points; null when empty. */
export function adIndex(values: readonly number[], about: 'mean' | 'median'): number | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const median = ((sorted[(n - 1) >> 1] as number) + (sorted[n >> 1] as number)) / 2;
  const centre = about === 'mean' ? sum(values) / n : median;
  return sum(values.map((value) => Math.abs(value - centre))) / n;
}

function sampleVariance(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
