import { verdictOf } from '../../phrases/wording.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { settledFigure } from '../../report/settled.ts';
import { column, figure, formats, formula, heads, text, titled, type Cell, type Sheet } from './cell.ts';
import { points } from './self-assessment.ts';
import { themeOf } from './weighting.ts';
import type { Book } from './workbook.ts';

/** The sheet of gaps that other sheets add up again, and where its figures stand. */
export interface Alignment {
  sheet: Sheet;
  /** Rows of a theme, from 1, or of all questions. */
  rows(dimension: string | null): { first: number; last: number } | null;
  weight: string;
  counted: string;
}

/** Question by question: weight, gap, and what enters the overall figure; the sum at the foot is live. */
export function index({ report, words, t }: Book): Alignment {
  const top = titled(t.index, report.leads === 'observed' ? t.indexNote : t.indexNoteSample);
  const ordered = report.dimensions.flatMap(({ id }) =>
    report.questions.filter(({ dimension }) => dimension === id),
  );
  const first = top.length + 2;
  const [weight, counted] = [column(2), column(3)];
  const rows: Cell[][] = ordered.map((question, at) => {
    const row = first + at;
    const gap = countedGap(question, report.leads);
    return [
      text(themeOf(report.dimensions, question.dimension)),
      text(question.label),
      figure(question.weight, formats.weight),
      figure(gap, formats.exact),
      gap === null ? null : formula(`100*MAX(0,${counted}${row})`, 100 * Math.max(0, gap), formats.whole),
      question.gap.why === 'own-words' ? null : figure(points(question.threshold), formats.whole),
      gap === null ? null : formula(`100-E${row}`, 100 - 100 * Math.max(0, gap), formats.whole),
      gap === null
        ? null
        : formula(`${weight}${row}*${counted}${row}`, question.weight * gap, formats.weight),
      text(verdictOf(question, words).column),
    ];
  });
  const last = first + rows.length - 1;
  const overall = report.overall.value;
  const foot: Cell[] = [
    text(t.overall, 'strong'),
    null,
    formula(
      `SUMPRODUCT(${weight}${first}:${weight}${last}*(${counted}${first}:${counted}${last}<>""))`,
      sumOf(ordered, report.leads, () => 1),
      formats.weight,
      'strong',
    ),
    formula(
      `H${last + 1}/C${last + 1}`,
      overall === null
        ? null
        : sumOf(ordered, report.leads, (gap) => gap) / sumOf(ordered, report.leads, () => 1),
      formats.exact,
      'strong',
    ),
    formula(`100*MAX(0,D${last + 1})`, overall === null ? null : 100 * overall, formats.whole, 'strong'),
    null,
    formula(`100-E${last + 1}`, overall === null ? null : 100 - 100 * overall, formats.whole, 'strong'),
    formula(
      `SUM(H${first}:H${last})`,
      sumOf(ordered, report.leads, (gap) => gap),
      formats.weight,
      'strong',
    ),
  ];
  return {
    sheet: {
      name: t.index,
      widths: [28, 34, 10, 12, 12, 14, 12, 14, 16],
      rows: [
        ...top,
        heads(t.theme, t.question, t.weight, t.gap, t.points, t.begins, t.alignment, t.weighted, t.verdict),
        ...rows,
        foot,
      ],
      frozen: top.length + 1,
      landscape: true,
    },
    rows: (dimension) => {
      const places = ordered.flatMap((one, at) =>
        dimension === null || one.dimension === dimension ? [first + at] : [],
      );
      const [from, to] = [places[0], places.at(-1)];
      return from === undefined || to === undefined ? null : { first: from, last: to };
    },
    weight,
    counted,
  };
}

/** The gap that is averaged: observed where everybody was asked, signed where answers stand for larger groups. */
function countedGap(question: ReportQuestion, leads: 'observed' | 'adjusted'): number | null {
  const gap = question.apart === null ? null : question.gap.value;
  if (gap === null) return null;
  return settledFigure(leads === 'observed' ? gap.observed : gap.signed);
}

function sumOf(
  questions: readonly ReportQuestion[],
  leads: 'observed' | 'adjusted',
  value: (gap: number) => number,
): number {
  return questions.reduce((sum, question) => {
    const gap = countedGap(question, leads);
    return gap === null ? sum : sum + question.weight * value(gap);
  }, 0);
}
