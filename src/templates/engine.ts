import { Liquid } from 'liquidjs';
import { html, markdown, visible } from '../text/escape.ts';

/** What a page is written in; `text` is any other file. */
export type PageFormat = 'html' | 'markdown' | 'text';

/** File name -> text: the Liquid files and the style sheet of a page. They are all that a template can name. */
export type PageTemplates = Readonly<Record<string, string>>;

/** How much one page may take: characters of templates, and of texts put together while it is made. */
export const limits = { parse: 2_000_000, memory: 200_000_000 };

const escapes: Readonly<Record<PageFormat, (text: string) => string>> = {
  html,
  markdown: (text) => markdown(text),
  text: visible,
};

/**
 * An engine that knows these templates and no file: whatever a template prints is escaped for the format, names that
 * are not there and filters that do not exist are refused, and only own properties are seen. `raw` leaves only
 * `trusted` texts as they are.
 */
export function engine(format: PageFormat, templates: PageTemplates, trusted: ReadonlySet<string>): Liquid {
  const escape = (value: unknown) => escapes[format](plain(value));
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
    parseLimit: limits.parse,
    memoryLimit: limits.memory,
  });
  liquid.registerFilter('raw', {
    raw: true,
    handler: (value: unknown) => (typeof value === 'string' && trusted.has(value) ? value : escape(value)),
  });
  return liquid;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(plain).join('') : JSON.stringify(value);
}
