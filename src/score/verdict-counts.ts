import type { QuestionScore, Verdict } from './score.ts';

/** Every verdict, in the order of a headline. */
export const verdictOrder = [
  'same',
  'known',
  'unnoticed',
  'apart',
  'split',
  'unclear',
  'free',
  'unknown',
] as const satisfies readonly Verdict[];

/** Is it free because it was answered in own words, and not because a difference comes with the work? */
export function isInOwnWords({ verdict, gap }: Pick<QuestionScore, 'verdict' | 'gap'>): boolean {
  return verdict === 'free' && gap.why === 'own-words';
}

/** How often each verdict is among these. */
export function verdictCounts(list: readonly Verdict[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdictOrder.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const verdict of list) counts[verdict] += 1;
  return counts;
}
