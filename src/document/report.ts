import { isCompared, isNothingApart } from '../phrases/wording.ts';
import type { Report } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';
import type { Document, Section } from './document.ts';
import { acceptedSection } from './report/accepted.ts';
import { actionsTaken } from './report/actions.ts';
import { attendance } from './report/attendance.ts';
import { balanceSheets } from './report/balance.ts';
import { charterSection } from './report/charter.ts';
import { dimension } from './report/dimension.ts';
import { figures, method } from './report/figures.ts';
import { furtherFindings, toSettle, whatHolds } from './report/findings.ts';
import { heads } from './report/heads.ts';
import { perception } from './report/perception.ts';
import { ownPicture } from './report/picture.ts';
import { overview, pictures } from './report/pictures.ts';
import { actionPlan, waiting } from './report/plan.ts';
import { allSides } from './report/sides.ts';
import { opening, summary } from './report/summary.ts';
import { toAsk } from './report/to-ask.ts';
import { views } from './report/views.ts';
import { inOwnWords } from './report/words.ts';

/** The full report: what to settle first, what holds and what to do; then every answer, and how the figures are made. */
export function reportDocument(report: Report): Document {
  const words = wordsIn(report.languages);
  return {
    name: 'report',
    title: words.report.title({ company: report.company, round: report.round }),
    subtitle: opening(report),
    language: words.language,
    sections: sections(report),
  };
}

function sections(report: Report): Section[] {
  const drawn = pictures(report);
  return [
    ...(isCompared(report) ? summary(report) : ownPicture(report)),
    ...toAsk(report),
    ...(isNothingApart(report)
      ? [...whatHolds(report), ...toSettle(report)]
      : [...toSettle(report), ...whatHolds(report)]),
    ...charterSection(report),
    ...acceptedSection(report),
    ...actionsTaken(report),
    ...actionPlan(report),
    ...inOwnWords(report, drawn),
    ...balanceSheets(report),
    ...perception(report),
    ...overview(report),
    ...report.dimensions.flatMap((one) => dimension(report, one, drawn)),
    ...allSides(report),
    ...views(report),
    ...heads(report),
    ...furtherFindings(report),
    ...waiting(report),
    ...attendance(report),
    ...figures(report),
    ...method(report),
  ];
}
