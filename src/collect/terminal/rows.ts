import { visible } from '../../text/escape.ts';
import { width, wrapped } from '../../text/layout.ts';
import type { Key } from './key.ts';
import { withCaret, type Line } from './line.ts';
import type { Paint } from './paint.ts';

/** The pointer column of every list: ` ❯ ` before the row at hand. */
export function row(mark: string, label: string, isActive: boolean, paint: Paint, columns: number): string[] {
  const lead = `${isActive ? ' ❯ ' : '   '}${mark}`;
  const indent = ' '.repeat(width(lead));
  const lines = wrapped(visible(label), Math.max(20, columns - indent.length));
  return lines.map((line, index) => {
    const text = `${index === 0 ? lead : indent}${line}`;
    return isActive ? paint.active(text) : text;
  });
}

/** Rows that page up and page down go over. */
const leap = 10;

/** Where a key goes in a list: up and down round the ends, from nowhere (-1) to the first or last; null: nowhere. */
export function moved(index: number, { name, shift }: Key, count: number): number | null {
  if (shift) return null;
  if (name === 'up') return index < 0 ? count - 1 : (index - 1 + count) % count;
  if (name === 'down') return index < 0 ? 0 : (index + 1) % count;
  if (name === 'home') return 0;
  if (name === 'end') return count - 1;
  if (name === 'pageup') return Math.max(0, index - leap);
  if (name === 'pagedown') return Math.min(count - 1, Math.max(0, index) + leap);
  return null;
}

/** Text being typed, with its caret, behind a lead. */
export function written(lead: string, line: Line, columns: number): string[] {
  const indent = ' '.repeat(width(lead));
  const lines = wrapped(visible(withCaret(line)), Math.max(12, columns - indent.length));
  return lines.map((text, index) => `${index === 0 ? lead : indent}${text}`);
}

/** `3 ` before the options that a digit calls. */
export function numberMark(index: number): string {
  return index < 9 ? `${index + 1} ` : '  ';
}

/** `1-4`, the digits that call so many options; empty where one alone needs none. */
export function digitsOf(count: number): string {
  return count < 2 ? '' : `1-${Math.min(9, count)}`;
}
