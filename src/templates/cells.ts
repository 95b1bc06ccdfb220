import type { PageFormat } from './engine.ts';

/**
 * The cells of one row of a table, `columns` telling which hold figures: a report has thousands, and a template would
 * take six steps for each.
 */
export function cells(
  row: unknown,
  columns: unknown,
  format: PageFormat,
  escape: (value: unknown) => string,
): string {
  const all = Array.isArray(row) ? row.map(escape) : [];
  if (format === 'markdown') return `| ${all.join(' | ')} |`;
  if (format === 'text') return all.join('\t');
  const heads = headsShown(columns);
  return all
    .map((cell, at) => {
      const head = at === 0 || heads === null ? '' : escape(heads[at]);
      return htmlCell(cell, at === 0, isNumeric(columns, at), head);
    })
    .join('');
}

/** Where a table has so many columns of text, its cells stand under each other on a narrow screen, each with its head. */
const textColumns = 3;

/** So do those of few columns of figures, where the longest words of their heads have more letters together than fit. */
const headLetters = 18;

/** A table of more columns is moved sideways there. */
const fewColumns = 3;

function headsShown(columns: unknown): unknown[] | null {
  const all = Array.isArray(columns) ? columns : [];
  const heads = all.map((column) => (column as { head?: unknown } | null)?.head);
  const figures = heads.filter((_, at) => isNumeric(all, at));
  if (all.length - figures.length >= textColumns) return heads;
  const letters = all.length > fewColumns ? 0 : figures.reduce((sum: number, head) => sum + longest(head), 0);
  return letters > headLetters ? heads : null;
}

function longest(head: unknown): number {
  return Math.max(
    ...String(head)
      .split(/[\s-]+/)
      .map((word) => word.length),
  );
}

/** The first cell of a row is its head. */
function htmlCell(cell: string, isHead: boolean, numeric: boolean, head: string): string {
  const shown = `${numeric ? ' class="number"' : ''}${head === '' ? '' : ` data-head="${head}"`}`;
  return isHead ? `<th scope="row"${shown}>${cell}</th>` : `<td${shown}>${cell}</td>`;
}

function isNumeric(columns: unknown, at: number): boolean {
  const column: unknown = Array.isArray(columns) ? columns[at] : null;
  return typeof column === 'object' && column !== null && (column as { numeric?: unknown }).numeric === true;
}
