import { padded, width as widthOf, wrapped } from '../../text/layout.ts';
import type { Column } from './block.ts';
import type { Paint } from './paint.ts';

const between = 2;
/** A flexible column is never squeezed below this. */
const least = 8;

/**
 * Lines of a table at most `width` columns wide; cells that do not fit are wrapped, never cut. null: there is no
 * room for so many columns.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string[] | null {
  const heads = columns.map((column) => column.head);
  const widths = fitted(columns, [heads, ...rows], width);
  if (widths === null) return null;
  const line = (cells: readonly string[], head: boolean) => {
    const folded = cells.map((cell, index) => wrapped(cell, widths[index] ?? 0));
    const height = Math.max(1, ...folded.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) => {
      const parts = columns.map((column, index) => {
        const text = folded[index]?.[row] ?? '';
        const space = padded('', (widths[index] ?? 0) - widthOf(text));
        const painted = text === '' ? '' : paint(head ? 'faint' : column.tone, text);
        return column.align === 'right' ? space + painted : painted + space;
      });
      return parts.join(' '.repeat(between)).trimEnd();
    });
  };
  const shown = heads.some((head) => head !== '') ? line(heads, true) : [];
  return [...shown, ...rows.flatMap((row) => line(row, false))];
}

function fitted(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | null {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => widthOf(row[index] ?? ''))));
  const room = width - between * (columns.length - 1);
  const flexible = columns.flatMap((column, index) => (column.flexible ? [index] : []));
  let over = widths.reduce((sum, one) => sum + one, 0) - room;
  // The widest flexible column gives way first, so that short ones stay whole.
  while (over > 0) {
    const widest = flexible.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? -1) ? index : best),
      flexible[0] ?? -1,
    );
    const current = widths[widest] ?? 0;
    if (current <= least) return null;
    widths[widest] = current - 1;
    over -= 1;
  }
  return widths;
}
