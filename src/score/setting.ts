import type { SideTally, Tally } from '../replies/tally.ts';
import type { Role } from './ticks.ts';

/** What the questions of one audit share. */
export interface Setting {
  /** All sides, in the audit's order. */
  sides: readonly string[];
  pair: readonly [string, string];
  leads: 'observed' | 'adjusted';
  /** Are intervals and leave-one-out ranges made? They take as long as all else. */
  margins: boolean;
  tally: Tally;
}

/** Every key that any of these sides answered or guessed: rulers are made for all of them at once. */
export function keysInPlay(sides: readonly SideTally[]): Set<string> {
  return new Set(sides.flatMap((side) => [...side.own.keys(), ...side.guesses.keys()]));
}

/** As which side of the pair a side is read; outside the pair as the first. */
export function roleOf(side: string, pair: readonly [string, string]): Role {
  return side === pair[1] ? 'second' : 'first';
}
