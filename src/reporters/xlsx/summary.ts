import { counted } from '../../phrases/wording.ts';
import { figure, formats, formula, heads, inSheet, text, type Cell, type Sheet } from './cell.ts';
import type { Alignment } from './alignment.ts';
import { sheetNames } from './names.ts';
import type { Book } from './workbook.ts';

/** The whole on one sheet: who answered, how the questions divide, and alignment by theme, all added up again. */
export function summary({ report, words, t }: Book, alignment: Alignment): Sheet {
  const [name = ''] = sheetNames([alignment.sheet.name]);
  const from = inSheet(name);
  const range = (letter: string, { first, last }: { first: number; last: number }) =>
    `${from}$${letter}$${first}:$${letter}$${last}`;
  const mean = (dimension: string | null): string | null => {
    const rows = alignment.rows(dimension);
    if (rows === null) return null;
    const [weights, gaps] = [range(alignment.weight, rows), range(alignment.counted, rows)];
    return `SUMPRODUCT(${weights},${gaps})/SUMPRODUCT(${weights}*(${gaps}<>""))`;
  };
  const aligned = (dimension: string | null, value: number | null): Cell => {
    const written = mean(dimension);
    return written === null
      ? null
      : formula(`100*(1-MAX(0,${written}))`, value === null ? null : 100 * (1 - value), formats.whole);
  };
  const people = report.sides.map((side) => [
    text(side.name),
    figure(side.submitted, formats.whole),
    figure(side.invited, formats.whole),
    figure(side.answered, formats.share),
  ]);
  const verdicts = counted(report.questions, words)
    .filter(({ count }) => count > 0)
    .map(({ words: said, count }) => [
      text(said.column),
      figure(count, formats.whole),
      null,
      null,
      text(said.verdict),
    ]);
  const themes = report.dimensions.map((dimension) => [
    text(dimension.title),
    figure(dimension.weight, formats.weight),
    figure(dimension.assessed, formats.whole),
    aligned(dimension.id, dimension.gap.value),
  ]);
  return {
    name: t.summary,
    widths: [34, 14, 14, 14, 64],
    rows: [
      [text(report.company, 'title')],
      [text(t.roundOf({ round: report.round, asOf: report.asOf }), 'note')],
      [],
      heads(t.side, t.replies, t.invited, t.answered),
      ...people,
      [],
      heads(t.verdict, t.questions, ' ', ' ', t.inWords),
      ...verdicts,
      [],
      heads(t.theme, t.weight, t.comparedQuestions, t.alignment),
      ...themes,
      [text(t.overall, 'strong'), null, null, aligned(null, report.overall.value)],
      [],
      [text(t.alignmentNote, 'note')],
    ],
    frozen: 0,
    landscape: false,
  };
}
