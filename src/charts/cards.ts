import { points } from '../phrases/wording.ts';
import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import type { Chart } from './chart.ts';
import { dots } from './dots.ts';
import { drawn, key, sheet, sidesKey } from './sheet.ts';

/** Sorted cards: which share of each side takes each card, where they part most first. */
export function cards(report: Report): Chart[] {
  return report.questions.flatMap((question) => {
    const [first, second] = report.pair.map((id) => question.sides.find(({ side }) => side === id));
    if (question.rows !== 'cards' || first === undefined || second === undefined) return [];
    // Of more than two bins none is taken or left; the answers show where each card went.
    if (first.rows.some(({ piles = [] }) => piles.length > 2)) return [];
    return first.n > 0 && second.n > 0 ? [matrix(report, question, first, second)] : [];
  });
}

function matrix(report: Report, question: ReportQuestion, first: ReportSide, second: ReportSide): Chart {
  const on = sheet(report, 'cards', question.id);
  const { t, names } = on;
  const both = first.rows.flatMap((one) => {
    const other = second.rows.find(({ id }) => id === one.id);
    return other === undefined ? [] : [{ one, other, difference: Math.abs(one.share - other.share) }];
  });
  const rows = [...both].sort((a, b) => b.difference - a.difference);
  const legend = key(on, sidesKey(on), 0);
  const body = dots(
    on,
    rows.map(({ one, other }) => ({
      label: one.label,
      values: [one.share, other.share],
      texts: [one.text, other.text],
    })),
    {
      domain: [0, 1],
      ticks: [0, 0.5, 1].map((value) => ({ value, text: `${String(value * 100)} %` })),
    },
    legend.bottom,
  );
  const title = t.cardsTitle({ question: question.label });
  return drawn(
    on,
    {
      id: `cards:${question.id}`,
      title,
      description: t.cardsAbout({ first: names[0], second: names[1] }),
      height: body.bottom,
      table: {
        caption: title,
        columns: [
          { head: t.card, numeric: false },
          ...names.map((head) => ({ head, numeric: true })),
          { head: t.pointsApart, numeric: true },
        ],
        rows: rows.map(({ one, other, difference }) => [
          one.label,
          one.text,
          other.text,
          String(points(difference)),
        ]),
      },
    },
    [legend.svg, body.svg],
  );
}
