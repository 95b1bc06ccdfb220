import stringWidth from 'fast-string-width';

/** Made when a word has to be cut, which takes long to get ready for and is rare. */
let graphemes: Intl.Segmenter | undefined;

/** Columns a text takes on a terminal: wide characters 2, combining marks and escape sequences 0. */
export function width(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Filled with spaces to this many columns; a longer text stays as it is. */
export function padded(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + gap : gap + text;
}

/** At most this many columns, cut between characters as people see them, with `…` at the end where it was cut. */
export function truncated(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns <= 0) return '';
  return `${head(text, columns - 1).trimEnd()}…`;
}

/** At most this many columns, cut after a word, with `…` in place of what is left out. */
export function cutAtWord(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const [line = ''] = wrapped(text, columns - 1);
  return `${line.replace(/[\s.,;:–-]+$/u, '')}…`;
}

/**
 * Lines of at most this many columns (at least 1), broken at spaces, and inside a word only where it is longer than a
 * line. Line feeds stay; every line after the first of a paragraph begins with `indent`.
 */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  const limit = Math.max(2, columns);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const next = () => {
      lines.push(line);
      line = indent;
      used = width(indent);
    };
    let fresh = true;
    for (const word of paragraph.trimEnd().split(/(?<=\S)\s+/)) {
      let rest = word;
      if (!fresh && used + 1 + width(rest) > limit) {
        next();
        fresh = true;
      }
      if (!fresh) {
        line += ' ';
        used += 1;
      }
      // Measured whole before the first line and the last alone: a word may be as long as a book.
      let left = width(rest);
      while (used + left > limit || used + (left = width(rest)) > limit) {
        const part = head(rest, Math.max(2, limit - used));
        if (part === '') break;
        line += part;
        rest = rest.slice(part.length);
        left -= width(part);
        if (rest === '') break;
        next();
      }
      line += rest;
      used = width(line);
      fresh = false;
    }
    lines.push(line);
    return lines;
  });
}

function head(text: string, columns: number): string {
  // A mark behind the last of them would belong to it.
  if (/^[\x20-\x7e]*$/.test(text.slice(0, columns + 1))) return text.slice(0, columns);
  const near = text.slice(0, 64 + 16 * columns);
  return within(near, columns) ?? within(text, columns) ?? text;
}

/** The first characters of a text that fit; null: all of them do. */
function within(text: string, columns: number): string | null {
  let result = '';
  let used = 0;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    const wide = width(segment);
    if (used + wide > columns) return result;
    result += segment;
    used += wide;
  }
  return null;
}
