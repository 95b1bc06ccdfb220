import type { Report } from '../report/report.ts';
import { markdown as escape } from '../text/escape.ts';
import { wordsIn } from '../text/words/index.ts';
import { escaped } from './escaped.ts';
import { attendance } from './markdown/attendance.ts';
import { balanceSheets } from './markdown/balance.ts';
import { dimension } from './markdown/dimension.ts';
import { furtherFindings, toSettle, whatHolds } from './markdown/findings.ts';
import { figures, method } from './markdown/figures.ts';
import { heads } from './markdown/heads.ts';
import { blocks } from './markdown/markup.ts';
import { ownPicture } from './markdown/picture.ts';
import { actionPlan, waiting } from './markdown/plan.ts';
import { allSides } from './markdown/sides.ts';
import { summary } from './markdown/summary.ts';
import { toAsk } from './markdown/to-ask.ts';
import { views } from './markdown/views.ts';
import { inOwnWords } from './markdown/words.ts';
import type { Reporter } from './reporter.ts';
import { isCompared, isNothingApart } from '../phrases/wording.ts';

/** The full report: what to settle first, what holds and what to do; then every answer, and how the figures are made. */
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
    `# ${wordsIn(report.languages).report.title({ company: report.company, round: report.round })}`,
    ...summary(report),
    ...(isCompared(report) ? [] : ownPicture(report)),
    ...toAsk(report),
    ...(isNothingApart(report)
      ? [...whatHolds(report), ...toSettle(report)]
      : [...toSettle(report), ...whatHolds(report)]),
    ...actionPlan(report),
    ...balanceSheets(report),
    ...allSides(report),
    ...views(report),
    ...heads(report),
    ...inOwnWords(report),
    ...furtherFindings(report),
    ...waiting(report),
    ...report.dimensions.flatMap((one) => dimension(report, one)),
    ...attendance(report),
    ...figures(report),
    ...method(report),
  ];
}
