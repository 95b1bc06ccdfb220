import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * A YAML text with keys of its outermost map set, or (null) taken out; new ones come last, in the order given. All else
 * stays as its author wrote it, comments too. The text must be one that `yamlDocument` reads.
 */
export function editedKeys(text: string, changes: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    schema: 'core',
    version: '1.2',
    merge: false,
    logLevel: 'silent',
  });
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) document.delete(key);
    else if (isMap(document.contents) && typeof value !== 'object') setInPlace(document, key, value);
    else document.set(key, document.createNode(value));
  }
  if (isMap(document.contents)) document.contents.flow = false;
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}

/** A comment beside the old value stays beside the new one. */
function setInPlace(document: ReturnType<typeof parseDocument>, key: string, value: unknown): void {
  const before = document.get(key, true);
  if (isScalar(before)) before.value = value;
  else document.set(key, value);
}
