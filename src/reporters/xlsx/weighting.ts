import { column, figure, formats, formula, heads, text, titled, type Sheet } from './cell.ts';
import type { Book } from './workbook.ts';

/** What each question weighs in the overall figure, and its share of all that could be compared. */
export function weighting({ report, t }: Book): Sheet {
  const top = titled(t.weighting, t.weightingNote);
  const first = top.length + 2;
  const last = top.length + 1 + report.questions.length;
  const of = column(2);
  const compared = report.questions.filter(({ apart }) => apart !== null);
  const sum = compared.reduce((all, { weight }) => all + weight, 0);
  const rows = report.questions.map((question, at) => {
    const row = first + at;
    const isCompared = question.apart !== null;
    return [
      text(themeOf(report.dimensions, question.dimension)),
      text(question.label),
      figure(question.weight, formats.weight),
      text(isCompared ? t.yes : t.no),
      isCompared
        ? formula(
            `${of}${row}/SUMIF($D$${first}:$D$${last},$D${row},$${of}$${first}:$${of}$${last})`,
            question.weight / sum,
            '0.0 %',
          )
        : null,
      text(question.core ? t.yes : ''),
    ];
  });
  return {
    name: t.weighting,
    widths: [28, 34, 10, 12, 14, 10],
    rows: [...top, heads(t.theme, t.question, t.weight, t.compared, t.shareOfWeight, t.core), ...rows],
    frozen: top.length + 1,
    landscape: false,
  };
}

/** The title of a theme. */
export function themeOf(dimensions: readonly { id: string; title: string }[], id: string): string {
  return dimensions.find((one) => one.id === id)?.title ?? id;
}
