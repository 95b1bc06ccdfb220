/**
 * Text whose long lines are broken between words, so that each takes at most so many columns of a terminal; what is
 * broken goes on two columns further in. A longer word stays whole: it may be a path to copy.
 */
export function folded(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (taken(line) <= columns ? line : foldedLine(line, columns)))
    .join('\n');
}

function foldedLine(line: string, columns: number): string {
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let current = '';
  for (const part of line.match(/\s*\S+/g) ?? []) {
    if (current === '' || taken(current + part) <= columns) current += part;
    else {
      lines.push(current);
      current = indent + part.trimStart();
    }
  }
  return [...lines, current].join('\n');
}

/** Near enough for breaking lines: this is read at every start, and exact widths are a library. */
function taken(text: string): number {
  const wide = /^[\x20-\x7e]*$/.test(text)
    ? null
    : text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/g);
  return text.length + (wide?.length ?? 0);
}
