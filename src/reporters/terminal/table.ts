import stringWidth from 'string-width';
import type { Column } from './block.ts';
import type { Paint } from './paint.ts';

const between = 2;
/** A flexible column is never squeezed below this. */
const least = 8;

/** Lines of a table at most `width` columns wide; cells that do not fit are wrapped, never cut. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string[] {
  const heads = columns.map((column) => column.head);
  const widths = fitted(columns, [heads, ...rows], width);
  const line = (cells: readonly string[], head: boolean) => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 0));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) => {
      const parts = columns.map((column, index) => {
        const text = wrapped[index]?.[row] ?? '';
        const padded = pad(text, widths[index] ?? 0, column.align);
        return paint(head ? 'faint' : column.tone, padded, text === '');
      });
      return trimEnd(parts.join(' '.repeat(between)));
    });
  };
  const shown = heads.some((head) => head !== '') ? line(heads, true) : [];
  return [...shown, ...rows.flatMap((row) => line(row, false))];
}

/** Text in lines of at most `width` columns, broken at spaces; longer words are broken where they must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part !== '' && stringWidth(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => stringWidth(row[index] ?? ''))));
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
    if (current <= least) break;
    widths[widest] = current - 1;
    over -= 1;
  }
  return widths;
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** Spaces at the end of a line go, those inside a colour too. */
function trimEnd(line: string): string {
  return line.replace(/ +$/, '');
}
