import { percent } from '../phrases/wording.ts';
import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import type { Chart } from './chart.ts';
import { head, lines, textWidth } from './fit.ts';
import { mark } from './mark.ts';
import {
  drawn,
  key,
  margin,
  sheet,
  sidesKey,
  sizes,
  straight,
  whoIs,
  wide,
  written,
  type Sheet,
} from './sheet.ts';
import { element, type Svg } from './svg.ts';

/** One answer that can be given, over all questions of who owns something. */
interface Owner {
  id: string;
  label: string;
}

const headSize = 12;

/** Who owns what, by each side: how many name whom, what both claim and what neither does. */
export function owners(report: Report): Chart[] {
  const questions = report.questions.filter(
    ({ rows, sides }) =>
      rows === 'owners' && report.pair.every((id) => sides.some(({ side, n }) => side === id && n > 0)),
  );
  return questions.length === 0 ? [] : [matrix(report, questions)];
}

function matrix(report: Report, questions: readonly ReportQuestion[]): Chart {
  const on = sheet(report, 'owners', '');
  const { paints: p, t, names } = on;
  const named = namedOn(report, questions);
  const claims = [t.bothClaim, t.neitherClaims];
  const widths = [...named.map(({ label }) => label), ...claims].map(columnWidth);
  const needed = widths.reduce((sum, one) => sum + one, 0);
  const width = Math.max(wide, 160 + needed + margin);
  // What is left over goes to the names of the questions, up to a point, then to the columns.
  const each = Math.max(0, (width - margin - 250 - needed) / widths.length);
  const left = width - margin - needed - each * widths.length;
  const legend = key(on, sidesKey(on), 0);
  const heads = [...named, ...claims.map((label) => ({ id: '', label }))].map(({ id, label }, at) => {
    const room = (widths[at] ?? 0) + each - 8;
    // A side of the pair whose name is too long is named by its symbol, as in the key.
    const isMarked = report.pair.includes(id) && head(label, room, headSize, 4) === null;
    return isMarked ? whoIs(on, id) : lines(label, room, headSize, 4);
  });
  const top = legend.bottom + Math.max(...heads.map((one) => (Array.isArray(one) ? one.length : 1))) * 15 + 8;
  let y = top;
  const center = (at: number) =>
    left + widths.slice(0, at).reduce((sum, one) => sum + one + each, 0) + ((widths[at] ?? 0) + each) / 2;
  const drawnRows = questions.map((question) => {
    const label = lines(question.label, left - margin - 12, sizes.text);
    const tall = Math.max(30, label.length * 17 + 8);
    const middle = y + tall / 2;
    const svg = element(
      'g',
      {},
      straight(margin, y, width - margin, y, p.grid),
      written(label, margin, middle + 5 - (label.length - 1) * 8.5, p.ink),
      ...named.map(({ id }, at) => counts(on, question, id, center(at), middle)),
      ...claimsOf(question).map((text, at) =>
        written([text], center(named.length + at), middle + 5, p.ink, { anchor: 'middle' }),
      ),
    );
    y += tall;
    return svg;
  });
  const title = t.ownersTitle;
  const table = {
    caption: `${title} (${t.ofPairs})`,
    columns: [
      { head: t.question, numeric: false },
      ...named.flatMap(({ label }) =>
        names.map((side) => ({ head: t.namedBy({ what: label, side }), numeric: true })),
      ),
      ...claims.map((head) => ({ head, numeric: true })),
    ],
    rows: questions.map((question) => [
      question.label,
      ...named.flatMap(({ id }) =>
        pairOf(report, question).map((side) => side?.rows.find((row) => row.id === id)?.text ?? '–'),
      ),
      ...claimsOf(question),
    ]),
  };
  return drawn(
    on,
    {
      id: 'owners',
      title,
      description: t.ownersAbout({ first: names[0], second: names[1] }),
      height: y + 24,
      width,
      table,
    },
    [
      legend.svg,
      ...heads.map((one, at) =>
        Array.isArray(one)
          ? written(one, center(at), top - 8 - (one.length - 1) * 15, p.muted, {
              size: headSize,
              anchor: 'middle',
            })
          : mark(one, center(at), top - 13, p),
      ),
      ...drawnRows,
      written([t.ofPairs], margin, y + 16, p.muted, { size: sizes.small }),
    ],
  );
}

/** As wide as its longest word, within reason, so that heads break between words. */
function columnWidth(head: string): number {
  const longest = Math.max(...head.split(/\s+/).map((word) => textWidth(word, headSize)));
  return Math.min(110, Math.max(60, longest + 12));
}

/** How many of each side name this owner: symbol and count, one beside the other. */
function counts(on: Sheet, question: ReportQuestion, id: string, x: number, y: number): Svg {
  const { report, paints: p } = on;
  const said = pairOf(report, question).map((side) => side?.rows.find((row) => row.id === id));
  if (said.every((row) => row === undefined)) return '';
  return said
    .map((row, at) => {
      const count = row?.count ?? 0;
      if (count === 0) return '';
      const from = x + (at === 0 ? -26 : 6);
      return (
        mark(at === 0 ? 'first' : 'second', from + 6, y, p, 0.9) +
        written([String(count)], from + 15, y + 5, p.ink)
      );
    })
    .join('');
}

function claimsOf({ claims }: ReportQuestion): string[] {
  return claims === null ? ['–', '–'] : [percent(claims.both), percent(claims.nobody)];
}

/** Everybody named on any of the questions, sides first, by their own name. */
function namedOn(report: Report, questions: readonly ReportQuestion[]): Owner[] {
  const found = new Map<string, string>();
  for (const question of questions) {
    for (const { rows } of pairOf(report, question).flatMap((side) => side ?? [])) {
      for (const { id, label, count } of rows) {
        if ((count ?? 0) > 0 && !found.has(id)) found.set(id, label);
      }
    }
  }
  const place = (id: string) => [...report.pair, 'shared', 'nobody'].indexOf(id);
  const rank = (id: string) => (id === 'nobody' ? 99 : place(id) < 0 ? 50 : place(id));
  return [...found]
    .map(([id, label]) => ({ id, label: report.sides.find((side) => side.id === id)?.name ?? label }))
    .sort((a, b) => rank(a.id) - rank(b.id));
}

function pairOf(report: Report, question: ReportQuestion): (ReportSide | undefined)[] {
  return report.pair.map((id) => question.sides.find(({ side }) => side === id));
}
