/** Best first; ties as nested lists. Items not listed are tied behind the last. */
export type Order = readonly (string | readonly string[])[];

/**
 * Canonical key of an order of these items: `a>b=c`. What is tied last is left out (it is where unlisted items are
 * anyway), one item that alone is left over is added: so equal orders are written alike.
 */
export function orderKey(items: readonly string[], order: Order): string {
  const groups = order.map((entry) => {
    if (typeof entry !== 'string') return items.filter((id) => entry.includes(id));
    return items.includes(entry) ? [entry] : [];
  });
  const listed = new Set(groups.flat());
  const left = items.filter((id) => !listed.has(id));
  const last = groups.at(-1) ?? [];
  if (left.length === 1) groups.push(left);
  else if (left.length === 0 && last.length > 1 && groups.length > 1) groups.pop();
  return groups.map((group) => group.join('=')).join('>');
}

/** The groups of tied items a key stands for, best first. */
export function groupsOf(key: string): string[][] {
  return key.split('>').map((group) => group.split('='));
}

/** Groups of tied items as an answer: a single one without its list. */
export function orderOf(groups: readonly (readonly string[])[]): Order {
  return groups.map((group) => (group.length === 1 ? (group[0] as string) : group));
}

/** Each item's place, from 1; tied ones share the mean of their places. */
export function placesOf(items: readonly string[], key: string): number[] {
  const place = new Map<string, number>();
  const groups = groupsOf(key);
  const listed = new Set(groups.flat());
  let before = 0;
  for (const group of [...groups, items.filter((id) => !listed.has(id))]) {
    for (const id of group) place.set(id, before + (group.length + 1) / 2);
    before += group.length;
  }
  return items.map((id) => place.get(id) ?? items.length);
}
