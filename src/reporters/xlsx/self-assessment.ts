import { answeredBy, nameOf, saysOf } from '../../phrases/wording.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { figure, formats, heads, text, titled, type Cell, type Sheet } from './cell.ts';
import { themeOf } from './weighting.ts';
import type { Book } from './workbook.ts';

/** One sheet for each side somebody answered in: what it was asked, what it says, and who did not say. */
export function selfAssessments(book: Book): Sheet[] {
  return book.report.sides
    .filter(({ submitted }) => submitted > 0)
    .map(({ id, name }) => sheetOf(book, id, name));
}

function sheetOf({ report, words, t }: Book, side: string, name: string): Sheet {
  const title = t.selfAssessment({ side: name });
  const top = titled(title, t.selfAssessmentNote);
  const rows = report.questions.map((question): Cell[] => {
    const own = question.sides.find((one) => one.side === side);
    return [
      text(themeOf(report.dimensions, question.dimension)),
      text(question.label),
      text(wording(question, side)),
      text(saysOf(own, words)),
      figure(own?.center, formats.general),
      figure(own?.extent?.[0], formats.general),
      figure(own?.extent?.[1], formats.general),
      figure(own === undefined ? null : answeredBy(own), formats.whole),
      figure(own?.asked, formats.whole),
      figure(own?.none['dont-know'], formats.whole),
      figure(own?.none['not-applicable'], formats.whole),
      figure(own?.none['prefer-not'], formats.whole),
      figure(own?.skipped, formats.whole),
      figure(points(own?.spread), formats.whole),
      figure(own?.level, formats.whole),
      text(
        own?.guess === null || own === undefined ? '' : `${nameOf(report, own.guess.of)}: ${own.guess.says}`,
      ),
    ];
  });
  return {
    name: title,
    widths: [16, 18, 36, 30, 9, 10, 9, 12, 10, 8, 12, 10, 14, 11, 8, 28],
    rows: [
      ...top,
      heads(
        ...[t.theme, t.question, t.wording, t.says, t.middle, t.smallest, t.largest, t.answers, t.asked],
        ...[t.dontKnow, t.notApplicable, t.preferNot, t.skipped, t.spread, t.level, t.expects],
      ),
      ...rows,
    ],
    frozen: top.length + 1,
    landscape: true,
  };
}

/** A share as points 0..100; nothing where it is not known. */
export function points(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : Number((share * 100).toPrecision(12));
}

function wording({ ask }: ReportQuestion, side: string): string {
  return (ask.find((one) => one.side === side) ?? ask.find((one) => one.side === ''))?.text ?? '';
}
