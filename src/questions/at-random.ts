/**
 * Mean Jaccard distance of two people who tick at random. Each of k options with one half: 2/3 (1 - 1/4^k), since
 * a ticked one is common with 1/3. A cap below half of k: exactly as many as it allows, by hypergeometric chances.
 */
export function jaccardAtRandom(k: number, cap: number | null): number {
  if (cap === null || 2 * cap >= k) return (2 / 3) * (1 - 4 ** -k);
  let mean = 0;
  // Chance that c of b's ticks hit a's, starting at none: C(k-cap, cap) / C(k, cap).
  let chance = 1;
  for (let i = 0; i < cap; i += 1) chance *= (k - cap - i) / (k - i);
  for (let common = 0; common <= cap; common += 1) {
    mean += chance * (1 - common / (2 * cap - common));
    chance *= (cap - common) ** 2 / ((common + 1) * (k - 2 * cap + common + 1));
  }
  return mean;
}

/**
 * The same for needs of one person against gives of another: both one half of k items, or exactly `cap` needs
 * where the cap is below half. E[common] = cap/2; the union is the needs and Binomial(k - cap, 1/2) more,
 * independent of what is common.
 */
export function exchangeAtRandom(k: number, cap: number | null): number {
  if (cap === null || 2 * cap >= k) return jaccardAtRandom(k, null);
  let inverse = 0;
  let chance = 2 ** -(k - cap);
  for (let more = 0; more <= k - cap; more += 1) {
    inverse += chance / (cap + more);
    chance *= (k - cap - more) / (more + 1);
  }
  return 1 - (cap / 2) * inverse;
}
