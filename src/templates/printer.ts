import { html, markdown, visible } from '../text/escape.ts';
import { cells } from './cells.ts';
import type { PageFormat } from './engine.ts';
import { jsonText, type Meter } from './meter.ts';

/** Thrown where a page is larger than its budget. */
export const tooLarge = 'page limit exceeded';

/** How values get into a page of one format: what a template prints, and what `raw` and `cells` make of it. */
export interface PagePrinter {
  escape(value: unknown): string;
  /** Trusted texts as they are, all others escaped. */
  raw(value: unknown): string;
  cells(row: unknown, columns: unknown): string;
}

const escapes: Readonly<Record<PageFormat, (text: string) => string>> = {
  html,
  markdown: (text) => markdown(text),
  text: visible,
};

/** The printer of a format; no value longer than `most` characters is printed. */
export function printer(format: PageFormat, trusted: ReadonlySet<string>, most = Infinity): PagePrinter {
  const escape = (value: unknown) => escapes[format](plain(value, most));
  return {
    escape,
    raw: (value) => (typeof value === 'string' && trusted.has(value) ? value : escape(value)),
    cells: (row, columns) => cells(row, columns, format, escape),
  };
}

/** Throws `tooLarge` while it is put together, since a list may name one long text a million times. */
function plain(value: unknown, most: number): string {
  if (value === null || value === undefined) return '';
  let text = '';
  if (typeof value === 'string') text = value;
  else if (typeof value !== 'object') text = JSON.stringify(value);
  else if (!Array.isArray(value)) text = jsonText(value, 0, upTo(most)) ?? '';
  else {
    for (const one of value) {
      text += plain(one, most);
      if (text.length > most) break;
    }
  }
  if (text.length > most) throw new Error(tooLarge);
  return text;
}

function upTo(most: number): Meter {
  const check = (units: number) => {
    if (units > most * 6) throw new Error(tooLarge);
  };
  return { use: check, check };
}
