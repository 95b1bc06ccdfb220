import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import { settledFigure } from '../report/settled.ts';
import type { Chart } from './chart.ts';
import { head, lines } from './fit.ts';
import { mark } from './mark.ts';
import { box, drawn, key, margin, sheet, sidesKey, sizes, wide, written, type Sheet } from './sheet.ts';
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
  const above = heads(on);
  let y = above.bottom;
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
    [above.svg, ...parts],
  );
}

/** Each name over its half, in two lines where it takes them; where that is too little, in a key above the symbols. */
function heads(on: Sheet): { svg: Svg; bottom: number } {
  const { paints: p } = on;
  const room = wide / 2 - half - margin - 18;
  const found = on.names.map((name) => head(name, room, sizes.text, 2, true));
  const isNamed = found.every((lines) => lines !== null);
  const legend = isNamed ? { svg: '', bottom: 0 } : key(on, sidesKey(on), 0);
  const most = isNamed ? Math.max(...found.map((lines) => lines?.length ?? 0)) : 1;
  const last = legend.bottom + 19 + (most - 1) * 17;
  const name = (lines: readonly string[], x: number, anchor: string) =>
    written(lines, x, last - (lines.length - 1) * 17, p.ink, { anchor, bold: true });
  const [first, second] = isNamed ? found : [];
  const svg = [
    legend.svg,
    mark('first', middle - half - 6, last - 5, p),
    name(first ?? [], middle - half - 18, 'end'),
    mark('second', middle + half + 6, last - 5, p),
    name(second ?? [], middle + half + 18, 'start'),
  ];
  return { svg: svg.join(''), bottom: last + 11 };
}

/** Points of the hundred, with one decimal where it has one. */
function figure({ words }: Sheet, share: number): string {
  return words.figure(Number(settledFigure(share * 100).toFixed(1)) + 0);
}
