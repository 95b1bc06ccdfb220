import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** Where new keys belong, and a comment that some come with. */
interface KeyPlan {
  order: readonly string[];
  comments: Readonly<Record<string, string>>;
}

/**
 * A YAML text with keys of its outermost map set, or (null) taken out; new ones stand where the plan has them. All else
 * stays as its author wrote it, comments too. The text must be one that `yamlDocument` reads.
 */
export function editedKeys(
  text: string,
  changes: Readonly<Record<string, unknown>>,
  plan: KeyPlan = { order: [], comments: {} },
): string {
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    schema: 'core',
    version: '1.2',
    merge: false,
    logLevel: 'silent',
  });
  const map = document.contents;
  if (!isMap(map)) throw new Error('only a map has keys');
  for (const [key, value] of Object.entries(changes)) {
    const before = document.get(key, true);
    if (value === null) document.delete(key);
    // A comment beside the old value stays beside the new one.
    else if (isScalar(before) && typeof value !== 'object') before.value = value;
    else if (document.has(key)) document.set(key, document.createNode(value));
    else {
      const pair = document.createPair(key, value) as Pair;
      const comment = plan.comments[key];
      if (comment !== undefined && isScalar(pair.key)) pair.key.commentBefore = ` ${comment}`;
      map.items.splice(placeOf(map, key, plan.order), 0, pair as (typeof map.items)[number]);
    }
  }
  map.flow = false;
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}

/** Behind the last of the keys that come before it; last of all where the plan does not know it. */
function placeOf({ items }: YAMLMap, key: string, order: readonly string[]): number {
  const at = order.indexOf(key);
  if (at < 0) return items.length;
  const earlier = new Set(order.slice(0, at));
  return items.findLastIndex((pair) => isScalar(pair.key) && earlier.has(String(pair.key.value))) + 1;
}
