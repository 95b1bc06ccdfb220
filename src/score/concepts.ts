/** Two lists of concepts side by side: a reading aid for own words, never a score. */
interface ConceptComparison {
  /** `different` only where both name concepts and share at most a quarter; `cannot-tell` where one names none. */
  verdict: 'different' | 'overlapping' | 'cannot-tell';
  /** Shared / named by either, 0..1. */
  jaccard: number | null;
  shared: readonly string[];
  onlyFirst: readonly string[];
  onlySecond: readonly string[];
}

/** Compares the concepts found in two texts; repeated ones count once, lists come out sorted. */
export function conceptComparison(first: readonly string[], second: readonly string[]): ConceptComparison {
  const a = new Set(first);
  const b = new Set(second);
  const shared = [...a].filter((one) => b.has(one)).sort();
  const onlyFirst = [...a].filter((one) => !b.has(one)).sort();
  const onlySecond = [...b].filter((one) => !a.has(one)).sort();
  if (a.size === 0 || b.size === 0) {
    return { verdict: 'cannot-tell', jaccard: null, shared, onlyFirst, onlySecond };
  }
  const jaccard = shared.length / (shared.length + onlyFirst.length + onlySecond.length);
  return {
    verdict: jaccard <= 0.25 ? 'different' : 'overlapping',
    jaccard,
    shared,
    onlyFirst,
    onlySecond,
  };
}
