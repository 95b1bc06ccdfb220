import { padded, width as widthOf, wrapped } from '../../text/layout.ts';
import type { Block, Entry } from './block.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './table.ts';

/** Columns between a name and its text, and what a text gets at least. */
const between = 2;
const least = 20;

/** Blocks laid out in columns, one space from the edge, an empty line between blocks. */
export function inColumns(blocks: readonly Block[], width: number, paint: Paint): string {
  const inner = width - 2;
  const parts = blocks.map((block) => {
    if (block.type === 'text') {
      return wrapped(block.text, inner).map((line) => paint(block.tone, line));
    }
    if (block.type === 'facts') {
      return flowed(block.facts, block.separator, inner).map((line) => paint(block.tone, line));
    }
    const title = block.title === '' ? [] : wrapped(block.title, inner).map((line) => paint('strong', line));
    if (block.type === 'entries') return [...title, ...numbered(block.entries, inner, paint)];
    const lines = tableLines(block.columns, block.rows, inner, paint);
    return [...title, ...(lines ?? listed(block).flatMap((line) => wrapped(line, inner, '  ')))];
  });
  return joined(parts.map((lines) => lines.map((line) => (line === '' ? '' : ` ${line}`))));
}

/** The same facts one a line, no columns, no marks that need seeing: for screen readers and simple terminals. */
export function inList(blocks: readonly Block[], paint: Paint): string {
  const parts = blocks.map((block) => {
    if (block.type === 'text') return [paint(block.tone, block.text)];
    if (block.type === 'facts') return block.facts.map((fact) => paint(block.tone, fact));
    const rows = block.type === 'entries' ? entriesListed(block.entries, block.noteName) : listed(block);
    return block.title === '' ? rows : [paint('strong', block.title), ...rows];
  });
  return joined(parts);
}

function entriesListed(entries: readonly Entry[], noteName: string): string[] {
  return entries.flatMap(({ head, note, facts }) => [
    `- ${head}`,
    ...(note === '' ? [] : [`  ${noteName}: ${note}`]),
    ...facts.map(({ name, text }) => `  ${name}: ${text}`),
  ]);
}

/** One line a fact, named by its column; the first cell of a row opens it. */
function listed({ columns, rows }: Extract<Block, { type: 'table' }>): string[] {
  return rows.flatMap((row) => {
    const facts = columns.flatMap((column, index) => {
      const text = row[index]?.replace(/^· /, '') ?? '';
      if (column.list === null || text === '') return [];
      return text.split(' · ').map((fact) => (column.list === '' ? fact : `${column.list}: ${fact}`));
    });
    return facts.map((fact, index) => (index === 0 ? `- ${fact}` : `  ${fact}`));
  });
}

/** A number and a head each, the note behind it; under it the facts, a line each, their texts below each other. */
function numbered(entries: readonly Entry[], width: number, paint: Paint): string[] {
  const digits = String(entries.length).length;
  const indent = ' '.repeat(digits + 2);
  const room = width - indent.length;
  return entries.flatMap(({ head, note, facts }, at) => {
    const heads = wrapped(note === '' ? head : `${head} · ${note}`, room).map((one) => paint('strong', one));
    const names = facts.map(({ name, mark }) => `${mark} ${name}`);
    const column = Math.max(...names.map(widthOf)) + between;
    const told = facts.flatMap(({ text, tone }, index) => {
      if (column + least > room)
        return wrapped(`${names[index] ?? ''}: ${text}`, room, '  ').map((line) => paint(tone, line));
      return wrapped(text, room - column).map((line, row) =>
        paint(tone, `${padded(row === 0 ? (names[index] ?? '') : '', column)}${line}`),
      );
    });
    return [...heads, ...told].map((line, index) =>
      index === 0 ? `${String(at + 1).padStart(digits)}  ${line}` : `${indent}${line}`,
    );
  });
}

/** Facts side by side, broken between facts; a fact longer than a line is wrapped. */
function flowed(facts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const longer = last === undefined ? fact : `${last}${separator}${fact}`;
    if (last !== undefined && widthOf(longer) > width) lines.push(fact);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines.flatMap((line) => (widthOf(line) > width ? wrapped(line, width) : [line]));
}

function joined(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
