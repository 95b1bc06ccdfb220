import type { Report } from './report.ts';

/** Fewer compared questions than this bear no figure of a theme, and no state of the firm. */
export const fewest = 4;

/**
 * Where both sides place the firm, as far as it is said: `few` where too few questions that say what is good were
 * answered by both sides, null where nothing was compared or none says what is good.
 */
export function firmOf({
  overall,
  state,
  pair,
  questions,
}: Pick<Report, 'overall' | 'state' | 'pair' | 'questions'>): Report['state'] | 'few' {
  if (overall.value === null || state === null) return null;
  const levelled = questions.filter(
    ({ verdict, sides }) =>
      verdict !== 'free' &&
      pair.every((id) => (sides.find((one) => one.side === id)?.level ?? null) !== null),
  );
  return levelled.length < fewest ? 'few' : state;
}
