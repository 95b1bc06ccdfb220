import type { Part } from '../questions/kind.ts';
import type { SideTally } from '../replies/tally.ts';
import { observedGap } from './gap.ts';
import type { OtherGap } from './score.ts';
import { keysInPlay, type Setting } from './setting.ts';

/** Sides outside the pair against every other. Where the pair is asked for complements, nobody else has a place. */
export function otherGaps(
  parts: readonly Part[],
  setting: Setting,
  of: (side: string) => SideTally,
): OtherGap[] {
  const { sides, pair } = setting;
  const keys = keysInPlay(sides.map(of));
  if (isComplementary(parts, keys)) return [];
  return sides.flatMap((first, at) =>
    sides.slice(at + 1).flatMap((second) => {
      if (pair.includes(first) && pair.includes(second)) return [];
      const found = observedGap(parts, of(first).own, of(second).own, ['first', 'first']);
      return found === null ? [] : [{ first, second, gap: found }];
    }),
  );
}

function isComplementary(parts: readonly Part[], keys: Iterable<string>): boolean {
  for (const key of keys) {
    for (const part of parts) {
      if (part.first === part.second) continue;
      const [a, b] = [part.first(key), part.second(key)];
      if (part.weights.some((_, cut) => a[cut] !== b[cut])) return true;
    }
  }
  return false;
}
