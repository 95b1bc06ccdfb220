import { isApart } from './perception.ts';
import type { Standing } from './score.ts';

/** The middle of the level, 0..100: below it lie the bands "undefined" and "defined". */
const middleLevel = 50;

/**
 * Gap and level of one question seen together (method, section 5), so that agreement on a bad state never looks like
 * health. `apart` is the leading figure, 0..1. Null without a good direction, or without answers on both sides.
 */
export function standing(
  apart: number | null,
  threshold: number,
  levels: readonly (number | null)[],
): Standing | null {
  const known = levels.filter((level) => level !== null);
  if (apart === null || known.length < levels.length || known.length === 0) return null;
  if (isApart(apart, threshold)) return 'contested';
  if (known.every((level) => level < middleLevel)) return 'agreed-problem';
  return known.every((level) => level >= middleLevel) ? 'healthy' : 'between';
}
