import { nameOf } from '../../phrases/wording.ts';
import type { SummaryRow } from '../../questions/kind.ts';
import type { ReportQuestion, ReportSide } from '../../report/report.ts';
import { figure, formats, formula, heads, text, titled, type Cell, type Sheet } from './cell.ts';
import { themeOf } from './weighting.ts';
import type { Book } from './workbook.ts';

/** Every answer that could be given, by side: how many gave it, of how many, and how many the other side expected to. */
export function answers({ report, t }: Book): Sheet {
  const top = titled(t.allAnswers, t.allAnswersNote);
  const rows: Cell[][] = [];
  for (const question of report.questions) {
    for (const side of question.sides) {
      for (const row of side.n === 0 ? [] : side.rows) {
        const at = top.length + 2 + rows.length;
        rows.push([
          text(themeOf(report.dimensions, question.dimension)),
          text(question.label),
          text(nameOf(report, side.side)),
          text(row.label),
          figure(row.count, formats.whole),
          figure(side.n, formats.whole),
          share(row, side, at),
          text(row.text),
          figure(expected(question, side.side, row.id), formats.share),
        ]);
      }
    }
  }
  return {
    name: t.allAnswers,
    widths: [20, 28, 16, 44, 9, 9, 10, 26, 12],
    rows: [
      ...top,
      heads(t.theme, t.question, t.side, t.answer, t.count, t.of, t.share, t.inWords, t.expectedShare),
      ...rows,
    ],
    frozen: top.length + 1,
    landscape: true,
  };
}

function share(row: SummaryRow, side: ReportSide, at: number): Cell {
  return row.count === null
    ? figure(row.share, formats.share)
    : formula(`E${at}/F${at}`, row.count / side.n, formats.share);
}

/** What the other side expected of this answer, 0..1; null where it was not asked. */
function expected({ sides }: ReportQuestion, side: string, row: string): number | null {
  const guess = sides.find((one) => one.guess?.of === side)?.guess ?? null;
  return guess?.rows.find(({ id }) => id === row)?.share ?? null;
}
