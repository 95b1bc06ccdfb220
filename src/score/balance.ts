import { total, type Counts, type Kind, type Part, type Passes } from '../questions/kind.ts';
import { observedGap } from './gap.ts';
import type { Balance, ItemState } from './score.ts';

/** From this share of a side's people on, something counts as needed, given or received by that side. */
const mostOf = 0.5;

/**
 * Both directions of an exchange between the pair, crossed: what each needs against what the other gives, and what
 * of that arrives. Empty for kinds that ask no exchange, and while a side has no answers.
 */
export function balance(
  kind: Kind,
  fields: unknown,
  pair: readonly [string, string],
  first: Counts,
  second: Counts,
): Balance[] {
  const passes = kind.passes?.bind(kind);
  if (passes === undefined || total(first) === 0 || total(second) === 0) return [];
  // Every answer is asked about every item, in both directions.
  const keys = [...first.keys(), ...second.keys()];
  const known = new Map(keys.map((key) => [key, passes(fields, kind.answer(fields, key))]));
  const read = (key: string) => known.get(key) as Passes;
  const items = kind.options(fields).map((option) => option.id);
  return [
    direction(items, read, { from: pair[1], gives: second, to: pair[0], needs: first }),
    direction(items, read, { from: pair[0], gives: first, to: pair[1], needs: second }),
  ];
}

/** The one state of a thing in one direction; null where most neither need nor give it. */
export function itemState(item: string, way: Balance): ItemState | null {
  if (way.unmet.includes(item)) return 'unmet';
  if (way.unwanted.includes(item)) return 'unwanted';
  if (way.givenNotReceived.includes(item)) return 'given-not-received';
  return way.met.includes(item) ? 'met' : null;
}

interface Way {
  from: string;
  gives: Counts;
  to: string;
  needs: Counts;
}

function direction(items: readonly string[], read: (key: string) => Passes, way: Way): Balance {
  const ruler = (list: keyof Passes, other: keyof Passes): Part => ({
    rule: 'ruzicka',
    weights: items.map(() => 1),
    items,
    first: (key) => items.map((item) => Number(read(key)[list].includes(item))),
    second: (key) => items.map((item) => Number(read(key)[other].includes(item))),
  });
  const rate = (counts: Counts, list: keyof Passes, item: string) => {
    let sum = 0;
    for (const [key, count] of counts) if (read(key)[list].includes(item)) sum += count;
    return sum / total(counts);
  };
  const rows = items.map((item) => ({
    item,
    needed: rate(way.needs, 'need', item),
    first: rate(way.needs, 'first', item),
    given: rate(way.gives, 'give', item),
    received: rate(way.needs, 'receive', item),
  }));
  const named = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).map((row) => row.item);
  return {
    from: way.from,
    to: way.to,
    gap: observedGap([ruler('need', 'give')], way.needs, way.gives),
    lost: observedGap([ruler('give', 'receive')], way.gives, way.needs),
    items: rows,
    met: named((row) => row.needed >= mostOf && row.given >= mostOf),
    unmet: named((row) => row.needed >= mostOf && row.given < mostOf && row.received < mostOf),
    givenNotReceived: named((row) => row.given >= mostOf && row.received < mostOf),
    unwanted: named((row) => row.given >= mostOf && row.needed < mostOf),
  };
}
