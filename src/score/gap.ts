import type { Counts, Part } from '../questions/kind.ts';
import { luck } from '../stats/luck.ts';
import { signedRoot } from '../stats/signed-root.ts';
import type { Gap } from './score.ts';
import { ticks, ticksOfOne, type Role, type Ticks } from './ticks.ts';

/**
 * The gap of two sides from their counts of answers: observed distance, what luck alone would make, and what remains
 * (method, section 1.3). Null where a side has no answers or the kind is never scored (no parts).
 * `roles` says as which side each is read; the sides of the pair by default.
 */
export function gap(
  parts: readonly Part[],
  first: Counts,
  second: Counts,
  roles: readonly [Role, Role] = ['first', 'second'],
): Gap | null {
  return gapOfTicks(parts, ticks(parts, roles[0], first), ticks(parts, roles[1], second));
}

/** The observed distance alone, 0..1: of two sides of which nothing else is told. Null as for `gap`. */
export function observedGap(
  parts: readonly Part[],
  first: Counts,
  second: Counts,
  roles: readonly [Role, Role] = ['first', 'second'],
): number | null {
  // Most sides have no head, or nobody beside it.
  if (parts.length === 0 || first.size === 0 || second.size === 0) return null;
  const [a, b] = [ticks(parts, roles[0], first), ticks(parts, roles[1], second)];
  return a.n === 0 || b.n === 0 ? null : observedBy(parts, a, b);
}

/** The observed distance between two people's answers, 0..1. Null as for `gap`. */
export function distance(
  parts: readonly Part[],
  first: string,
  second: string,
  roles: readonly [Role, Role],
): number | null {
  if (parts.length === 0) return null;
  return observedBy(parts, ticksOfOne(parts, roles[0], first), ticksOfOne(parts, roles[1], second));
}

/** The same from people per cut. */
export function gapOfTicks(parts: readonly Part[], first: Ticks, second: Ticks): Gap | null {
  if (parts.length === 0 || first.n === 0 || second.n === 0) return null;
  const observed = observedBy(parts, first, second);
  const noise = apartBy(parts, first, second, luck);
  const signed = signedRoot(observed, noise);
  return {
    nFirst: first.n,
    nSecond: second.n,
    observed,
    noise,
    signed,
    adjusted: Math.max(0, signed),
  };
}

/** Mean over the parts of what `between` makes of both shares at each cut. */
function apartBy(parts: readonly Part[], first: Ticks, second: Ticks, between: typeof difference): number {
  let sum = 0;
  for (let index = 0; index < parts.length; index++) {
    const { rule, weights } = parts[index] as Part;
    const f = first.held[index] as ArrayLike<number>;
    const g = second.held[index] as ArrayLike<number>;
    let apart = 0;
    let mass = 0;
    for (let cut = 0; cut < weights.length; cut++) {
      // Most answers tick few of the cuts; what neither side ticks adds nothing.
      if (f[cut] === 0 && g[cut] === 0) continue;
      const weight = weights[cut] as number;
      const here = (f[cut] as number) / first.n;
      const there = (g[cut] as number) / second.n;
      apart += weight * between(here, first.n, there, second.n);
      mass += weight * (here + there);
    }
    sum += assembled(rule, apart, mass) / parts.length;
  }
  return sum;
}

/** Adding up may leave a float a hair above 1. */
function observedBy(parts: readonly Part[], first: Ticks, second: Ticks): number {
  return Math.min(1, apartBy(parts, first, second, difference));
}

function difference(here: number, _n: number, there: number, _m: number): number {
  return Math.abs(here - there);
}

/**
 * What differs over the cuts -> one figure; `mass` is the sum of both sides' shares (for Ruzicka 2S/(P+Q+S)).
 * 0..1 for distances; what luck makes of many options may be more, and is cut only where the rule is `capped`.
 */
export function assembled(rule: Part['rule'], apart: number, mass: number): number {
  if (rule === 'sum') return apart;
  if (rule === 'capped') return Math.min(1, apart);
  return mass + apart > 0 ? (2 * apart) / (mass + apart) : 0;
}
