import type { Leader } from './score.ts';

/** What one question adds to the overall figure before division. */
interface Contribution {
  question: string;
  /** Weight x figure. */
  contribution: number;
}

/**
 * The three largest contributions, and which order would not survive single weights moved by 20 %: one outranks
 * another for sure when 0.8 s > 1.2 s' (method, "Beyond the vectors"). Contributions of 0 do not lead.
 */
export function leaders(contributions: readonly Contribution[]): Leader[] {
  const ranked = contributions
    .filter((one) => one.contribution > 0)
    .sort((one, other) => other.contribution - one.contribution || (one.question < other.question ? -1 : 1));
  const top = ranked.slice(0, 3);
  const rest = ranked.slice(3);
  const sure = (one: Contribution, other: Contribution) => 0.8 * one.contribution > 1.2 * other.contribution;
  const names = (list: readonly Contribution[]) => list.map((one) => one.question);
  return top.map((one) => ({
    ...one,
    swaps: names(top.filter((other) => other !== one && !sure(one, other) && !sure(other, one))),
    dropsFor: names(rest.filter((other) => !sure(one, other))),
  }));
}
