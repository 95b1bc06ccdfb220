import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PageTemplates } from './templates/engine.ts';
import { known, type PageFunctions } from './templates/known.ts';

/** Beside the bundle; the source tree has none. */
const compiled = new URL('./templates.json', import.meta.url);
const functions = new URL('./templates.js', import.meta.url);
const authored = new URL('../templates/pages/', import.meta.url);

let loaded: PageTemplates | undefined;

/** The shipped templates of pages: compiled beside the bundle, else the files of the source tree. Read once. */
export async function shippedPages(): Promise<PageTemplates> {
  loaded ??= existsSync(compiled)
    ? known(
        JSON.parse(await readFile(compiled, 'utf8')) as PageTemplates,
        (await import(fileURLToPath(functions))) as PageFunctions,
      )
    : compiledPages();
  return loaded;
}

/** The Liquid files and style sheets of a folder, by name, without the last line end. For the build. */
export function compiledPages(folder: URL = authored): PageTemplates {
  const names = readdirSync(folder).filter((name) => /\.(liquid|css|md)$/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8').trimEnd()]),
  );
}
