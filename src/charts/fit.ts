import { visibleLine } from '../text/escape.ts';
import { truncated, width, wrapped } from '../text/layout.ts';

/** Wider than its column says, in most fonts. */
const broad = /[A-ZÄÖÜmw@%&—]/g;

/** About how wide a text is drawn, in pixels; rather too wide, as the reader's font is not known. */
export function textWidth(text: string, size: number): number {
  let known = widths.get(text);
  if (known === undefined) {
    known = 0.57 * width(text) + 0.17 * (text.match(broad)?.length ?? 0);
    widths.set(text, known);
  }
  return size * known;
}

/** Pictures say the same short texts thousands of times. */
const widths = new Map<string, number>();

/** The text in at most `most` lines of this many pixels, the last one shortened with `…` where it does not fit. */
export function lines(text: string, pixels: number, size: number, most = 2): string[] {
  const line = visibleLine(text).trim();
  if (line === '') return [];
  const whole = textWidth(line, size);
  if (whole <= pixels && !/\s\s/.test(line)) return [line];
  const each = whole / Math.max(1, width(line));
  const columns = Math.max(3, Math.floor(pixels / each));
  const all = wrapped(line, columns);
  if (all.length <= most) return all;
  const rest = all.slice(most - 1).join(' ');
  return [...all.slice(0, most - 1), truncated(`${rest} `, Math.min(columns, width(rest) - 1))];
}

/** The text on one line of this many pixels, shortened with `…` where it does not fit. */
export function fitted(text: string, pixels: number, size: number): string {
  return lines(text, pixels, size, 1)[0] ?? '';
}
