import { scaleLinear } from 'd3-scale';
import { brief, type Brief } from '../phrases/brief.ts';
import { points, saysOf, verdictOf } from '../phrases/wording.ts';
import type { Report, ReportDimension, ReportQuestion, ReportSide } from '../report/report.ts';
import type { Chart, ChartTable } from './chart.ts';
import { lines, said, textWidth } from './fit.ts';
import { mark } from './mark.ts';
import {
  box,
  drawn,
  key,
  margin,
  sheet,
  sidesKey,
  sizes,
  straight,
  wide,
  written,
  type Sheet,
} from './sheet.ts';
import { element, type Svg } from './svg.ts';

/** From the middle to the end of the line: half of 100 points. */
const half = 148;
const middle = wide / 2;

/**
 * How far the sides stand from each other, question by question, for each dimension. Both marks leave the middle alike,
 * since neither side is the measure of the other; the distance between them is the gap.
 */
export function dumbbells(report: Report): Chart[] {
  return report.dimensions.flatMap((dimension) => {
    const questions = report.questions.filter(
      (one) => one.dimension === dimension.id && one.gap.why !== 'own-words',
    );
    return questions.some(({ apart }) => apart !== null) ? [dumbbell(report, dimension, questions)] : [];
  });
}

function dumbbell(report: Report, dimension: ReportDimension, questions: readonly ReportQuestion[]): Chart {
  const on = sheet(report, 'dumbbell', dimension.id);
  const legend = key(on, entries(on), 0);
  const top = legend.bottom + 26;
  const parts: Svg[] = [];
  let y = top + 8;
  for (const question of questions) {
    const row = drawnRow(on, question, y);
    parts.push(row.svg);
    y = row.bottom;
  }
  return drawn(
    on,
    {
      id: `dumbbell:${dimension.id}`,
      title: on.t.dumbbellTitle({ dimension: dimension.title }),
      description: on.t.dumbbellAbout({ first: on.names[0], second: on.names[1] }),
      height: y,
      table: table(on, dimension, questions),
    },
    [legend.svg, axis(on, top, y - 8), ...parts],
  );
}

function entries(on: Sheet) {
  const { paints: p, t } = on;
  return [
    ...sidesKey(on),
    {
      sign: (x: number, y: number) => box(x - 8, y - 3.5, 16, 7, { ...p.bar.other, rx: 3.5 }),
      text: t.inside,
    },
    { sign: (x: number, y: number) => straight(x, y - 7, x, y + 7, p.rule), text: t.begins },
  ];
}

function axis({ paints: p, t }: Sheet, top: number, bottom: number): Svg {
  const place = scaleLinear([-100, 100], [middle - half, middle + half]);
  const ticks = [-100, -50, 0, 50, 100];
  const style = { size: sizes.small, anchor: 'middle' } as const;
  return [
    ...ticks.map((tick) => straight(place(tick), top, place(tick), bottom, p.grid)),
    ...ticks.map((tick) => written([String(Math.abs(tick))], place(tick), top - 5, p.muted, style)),
    written([t.pointsApart], place(100) + 16, top - 5, p.muted, { size: sizes.small }),
  ].join('');
}

function drawnRow(on: Sheet, question: ReportQuestion, top: number): { svg: Svg; bottom: number } {
  const { report, paints: p, words } = on;
  const { apart } = question;
  const verdict = verdictOf(question, words).column;
  const figure = apart === null ? verdict : `${verdict} · ${points(apart)}`;
  const room = wide - 2 * margin - textWidth(figure, sizes.text) - 16;
  const label = lines(question.label, room, sizes.text);
  const both = brief(report, question);
  const y = top + 15 + (label.length - 1) * 17;
  const line = y + 15;
  const below = apart === null ? y + 18 : line + 20;
  const item = both.item === null ? [] : lines(both.item, 240, sizes.small, 1);
  const rooms = roomsFor(both, item);
  const parts = [
    written(label, margin, top + 15, p.ink, { bold: true }),
    written([figure], wide - margin, top + 15, p.ink, { anchor: 'end' }),
    ...(apart === null ? [] : [dumbbellAt(on, question, apart, line)]),
    written([said(both.first, rooms[0], sizes.small)], margin, below, p.muted, { size: sizes.small }),
    written([said(both.second, rooms[1], sizes.small)], wide - margin, below, p.muted, {
      size: sizes.small,
      anchor: 'end',
    }),
  ];
  if (item.length > 0) {
    parts.push(written(item, middle, below, p.muted, { size: sizes.small, anchor: 'middle' }));
  }
  return { svg: element('g', {}, ...parts), bottom: below + 12 };
}

/** What each side's answer may take: half of what is free, and what the other leaves of its half. */
function roomsFor({ first, second }: Brief, [item = '']: readonly string[]): [number, number] {
  const free = wide - 2 * margin - 16;
  const middle = textWidth(item, sizes.small) + 16;
  if (item !== '') return [(free - middle) / 2, (free - middle) / 2];
  const [one, other] = [textWidth(first, sizes.small), textWidth(second, sizes.small)];
  return [free - Math.min(other, free / 2), free - Math.min(one, free / 2)];
}

function dumbbellAt(on: Sheet, question: ReportQuestion, apart: number, y: number): Svg {
  const { paints: p } = on;
  const away = apart * half;
  const limit = question.threshold * half;
  // Then one mark stands inside the other.
  const isClose = away < 6;
  const [first, second] = sidesOf(on, question);
  const inside = (side: ReportSide | undefined, x: number, who: 'first' | 'second') => {
    const spread = (side?.spread ?? 0) * half * 2;
    if (spread === 0) return '';
    return box(x - spread / 2, y - 3.5, spread, 7, { ...p.bar.other, rx: 3.5, 'data-side': who });
  };
  return [
    inside(first, middle - away, 'first'),
    inside(second, middle + away, 'second'),
    straight(middle - limit, y - 7, middle - limit, y + 7, p.rule),
    straight(middle + limit, y - 7, middle + limit, y + 7, p.rule),
    straight(middle - away, y, middle + away, y, { ...p.rule, 'stroke-width': 2.4 }),
    mark('second', middle + away, y, p, isClose ? 1.3 : 1),
    mark('first', middle - away, y, p, isClose ? 0.5 : 1),
  ].join('');
}

function sidesOf({ report }: Sheet, question: ReportQuestion): (ReportSide | undefined)[] {
  return report.pair.map((id) => question.sides.find((one) => one.side === id));
}

function table(on: Sheet, dimension: ReportDimension, questions: readonly ReportQuestion[]): ChartTable {
  const { t, words, names } = on;
  const maybe = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : String(points(share));
  return {
    caption: t.dumbbellTitle({ dimension: dimension.title }),
    columns: [
      { head: t.question, numeric: false },
      { head: t.pointsApart, numeric: true },
      { head: t.begins, numeric: true },
      { head: t.verdict, numeric: false },
      ...names.map((side) => ({ head: t.says({ side }), numeric: false })),
      ...names.map((side) => ({ head: t.insideOf({ side }), numeric: true })),
    ],
    rows: questions.map((question) => {
      const sides = sidesOf(on, question);
      return [
        question.label,
        maybe(question.apart),
        maybe(question.threshold),
        verdictOf(question, words).column,
        ...sides.map((side) => saysOf(side, words)),
        ...sides.map((side) => maybe(side?.spread)),
      ];
    }),
  };
}
