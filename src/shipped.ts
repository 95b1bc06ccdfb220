import { existsSync, readFileSync } from 'node:fs';

/** Where the build puts a file, beside the bundle; the source tree has none. */
export function compiledFile(name: string): URL {
  return new URL(`./${name}`, import.meta.url);
}

/** What the build put into a file beside the bundle, as JSON; null in the source tree. */
export function compiledJson<T>(name: string): T | null {
  const file = compiledFile(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** A folder of authored files: the bundle and the source tree stand beside it. */
export function authored(folder: string): URL {
  return new URL(`../${folder}/`, import.meta.url);
}
