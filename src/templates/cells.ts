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
  return all.map((cell, at) => htmlCell(cell, at === 0, isNumeric(columns, at))).join('');
}

/** The first cell of a row is its head. */
function htmlCell(cell: string, isHead: boolean, numeric: boolean): string {
  const shown = numeric ? ' class="number"' : '';
  return isHead ? `<th scope="row"${shown}>${cell}</th>` : `<td${shown}>${cell}</td>`;
}

function isNumeric(columns: unknown, at: number): boolean {
  const column: unknown = Array.isArray(columns) ? columns[at] : null;
  return typeof column === 'object' && column !== null && (column as { numeric?: unknown }).numeric === true;
}
