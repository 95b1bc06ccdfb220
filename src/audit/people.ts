import type { Complain } from '../questionnaire/complaints.ts';
import { clipped } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';

/** What is wrong with sides, pair and people beyond their shape. Goes by the raw document, so that nothing hides. */
export function judgePeople(
  raw: Readonly<Record<string, unknown>>,
  sides: readonly string[],
  complain: Complain,
): void {
  judgeSides(raw.sides, complain);
  judgePair(raw.pair, sides, complain);
  const seen = new Map<string, { id: string; index: number }>();
  list(raw.people).forEach((person, index) => {
    if (typeof person !== 'object' || person === null) return;
    const { id, side } = person as { id?: unknown; side?: unknown };
    if (typeof side === 'string' && !sides.includes(side)) {
      complain(['people', index, 'side'], notASide(side, sides));
    }
    if (typeof id !== 'string') return;
    const first = seen.get(id.toLowerCase());
    if (first === undefined) seen.set(id.toLowerCase(), { id, index });
    else {
      const same = first.id === id ? 'is' : `differs only in case from "${clipped(first.id)}",`;
      complain(
        ['people', index, 'id'],
        `"${clipped(id)}" ${same} the id of people[${first.index}]; ids are unique`,
      );
    }
  });
}

function judgeSides(sides: unknown, complain: Complain): void {
  const seen = new Set<string>();
  list(sides).forEach((side, index) => {
    if (typeof side !== 'object' || side === null || Array.isArray(side)) return;
    for (const id of Object.keys(side)) {
      if (seen.has(id))
        complain(['sides', index, id], `a side "${clipped(id)}" stands above already`, { on: 'key' });
      seen.add(id);
      if (id === 'any' || id === 'both' || id === 'first' || id === 'second') {
        complain(
          ['sides', index, id],
          `"${id}" has a meaning of its own in questionnaires; choose another id`,
          { on: 'key' },
        );
      }
    }
  });
}

function judgePair(pair: unknown, sides: readonly string[], complain: Complain): void {
  const ids = list(pair);
  ids.forEach((id, index) => {
    if (typeof id === 'string' && !sides.includes(id)) complain(['pair', index], notASide(id, sides));
  });
  if (ids.length === 2 && ids[0] === ids[1]) complain(['pair'], 'names one side twice; name two sides');
}

function notASide(id: string, sides: readonly string[]): string {
  return `"${clipped(id)}" is not a side of this audit.${didYouMean(id, sides)} (sides: ${listed(sides)})`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
