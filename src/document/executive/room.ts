import { wrapped } from '../../text/layout.ts';
import type { Block, Document, Section } from '../document.ts';

/** What one A4 of this page holds and what its parts take, in lines of running text: measured in print, rounded up. */
const page = { lines: 67, masthead: 3.9, titleLine: 1.8, heading: 2.2, subheading: 1.7, after: 0.22 };
/** A row of a table beside its text; one to write a day in is at least so high. */
const table = { row: 0.32, toWrite: 1.75 };
/** Characters in a line of the widest of the usual fonts: over the whole width, in one of two columns, in a heading; how much of them bold ones leave. */
const line = { whole: 110, half: 54, heading: 86, title: 38, bold: 0.9 };
/** What the columns of a table of decisions take of the width, its number first; those of other tables share it alike. */
const numbered = [0.04, 0.7, 0.24];

/** Does all of it stand on one A4? */
export function fits(document: Document): boolean {
  return lines(document) <= page.lines;
}

/** How many lines of running text it takes, rather too many than too few. */
function lines({ title, subtitle, sections }: Document): number {
  const wide = sections.filter(({ id }) => !isHalf(id)).map((one) => height(one, line.whole));
  const head = page.masthead + (rows(title, line.title) - 1) * page.titleLine + rows(subtitle, line.whole);
  return head + sum(wide) + inTwo(sections);
}

/** Does it stand in one of two columns? The style sheet says the same. */
function isHalf(id: string): boolean {
  return ['leave', 'silent', 'next', 'unknown'].includes(id) || id.startsWith('ask-');
}

/** What to leave alone has the left column to itself; without it, sections stand two and two. */
function inTwo(sections: readonly Section[]): number {
  const half = sections.filter(({ id }) => isHalf(id));
  const heights = half.map((one) => height(one, line.half));
  const left = half.findIndex(({ id }) => id === 'leave');
  const all = heights.reduce((sum, one) => sum + one, 0);
  if (left >= 0) return Math.max(heights[left] ?? 0, all - (heights[left] ?? 0));
  return heights.reduce(
    (sum, one, at) => (at % 2 === 0 ? sum + Math.max(one, heights[at + 1] ?? 0) : sum),
    0,
  );
}

function height({ title, badge, blocks, sections }: Section, width: number, isInner = false): number {
  const heading = badge === null ? title : `${title}  ${badge.text}  `;
  const head = isInner ? page.subheading : page.heading;
  return (
    head +
    (rows(heading, Math.min(line.heading, isInner ? width : width * 0.72)) - 1) * 1.2 +
    sum(blocks.map((block) => blockHeight(block, width) + page.after)) +
    sum(sections.map((one) => height(one, width, true)))
  );
}

function blockHeight(block: Block, width: number): number {
  if (block.kind === 'text') {
    return block.tone === 'note' ? 0.9 * rows(block.text, width * 1.1) : rows(block.text, width);
  }
  if (block.kind === 'list') {
    return sum(block.items.map(({ title, text }) => 0.08 + rows(`${title} ${text}`, width - 3)));
  }
  if (block.kind === 'table') {
    const heads = block.columns.map(({ head }) => head);
    const least = heads.length === numbered.length ? table.toWrite : 1;
    return (
      cellLines(heads, width * line.bold) +
      table.row +
      sum(block.rows.map((cells) => Math.max(least, cellLines(cells, width) + table.row)))
    );
  }
  if (block.kind !== 'beside') throw new Error(`no ${block.kind} stands on this page`);
  const each = Math.floor(width / block.columns.length) - 6;
  const heights = block.columns.map(
    ({ name, items }) =>
      rows(name, each * line.bold) +
      sum(items.map(({ title, text }, at) => (at > 0 ? 0.25 : 0) + rows(`${title} ${text}`, each))),
  );
  return Math.max(0, ...heights);
}

/** Lines of the longest cell of a row. */
function cellLines(cells: readonly string[], width: number): number {
  const shares = cells.length === numbered.length ? numbered : cells.map(() => 1 / cells.length);
  return Math.max(1, ...cells.map((cell, at) => rows(cell, Math.floor(width * (shares[at] ?? 1)) - 2)));
}

function rows(text: string, columns: number): number {
  return text.trim() === '' ? 0 : wrapped(text.trim(), columns).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
