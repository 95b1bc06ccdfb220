import type { State, StateName } from './score.ts';

const bands: readonly StateName[] = ['undefined', 'defined', 'aligned', 'integrated'];

/** The band 0-25-50-75-100 a level of 0..100 falls in. */
function band(level: number): StateName {
  return bands[Math.min(3, Math.max(0, Math.floor(level / 25)))] as StateName;
}

/**
 * Where two sides place the firm (method, section 5): the band of the lower level, held at `defined` while a core
 * question is apart. Contested: different bands, and levels more than `beyond` points apart.
 */
export function state(first: number, second: number, coreApart: boolean, beyond = 0): State {
  const lower = band(Math.min(first, second));
  const capped = coreApart && bands.indexOf(lower) > bands.indexOf('defined');
  return {
    state: capped ? 'defined' : lower,
    first: band(first),
    second: band(second),
    levels: [first, second],
    contested: band(first) !== band(second) && Math.abs(first - second) > beyond,
    capped,
  };
}
