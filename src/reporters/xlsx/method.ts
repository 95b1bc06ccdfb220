import { text, type Cell, type Sheet } from './cell.ts';
import type { Book } from './workbook.ts';

/** How the figures are made, what they cannot bear, and figures from elsewhere. */
export function method({ report, t }: Book): Sheet {
  const part = (title: string, sentences: readonly string[]): Cell[][] =>
    sentences.length === 0
      ? []
      : [[text(title, 'strong')], ...sentences.map((sentence) => [text(sentence)]), []];
  return {
    name: t.method,
    // One column is never made smaller for the paper: it has to fit as it is.
    widths: [68],
    rows: [
      [text(t.method, 'title')],
      [],
      ...part(t.howMade, [t.howGap, t.howAlignment, t.howVerdict, t.howSpread, t.howLevel, t.howFormulas]),
      ...part(t.limits, report.limits),
      ...part(t.contexts, report.contexts),
    ],
    frozen: 0,
    landscape: false,
  };
}
