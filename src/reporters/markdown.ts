import type { Report } from '../report/report.ts';
import { markdown as escape } from '../text/escape.ts';
import { escaped } from './escaped.ts';
import { attendance } from './markdown/attendance.ts';
import { dimension } from './markdown/dimension.ts';
import { allFindings, actionPlan } from './markdown/findings.ts';
import { figures, method } from './markdown/figures.ts';
import { blocks } from './markdown/markup.ts';
import { summary } from './markdown/summary.ts';
import { toAsk } from './markdown/to-ask.ts';
import { inOwnWords } from './markdown/words.ts';
import type { Reporter } from './reporter.ts';

/** The full report: every question with both sides' answers, the findings, the plan, and how the figures are made. */
export const markdown: Reporter = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  report(report) {
    const safe = escaped(report, (text) => escape(text));
    return Promise.resolve([{ path: '', content: `${blocks(parts(safe))}\n` }]);
  },
};

function parts(report: Report): string[] {
  return [
    `# ${report.company}: where the sides stand, ${report.round}`,
    ...summary(report),
    ...inOwnWords(report),
    ...toAsk(report),
    ...report.dimensions.flatMap((one) => dimension(report, one)),
    ...allFindings(report),
    ...actionPlan(report),
    ...attendance(report),
    ...figures(report),
    ...method(report),
  ];
}
