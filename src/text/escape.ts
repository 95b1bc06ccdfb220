/** C0, DEL, C1, line separators, bidi controls, annotation marks, stray byte order marks, halves of pairs. */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

function code(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x100
    ? `\\x${point.toString(16).padStart(2, '0')}`
    : `\\u${point.toString(16).padStart(4, '0')}`;
}

/**
 * Text from outside for a terminal: whatever could move the cursor, colour, or turn the reading direction becomes a
 * visible escape (`\x1b`). Line feeds stay, tabs become spaces.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(unsafe, (one) => (one === '\n' ? one : one === '\t' ? '    ' : code(one)));
}

/** What accord itself colours with: bold, faint, cyan, yellow, and their ends. */
const ownColor = /^\u001b\[(?:1|2|22|33|36|39)m/;

/**
 * What a command prints, of whatever format, as it may leave: line ends, tabs and a byte order mark that begins it stay, as
 * do accord's own colours where it `mayColor`. All else that a terminal would act on becomes an escape, which JSON reads as
 * the same character.
 */
export function printable(text: string, mayColor = false): string {
  return text.replace(unsafe, (one, at: number) => {
    const isKept =
      one === '\n' ||
      one === '\t' ||
      (one === '\r' && text[at + 1] === '\n') ||
      (one === '\ufeff' && at === 0) ||
      (one === '\u001b' && mayColor && ownColor.test(text.slice(at, at + 5)));
    if (isKept) return one;
    return one < ' ' ? code(one) : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** As `visible`, on one line, for cells, titles and prompts: runs of line breaks and tabs become one space. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '));
}

/**
 * Text from outside as inline Markdown: nothing in it is markup. Line breaks become spaces, in cells or `<br>`. Round
 * brackets and exclamation marks mean something beside square ones only, and these are escaped.
 */
export function markdown(text: string, breaks: ' ' | '<br>' = ' '): string {
  return text
    .trim()
    .split(/\s*(?:\r\n|\r|\n)\s*/)
    .map((line) =>
      visible(line)
        .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
        .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join(breaks);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Nothing in it needs an escape; most texts of a page are such, and there are thousands. */
const plain = /^[ !#-%(-;=?-~]*$/;

/** Text from outside for HTML, as content or inside a quoted attribute; controls become visible escapes. */
export function html(text: string): string {
  if (plain.test(text)) return text;
  return visible(text).replace(/[&<>"']/g, (one) => entities[one] ?? one);
}

/** Text from outside for XML 1.0, as content or inside a quoted attribute; illegal characters become visible. */
export function xml(text: string): string {
  return html(text).replace(/[\ufffe\uffff]/g, code);
}

/** One CSV cell: quoted where needed, and no spreadsheet takes it for a formula (negative numbers excepted). */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const formula = /^[=+\-@\t\r\n]/.test(value) && !/^-\d+([.,]\d+)?$/.test(value);
  const safe = formula ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
