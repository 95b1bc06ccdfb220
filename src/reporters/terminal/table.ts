import { padded, width as widthOf, wrapped } from '../../text/layout.ts';
import type { Column } from './block.ts';
import type { Paint } from './paint.ts';

const between = 2;
/** A flexible column is never squeezed below this, nor a hyphenated head. */
const least = 8;
const leastHead = 6;

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
  const fit = fitted(columns, heads, rows, width);
  if (fit === null) return null;
  const { widths, gap } = fit;
  const line = (cells: readonly string[], head: boolean) => {
    const folded = cells.map((cell, index) => {
      const room = widths[index] ?? 0;
      return wrapped(head ? hyphenated(cell, room) : cell, room);
    });
    const height = Math.max(1, ...folded.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) => {
      const parts = columns.map((column, index) => {
        const text = folded[index]?.[row] ?? '';
        const space = padded('', (widths[index] ?? 0) - widthOf(text));
        const painted = text === '' ? '' : paint(head ? 'faint' : column.tone, text);
        return column.align === 'right' ? space + painted : painted + space;
      });
      return parts.join(' '.repeat(gap)).trimEnd();
    });
  };
  const shown = heads.some((head) => head !== '') ? line(heads, true) : [];
  return [...shown, ...rows.flatMap((row) => line(row, false))];
}

interface Fitted {
  widths: readonly number[];
  gap: number;
}

/**
 * What each column gets. The gentlest way comes first: heads wrap, then texts between words; columns stand closer, names
 * wrap too, heads are hyphenated, and only then texts break inside words.
 */
function fitted(
  columns: readonly Column[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): Fitted | null {
  const most = (index: number, size: (text: string) => number) =>
    Math.max(0, ...rows.map((row) => size(row[index] ?? '')));
  const all = columns.map(({ flexible, align }, index) => {
    const head = heads[index] ?? '';
    const word = most(index, longestWord);
    const text = most(index, widthOf);
    return { flexible, word, text, head, isName: !flexible && align === 'left' };
  });
  const widths = all.map(({ text, head }) => Math.max(text, widthOf(head)));
  const kept = ({ flexible, word, text }: (typeof all)[number]) => (flexible ? Math.max(least, word) : text);
  const steps: readonly { gap: number; floor: (one: (typeof all)[number]) => number }[] = [
    { gap: between, floor: (one) => Math.max(one.text, longestWord(one.head)) },
    { gap: between, floor: (one) => (one.flexible ? Math.max(kept(one), longestWord(one.head)) : Infinity) },
    { gap: between, floor: (one) => Math.max(kept(one), longestWord(one.head)) },
    { gap: 1, floor: (one) => Math.max(one.isName ? one.word : kept(one), longestWord(one.head)) },
    {
      gap: 1,
      floor: (one) => Math.max(one.isName ? one.word : kept(one), Math.min(longestWord(one.head), leastHead)),
    },
    { gap: between, floor: (one) => (one.flexible ? least : Infinity) },
    {
      gap: 1,
      floor: (one) => (one.flexible ? least : one.isName ? one.word : Math.max(one.text, leastHead)),
    },
  ];
  for (const { gap, floor } of steps) {
    const room = width - gap * (columns.length - 1);
    const floors = all.map((one, index) => Math.min(widths[index] ?? 0, floor(one)));
    const found = shrunk(widths, floors, room);
    if (found !== null) return { widths: found, gap };
  }
  return null;
}

/** The widest column gives way first, so that short ones stay whole; null: the floors are wider than the room. */
function shrunk(widths: readonly number[], floors: readonly number[], room: number): number[] | null {
  const left = [...widths];
  let over = left.reduce((sum, one) => sum + one, 0) - room;
  while (over > 0) {
    const able = left.flatMap((one, index) => (one > (floors[index] ?? 0) ? [index] : []));
    const [first] = able;
    if (first === undefined) return null;
    const widest = able.reduce(
      (best, index) => ((left[index] ?? 0) > (left[best] ?? 0) ? index : best),
      first,
    );
    left[widest] = (left[widest] ?? 0) - 1;
    over -= 1;
  }
  return left;
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(widthOf));
}

/** Words too long for their column with a hyphen before a syllable: a consonant that a vowel follows. */
function hyphenated(head: string, columns: number): string {
  return head
    .split(' ')
    .map((word) => {
      if (widthOf(word) <= columns) return word;
      const ends = [...word.matchAll(/(?=[^aeiouyäöü][aeiouyäöü])/gi)].map(({ index }) => index);
      const at = ends.findLast((end) => end > 1 && end < columns) ?? columns - 1;
      return `${word.slice(0, at)}- ${hyphenated(word.slice(at), columns)}`;
    })
    .join(' ');
}
