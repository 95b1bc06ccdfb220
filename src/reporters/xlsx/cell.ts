/** How a cell looks; the writer knows the rest. */
export type Look = 'plain' | 'title' | 'note' | 'head' | 'strong';

/** What stands in a cell. Texts are never formulas, whatever they begin with. */
export type Cell =
  | { kind: 'text'; text: string; look: Look }
  | { kind: 'number'; value: number; format: string; look: Look }
  /** Without `=`; `value` is what it comes to, so that readers who do not calculate show it. */
  | { kind: 'formula'; formula: string; value: number; format: string; look: Look }
  | null;

/** One sheet of the workbook. */
export interface Sheet {
  /** As wished; the workbook makes it legal and unique. */
  name: string;
  /** In characters, one for each column. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** How many rows stand still above the rest, the heads the last of them; printed on each page. */
  frozen: number;
  landscape: boolean;
}

/** Formats of figures, as spreadsheets write them. */
export const formats = {
  whole: '0',
  one: '0.0',
  share: '0 %',
  weight: '0.00',
  exact: '0.000',
  general: 'General',
};

/** A cell of text; nothing where the text is empty. Never read as a formula. */
export function text(value: string, look: Look = 'plain'): Cell {
  return value === '' ? null : { kind: 'text', text: value, look };
}

/** A figure; nothing where it is not known, which is not 0. */
export function figure(
  value: number | null | undefined,
  format: string = formats.general,
  look: Look = 'plain',
): Cell {
  return value === null || value === undefined ? null : { kind: 'number', value, format, look };
}

/** A formula with the value it has; nothing where the value is not known. */
export function formula(
  written: string,
  value: number | null,
  format: string = formats.general,
  look: Look = 'plain',
): Cell {
  return value === null ? null : { kind: 'formula', formula: written, value, format, look };
}

/** A row of column heads. */
export function heads(...names: readonly string[]): Cell[] {
  return names.map((name) => text(name, 'head'));
}

/** `A`, `Z`, `AA`: the column with this place, from 0. */
export function column(place: number): string {
  const rest = Math.floor(place / 26);
  return `${rest === 0 ? '' : column(rest - 1)}${String.fromCharCode(65 + (place % 26))}`;
}

/** `'Sales index'!` in front of a cell of another sheet. */
export function inSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Title and note above the heads of a sheet, with an empty row between. */
export function titled(title: string, note: string): Cell[][] {
  return [[text(title, 'title')], [text(note, 'note')], []];
}
