import type { PageFormat, PageTemplates } from './engine.ts';
import type { PageFunction } from './functions.ts';
import type { PagePrinter } from './printer.ts';

/** Templates as functions: the page of each format, for a printer and the names seen everywhere. */
export type PageFunctions = Readonly<
  Record<
    Exclude<PageFormat, 'text'>,
    (printer: PagePrinter, everywhere: Readonly<Record<string, unknown>>) => PageFunction
  >
> & {
  /** Of the style sheet as it is, without a brand. */
  digest: string;
};

const functions = new WeakMap<PageTemplates, PageFunctions>();

/** Remembers that these templates were turned into functions when accord was built: they print the same, sooner. */
export function known(templates: PageTemplates, as: PageFunctions): PageTemplates {
  functions.set(templates, as);
  return templates;
}

/** The functions of these templates; null where they are to be read. */
export function functionsOf(templates: PageTemplates): PageFunctions | null {
  return functions.get(templates) ?? null;
}
