import { wrapped } from '../../text/layout.ts';
import type { Block, Document, Section } from '../document.ts';

/** Lines of running text that one A4 of this page holds, and what else takes room, in such lines. */
const page = { lines: 66, masthead: 3.5, heading: 1.9, subheading: 1.5, after: 0.45, row: 0.5 };
/** Characters in a line: over the whole width, in one of two columns, and in a heading. */
const line = { whole: 124, half: 56, heading: 96 };
/** Sections that stand in one of two columns. */
const halves = ['leave', 'picture', 'silent', 'next', 'unknown'];

/** Does all of it stand on one A4, by a cautious count of lines? */
export function fits({ subtitle, sections }: Document): boolean {
  const own = sections.filter(({ id }) => !isHalf(id));
  const whole = own.reduce((sum, one) => sum + height(one, line.whole), 0);
  const sides = sections.filter(({ id }) => isHalf(id)).map((one) => height(one, line.half));
  return page.masthead + rows(subtitle, line.whole) + whole + inTwo(sides) <= page.lines;
}

function isHalf(id: string): boolean {
  return halves.includes(id) || id.startsWith('ask-');
}

/** Side by side, row by row: each row is as high as the higher of its two. */
function inTwo(heights: readonly number[]): number {
  return heights.reduce(
    (sum, height, at) => (at % 2 === 0 ? sum + Math.max(height, heights[at + 1] ?? 0) : sum),
    0,
  );
}

function height({ title, badge, blocks, sections }: Section, width: number, isInner = false): number {
  const heading = `${title} ${badge?.text ?? ''}`;
  const columns = Math.min(line.heading, width);
  return (
    rows(heading, columns) * (isInner ? page.subheading : page.heading) +
    blocks.reduce((sum, block) => sum + blockHeight(block, width) + page.after, 0) +
    sections.reduce((sum, one) => sum + height(one, width, true), 0)
  );
}

function blockHeight(block: Block, width: number): number {
  switch (block.kind) {
    case 'text':
      return rows(block.text, width);
    case 'list':
      return block.items.reduce((sum, { title, text }) => sum + rows(`${title} ${text}`, width - 4), 0);
    case 'beside': {
      const each = Math.floor(width / block.columns.length) - 6;
      const heights = block.columns.map(({ items }) =>
        items.reduce((sum, { text }) => sum + rows(text, each), 0),
      );
      return 1.2 + Math.max(0, ...heights);
    }
    case 'table': {
      const all = [block.columns.map(({ head }) => head), ...block.rows];
      return all.reduce((sum, cells) => sum + rowHeight(cells, width) + page.row, 0);
    }
    default:
      throw new Error(`no ${block.kind} stands on this page`);
  }
}

/** Cells share a line as a browser shares it: by what they hold, none below a fair part. */
function rowHeight(cells: readonly string[], width: number): number {
  const isNumbered = (cells[0] ?? '').length <= 2 && cells.length === 3;
  const shares = isNumbered ? [0.04, 0.72, 0.24] : cells.map(() => 1 / cells.length);
  return Math.max(...cells.map((cell, at) => rows(cell, Math.floor(width * (shares[at] ?? 1)) - 2)));
}

function rows(text: string, columns: number): number {
  return text === '' ? 0 : wrapped(text, columns).length;
}
