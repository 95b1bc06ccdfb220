import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { authored, compiledFile, compiledJson } from './shipped.ts';
import type { PageTemplates } from './templates/engine.ts';
import { known, type PageFunctions } from './templates/known.ts';

let loaded: PageTemplates | undefined;

/** The shipped templates of pages: compiled beside the bundle, else the files of the source tree. Read once. */
export async function shippedPages(): Promise<PageTemplates> {
  if (loaded !== undefined) return loaded;
  const pages = compiledJson<PageTemplates>('templates.json');
  if (pages === null) return (loaded = compiledPages());
  const functions = (await import(fileURLToPath(compiledFile('templates.js')))) as PageFunctions;
  return (loaded = known(pages, functions));
}

/** The Liquid files and style sheets of a folder, by name, without the last line end. For the build. */
export function compiledPages(folder: URL = authored('templates/pages')): PageTemplates {
  const names = readdirSync(folder).filter((name) => /\.(liquid|css|md)$/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8').trimEnd()]),
  );
}
