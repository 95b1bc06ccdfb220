import { Liquid } from 'liquidjs';
import { printer, tooLarge } from './printer.ts';

/** What a page is written in; `text` is any other file. */
export type PageFormat = 'html' | 'markdown' | 'text';

/** File name -> text: the Liquid files and the style sheet of a page. They are all that a template can name. */
export type PageTemplates = Readonly<Record<string, string>>;

/** How much one page may take. */
export interface Budget {
  /** Characters that values print. */
  characters: number;
  /** Characters and entries that filters put together on the way; one is at most 8 bytes. */
  memory: number;
}

/** For the shipped templates: a page of any report fits many times over. */
const ample: Budget = { characters: 500_000_000, memory: 200_000_000 };

/**
 * An engine that knows these templates and no file: whatever a template prints is escaped for the format, names that
 * are not there and filters that do not exist are refused, and only own properties are seen. `raw` leaves only
 * `trusted` texts as they are.
 */
export function engine(
  format: PageFormat,
  templates: PageTemplates,
  trusted: ReadonlySet<string>,
  { characters, memory }: Budget = ample,
): Liquid {
  let printed = 0;
  const counted = (text: string) => {
    printed += text.length;
    if (printed > characters) throw new Error(tooLarge);
    return text;
  };
  const { escape, raw, cells } = printer(format, trusted, counted, characters);
  const liquid = new Liquid({
    templates: { ...templates },
    outputEscape: escape,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    cache: true,
    locale: 'en',
    timezoneOffset: 0,
    parseLimit: 2_000_000,
    memoryLimit: memory,
  });
  liquid.registerFilter('raw', { raw: true, handler: raw });
  liquid.registerFilter('cells', { raw: true, handler: cells });
  return liquid;
}
