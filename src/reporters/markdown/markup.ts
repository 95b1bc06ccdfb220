/** A table; cells are escaped already. Rows without a cell anywhere are left out, and an empty table is nothing. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (right.has(index) ? '---:' : '---'));
  return [line(heads), line(rule), ...filled.map(line)].join('\n');
}

/** Paragraphs, lists and tables, an empty line between them; empty ones left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
