import { width as widthOf } from '../../text/layout.ts';
import { firmOf } from '../../report/firm.ts';
import type { Report, ReportDimension, ReportQuestion } from '../../report/report.ts';
import { sideName } from '../../text/sides.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import {
  alignment,
  counted,
  isPairOfPeople,
  nameOf,
  overallRange,
  points,
  weight,
} from '../../phrases/wording.ts';
import { column, paragraph, type Block, type Column } from './block.ts';

/** Columns a bar gets at most, and below how many it is left out. */
const barMost = 20;
const barLeast = 6;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * One row a theme, and a row for all. A theme without a figure of its own lists its compared questions, so that the
 * weights and figures shown always add up to the overall one.
 */
export function themes(report: Report, width: number): Block {
  const words = wordsIn(report.languages);
  const t = words.report;
  const shown = counted(report.questions, words).filter(({ count }) => count > 0);
  const rows = report.dimensions.flatMap((dimension) => {
    const questions = report.questions.filter((question) => question.dimension === dimension.id);
    const own = counted(questions, words);
    const counts = shown.map(({ words: one }) => {
      const count = own.find(({ words: other }) => other.bucket === one.bucket)?.count ?? 0;
      return String(count);
    });
    return [
      { cells: [dimension.title, ...counts, ...figures(dimension, words)], gap: dimension.gap.value },
      ...(dimension.gap.value === null ? listed(questions, shown.length, words) : []),
    ];
  });
  const overall = report.overall.value;
  const total = {
    cells: [
      t.all,
      ...shown.map(({ count }) => String(count)),
      overall === null
        ? ''
        : weight(
            report.dimensions.reduce((sum, one) => sum + one.weight, 0),
            words,
          ),
      overall === null ? '–' : String(points(overall)),
    ],
    gap: overall,
  };
  const columns: Column[] = [
    column('', { flexible: true, list: '' }),
    ...shown.map(({ words: one }) => column(one.column, { align: 'right', list: one.several })),
    column(t.weight, { align: 'right' }),
    column(t.points, { align: 'right', list: t.pointsApart }),
  ];
  const all = [...rows, total];
  const bar = barWidth(
    columns,
    all.map(({ cells }) => cells),
    width,
  );
  return {
    type: 'table',
    title: t.byTheme,
    columns: bar === 0 ? columns : [...columns, column('', { list: null })],
    rows: all.map(({ cells, gap }) => (bar === 0 ? cells : [...cells, gap === null ? '' : drawn(gap, bar)])),
  };
}

/** The alignment and how it is made of the figures above; said last, and for one's own trend only. */
export function overall(report: Report): Block[] {
  if (report.overall.value === null) return [];
  const figure = alignment(report.overall.value);
  const { report: t } = wordsIn(report.languages);
  const inside = report.sides.flatMap((side) =>
    side.spread === null || !report.pair.includes(side.id)
      ? []
      : [t.inside({ side: nameOf(report, side.id), alignment: alignment(side.spread) })],
  );
  const across = isPairOfPeople(report) ? t.twoPeople : t.across;
  return [
    {
      type: 'facts',
      facts: [`${across} ${figure}${overallRange(report)}`, ...inside],
      separator: ' · ',
      tone: 'plain',
    },
    paragraph(basis(report, figure), 'faint'),
    ...placed(report).map((text) => paragraph(text)),
  ];
}

/** Said only where the two sides differ beyond chance. */
function placed(report: Report): string[] {
  const state = firmOf(report);
  if (state === null || state === 'few' || !state.contested) return [];
  const words = wordsIn(report.languages);
  const [first = '', second = ''] = report.pair.map((id) => sideName(report.sides, id));
  return [
    words.report.placed({ first, one: words.firm[state.first], second, other: words.firm[state.second] }),
  ];
}

function basis(report: Report, figure: number): string {
  const sum = `${figure} = 100 - ${100 - figure}`;
  const { report: t } = wordsIn(report.languages);
  return report.leads === 'observed' ? t.basisObserved({ sum }) : t.basisAdjusted({ sum });
}

function figures(dimension: ReportDimension, words: Words): [string, string] {
  if (dimension.gap.value !== null)
    return [weight(dimension.weight, words), String(points(dimension.gap.value))];
  return ['', dimension.assessed === 0 ? '–' : ''];
}

function listed(questions: readonly ReportQuestion[], blanks: number, words: Words) {
  return questions
    .filter((question) => question.apart !== null)
    .map((question) => ({
      cells: [
        `· ${question.label}`,
        ...Array.from({ length: blanks }, () => ''),
        weight(question.weight, words),
        String(points(question.apart ?? 0)),
      ],
      gap: question.apart,
    }));
}

/** Bars take what the rest leaves. */
function barWidth(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number {
  const used = columns.reduce(
    (sum, { head }, index) =>
      sum + 2 + Math.max(widthOf(head), ...rows.map((row) => widthOf(row[index] ?? ''))),
    2,
  );
  const left = Math.min(barMost, width - used);
  return left < barLeast ? 0 : left;
}

function drawn(gap: number, width: number): string {
  const units = Math.round(Math.min(1, Math.max(0, gap)) * width * 8);
  return '█'.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
}
