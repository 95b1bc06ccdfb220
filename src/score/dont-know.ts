import { wilson } from '../stats/wilson.ts';
import type { Rate } from './score.ts';

/** The rate of "don't know" among `responded` people (own answers and "don't know"); null where nobody responded. */
export function dontKnow(count: number, responded: number): Rate | null {
  const bounds = wilson(count, responded);
  return bounds === null ? null : { count, of: responded, rate: count / responded, ...bounds };
}
