import { nameOf } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import type { Marked } from '../document.ts';

/** A side with its name and shape. */
export function marked(report: Report, side: string): Marked {
  const [first, second] = report.pair;
  const mark = side === first ? 'first' : side === second ? 'second' : 'other';
  return { side, mark, name: nameOf(report, side) };
}
