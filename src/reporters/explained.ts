import type { Explanation } from '../report/explanation.ts';
import { visibleLine } from '../text/escape.ts';
import { escaped } from './escaped.ts';
import { meanBlocks } from './explained/mean.ts';
import { questionBlocks } from './explained/question.ts';
import type { ReporterOptions } from './reporter.ts';
import { inColumns, inList } from './terminal/layout.ts';
import { paint } from './terminal/paint.ts';

/** How a figure arose, for a terminal: plain words first, then the sum to add up again. */
export function explained(explanation: Explanation, { width, color, list }: ReporterOptions): string {
  const safe = escaped(explanation, visibleLine);
  const blocks = safe.about === 'question' ? questionBlocks(safe) : meanBlocks(safe);
  return list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
}
