import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import { settledFigure } from '../report/settled.ts';
import type { Chart } from './chart.ts';
import { fitted, lines } from './fit.ts';
import { mark } from './mark.ts';
import { box, drawn, margin, sheet, sizes, wide, written, type Sheet } from './sheet.ts';
import { element, type Svg } from './svg.ts';

const half = 116;
const middle = wide / 2;
const whole = wide / 2 - half - margin - 40;

/** What is divided, and how each side of the pair divides it: back to back, so that the two outlines can be compared. */
export function budgets(report: Report): Chart[] {
  return report.questions.flatMap((question) => {
    const [first, second] = report.pair.map((id) => question.sides.find(({ side }) => side === id));
    if (question.rows !== 'parts' || first === undefined || second === undefined) return [];
    return first.n > 0 && second.n > 0 ? [budget(report, question, first, second)] : [];
  });
}

function budget(report: Report, question: ReportQuestion, first: ReportSide, second: ReportSide): Chart {
  const on = sheet(report, 'budget', question.id);
  const { paints: p, t, names } = on;
  const rows = first.rows.map((one) => ({
    one,
    other: second.rows.find(({ id }) => id === one.id)?.share ?? 0,
  }));
  // The longest bar fills its half, both sides by the same measure; the figure stands at its end.
  const largest = Math.max(0.01, ...rows.flatMap(({ one, other }) => [one.share, other]));
  let y = 30;
  const parts = rows.map(({ one, other }) => {
    const label = lines(one.label, 2 * half - 16, sizes.text);
    const tall = Math.max(26, label.length * 17 + 9);
    const center = y + tall / 2;
    const [left, right] = [(one.share / largest) * whole, (other / largest) * whole];
    const svg = element(
      'g',
      {},
      written(label, middle, center + 5 - (label.length - 1) * 8.5, p.ink, { anchor: 'middle' }),
      box(middle - half - left, center - 8, left, 16, p.bar.first),
      box(middle + half, center - 8, right, 16, p.bar.second),
      written([figure(on, one.share)], middle - half - left - 6, center + 5, p.ink, { anchor: 'end' }),
      written([figure(on, other)], middle + half + right + 6, center + 5, p.ink),
    );
    y += tall;
    return svg;
  });
  const title = t.budgetTitle({ question: question.label });
  return drawn(
    on,
    {
      id: `budget:${question.id}`,
      title,
      description: t.budgetAbout({ first: names[0], second: names[1] }),
      height: y + 6,
      table: {
        caption: title,
        columns: [
          { head: t.option, numeric: false },
          ...names.map((head) => ({ head, numeric: true })),
          { head: t.difference, numeric: true },
        ],
        rows: rows.map(({ one, other }) => [
          one.label,
          figure(on, one.share),
          figure(on, other),
          figure(on, other - one.share),
        ]),
      },
    },
    [heads(on), ...parts],
  );
}

function heads(on: Sheet): Svg {
  const { paints: p } = on;
  const room = wide / 2 - half - margin - 20;
  const [first, second] = on.names.map((name) => fitted(name, room, sizes.text));
  return [
    mark('first', middle - half - 6, 14, p),
    written([first ?? ''], middle - half - 18, 19, p.ink, { anchor: 'end', bold: true }),
    mark('second', middle + half + 6, 14, p),
    written([second ?? ''], middle + half + 18, 19, p.ink, { bold: true }),
  ].join('');
}

/** Points of the hundred, with one decimal where it has one. */
function figure({ words }: Sheet, share: number): string {
  return words.figure(Number(settledFigure(share * 100).toFixed(1)) + 0);
}
