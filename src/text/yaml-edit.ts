import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** One entry of a list: its keys in the order they are written; undefined ones are left out. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * A YAML text with entries of one of its lists put in, changed or (null) taken out; `by` is the key that names an entry.
 * Everything else stays as its author wrote it, comments and all. The text must be one that `yamlDocument` reads.
 */
export function editedList(
  text: string,
  list: string,
  by: string,
  entries: ReadonlyMap<string, Entry | null>,
): string {
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    schema: 'core',
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const items = listIn(document, list);
  for (const [name, entry] of entries) {
    const at = items.items.findIndex((item) => isMap(item) && item.get(by) === name);
    const found = items.items[at];
    if (entry === null) {
      if (at >= 0) items.items.splice(at, 1);
    } else if (isMap(found)) change(document, found, entry);
    else {
      const added = document.createNode(defined(entry)) as YAMLMap;
      added.spaceBefore = items.items.length > 0;
      compact(added);
      items.items.push(added);
    }
  }
  items.flow = items.items.length === 0;
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}

function listIn(document: Document, list: string): YAMLSeq {
  const found = document.get(list, true);
  if (isSeq(found)) return found;
  const made = document.createNode([]) as YAMLSeq;
  document.set(list, made);
  return made;
}

/** Only what differs is touched, so that comments and spelling of the rest stay. */
function change(document: Document, map: YAMLMap, entry: Entry): void {
  const wanted = defined(entry);
  for (const pair of [...map.items]) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (!(key in wanted)) map.delete(key);
  }
  let place = 0;
  for (const [key, value] of Object.entries(wanted)) {
    const at = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
    if (at < 0) map.items.splice(place, 0, document.createPair(key, withFlow(document, value)));
    else set(document, map, at, value);
    place = (at < 0 ? place : at) + 1;
  }
}

function set(document: Document, map: YAMLMap, at: number, value: unknown): void {
  const pair = map.items[at];
  const before = pair?.value;
  if (pair === undefined || !isNode(before)) return;
  if (JSON.stringify(before.toJS(document)) === JSON.stringify(value)) return;
  const after = withFlow(document, value);
  after.comment = before.comment ?? null;
  after.commentBefore = before.commentBefore ?? null;
  pair.value = after;
}

function withFlow(document: Document, value: unknown) {
  const node = document.createNode(value);
  compact(node, 1);
  return node;
}

/** What is inside an entry takes one line each. */
function compact(node: unknown, depth = 0): void {
  if (isMap(node)) {
    for (const { value } of node.items) compact(value, depth + 1);
    node.flow = depth > 0;
  } else if (isSeq(node)) {
    for (const item of node.items) compact(item, depth + 1);
    node.flow = depth > 0 && node.items.every((item) => !isMap(item));
  }
}

function defined(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
