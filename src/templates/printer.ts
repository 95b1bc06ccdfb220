import { html, markdown, visible } from '../text/escape.ts';
import { cells } from './cells.ts';
import type { PageFormat } from './engine.ts';

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

/** The printer of a format; `counted` sees every text that goes into the page. */
export function printer(
  format: PageFormat,
  trusted: ReadonlySet<string>,
  counted: (text: string) => string = (text) => text,
): PagePrinter {
  const escape = (value: unknown) => counted(escapes[format](plain(value)));
  return {
    escape,
    raw: (value) => (typeof value === 'string' && trusted.has(value) ? counted(value) : escape(value)),
    cells: (row, columns) => cells(row, columns, format, escape),
  };
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(plain).join('') : JSON.stringify(value);
}
