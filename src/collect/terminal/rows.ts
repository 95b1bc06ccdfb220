import { visible } from '../../text/escape.ts';
import { width, wrapped } from '../../text/layout.ts';
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

/** The index one up or down, round the ends; from nowhere (-1) to the first or last. */
export function moved(index: number, step: -1 | 1, count: number): number {
  if (index < 0) return step === 1 ? 0 : count - 1;
  return (index + step + count) % count;
}

/** Text being typed, with its caret, behind a lead. */
export function written(lead: string, line: Line, columns: number): string[] {
  const indent = ' '.repeat(width(lead));
  const lines = wrapped(visible(withCaret(line)), Math.max(20, columns - indent.length));
  return lines.map((text, index) => `${index === 0 ? lead : indent}${text}`);
}

/** `3 ` before the options that a digit calls. */
export function numberMark(index: number): string {
  return index < 9 ? `${index + 1} ` : '  ';
}
