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

function headsShown(columns: unknown): unknown[] | null {
  const all = Array.isArray(columns) ? columns : [];
  if (all.filter((_, at) => !isNumeric(all, at)).length < textColumns) return null;
  return all.map((column) => (column as { head?: unknown } | null)?.head);
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
