import type { Key } from './key.ts';

/** Text being typed, and where in it the next character goes (in code units). */
export interface Line {
  text: string;
  at: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line with the caret at its end. */
export function lineOf(text: string): Line {
  return { text, at: text.length };
}

/** The line after a key; null: the key edits nothing. Nothing grows beyond `most` characters. */
export function edited(line: Line, key: Key, most: number): Line | null {
  const before = line.text.slice(0, line.at);
  const after = line.text.slice(line.at);
  if (key.pasted && key.name === 'return') return inserted(before, after, '\n', most);
  if (key.text !== '') return inserted(before, after, key.text, most);
  const { name, ctrl } = key;
  if (name === 'left') return { ...line, at: line.at - lastLength(before) };
  if (name === 'right') return { ...line, at: line.at + firstLength(after) };
  if (name === 'home' || (ctrl && name === 'a')) return { ...line, at: 0 };
  if (name === 'end' || (ctrl && name === 'e')) return lineOf(line.text);
  if (name === 'delete') return { ...line, text: before + after.slice(firstLength(after)) };
  if (ctrl && name === 'u') return { text: after, at: 0 };
  if (ctrl && name === 'w') return joined(before.replace(/\S*\s*$/, ''), after);
  if (name === 'backspace') return joined(before.slice(0, before.length - lastLength(before)), after);
  return null;
}

/** The text with a bar where the next character goes. */
export function withCaret(line: Line): string {
  return `${line.text.slice(0, line.at)}▏${line.text.slice(line.at)}`;
}

function inserted(before: string, after: string, text: string, most: number): Line {
  return before.length + after.length + text.length > most
    ? joined(before, after)
    : joined(before + text, after);
}

function joined(before: string, after: string): Line {
  return { text: before + after, at: before.length };
}

function firstLength(text: string): number {
  return graphemes.segment(text)[Symbol.iterator]().next().value?.segment.length ?? 0;
}

function lastLength(text: string): number {
  return [...graphemes.segment(text.slice(-40))].at(-1)?.segment.length ?? 0;
}
