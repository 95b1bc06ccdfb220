import { visibleLine } from '../text/escape.ts';
import { truncated, width, wrapped } from '../text/layout.ts';

/** Wider than its column says, in most fonts. */
const broad = /[A-ZÄÖÜmw@%&—]/g;

/** How much wider bold letters are, in most fonts. */
const bolder = 1.16;

/** About how wide a text is drawn, in pixels; rather too wide, as the reader's font is not known. */
export function textWidth(text: string, size: number, bold = false): number {
  let known = widths.get(text);
  if (known === undefined) {
    known = 0.57 * width(text) + 0.17 * (text.match(broad)?.length ?? 0);
    widths.set(text, known);
  }
  return size * known * (bold ? bolder : 1);
}

/** Pictures say the same short texts thousands of times. */
const widths = new Map<string, number>();

/** The text in at most `most` lines of this many pixels, the last one shortened with `…` where it does not fit. */
export function lines(text: string, pixels: number, size: number, most = 2, bold = false): string[] {
  const line = visibleLine(text).trim();
  if (line === '') return [];
  const whole = textWidth(line, size, bold);
  if (whole <= pixels && !/\s\s/.test(line)) return [line];
  const each = whole / Math.max(1, width(line));
  let columns = Math.max(3, Math.floor(pixels / each));
  let found = inColumns(line, columns, most);
  // Letters broader than the mean of the text may stand together on one of the lines.
  while (columns > 3 && found.some((one) => textWidth(one, size, bold) > pixels)) {
    columns -= 1;
    found = inColumns(line, columns, most);
  }
  return found;
}

function inColumns(line: string, columns: number, most: number): string[] {
  const all = wrapped(line, columns);
  if (all.length <= most) return all;
  const rest = all.slice(most - 1).join(' ');
  return [...all.slice(0, most - 1), truncated(`${rest} `, Math.min(columns, width(rest) - 1))];
}

/**
 * The head of a column or of a half in at most `most` lines; null where it would be cut or one of its words broken: then the
 * side's symbol stands there, and the key above has the name.
 */
export function head(text: string, pixels: number, size: number, most = 2, bold = false): string[] | null {
  const found: string[] = [];
  for (const word of visibleLine(text).trim().split(/\s+/)) {
    const longer = `${found.at(-1) ?? ''} ${word}`.trim();
    if (found.length === 0 || textWidth(longer, size, bold) > pixels) found.push(word);
    else found[found.length - 1] = longer;
  }
  const isWhole = found.length <= most && found.every((line) => textWidth(line, size, bold) <= pixels);
  return isWhole ? found : null;
}

/** The text on one line of this many pixels, shortened with `…` where it does not fit. */
export function fitted(text: string, pixels: number, size: number): string {
  return lines(text, pixels, size, 1)[0] ?? '';
}

/**
 * An answer on one line of this many pixels. Figures are never cut: words before a bracket are shortened for it, a bracket
 * behind figures is left out, and what is cut ends behind a word.
 */
export function said(text: string, pixels: number, size: number): string {
  const line = visibleLine(text).trim();
  if (textWidth(line, size) <= pixels) return line;
  const [, front = line, bracket = ''] = /^(.*?) (\([^()]*\))$/.exec(line) ?? [];
  if (bracket === '') return cutBehindWord(line, pixels, size);
  if (/\d/.test(front)) return said(front, pixels, size);
  const room = pixels - textWidth(` ${bracket}`, size);
  return room < pixels / 3
    ? cutBehindWord(front, pixels, size)
    : `${cutBehindWord(front, room, size)} ${bracket}`;
}

function cutBehindWord(line: string, pixels: number, size: number): string {
  const words = line.split(' ');
  while (words.length > 1) {
    words.pop();
    // A count without what it counts says something else: the whole of its part goes.
    const kept = words.join(' ').replace(/, [^,]*\d[^,]*$/, '');
    const cut = `${kept.replace(/[\s,;:·(–-]+$/, '')}…`;
    if (textWidth(cut, size) <= pixels) return cut;
  }
  return fitted(line, pixels, size);
}
