/** Σ weight × value / Σ weight; null where the weights add up to 0. */
export function weightedMean(list: readonly { weight: number; value: number }[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, value } of list) {
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
