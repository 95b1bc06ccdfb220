import { scaleLog } from 'd3-scale';
import { pairOf, saysOf } from '../phrases/wording.ts';
import type { Axis } from '../questions/kind.ts';
import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import type { Chart } from './chart.ts';
import { lines, said, textWidth } from './fit.ts';
import { mark } from './mark.ts';
import type { Who } from './paint.ts';
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

/** A question whose answers are times, by what one unit is in hours. */
interface Timed {
  question: ReportQuestion;
  axis: Axis & { hours: number };
}

/** Names to the left of the line, what both sides say to the right of it: no symbol on the line that is no answer. */
const from = margin + 172;
/** What answers take beside the line, at least and at most; the rest is the line's. */
const answer = { least: 154, most: 230 };

/** Where a row begins, and where its answers stand and what they may take. */
interface Room {
  top: number;
  beside: number;
  room: number;
}

/** Marks that people read without counting, in hours. */
const marks = [
  { hours: 1 / 60, unit: 'minute' },
  { hours: 0.25, unit: 'quarterHour' },
  { hours: 1, unit: 'hour' },
  { hours: 4, unit: 'fourHours' },
  { hours: 24, unit: 'day' },
  { hours: 168, unit: 'week' },
  { hours: 730.5, unit: 'month' },
  { hours: 2191.5, unit: 'quarter' },
  { hours: 8766, unit: 'year' },
  { hours: 43830, unit: 'fiveYears' },
] as const;

/** Everything that is counted in time on one line from minutes to years: what each side says, and is expected to say. */
export function timings(report: Report): Chart[] {
  const timed = report.questions.flatMap((question): Timed[] => {
    const { axis } = question;
    const isSaid = pairOf(report, question).some((side) => (side?.center ?? null) !== null);
    return axis === null || axis.hours === null || !isSaid
      ? []
      : [{ question, axis: { ...axis, hours: axis.hours } }];
  });
  return timed.length === 0 ? [] : [timing(report, timed)];
}

function timing(report: Report, timed: readonly Timed[]): Chart {
  const on = sheet(report, 'timing', '');
  const { paints: p, t, names, words } = on;
  const all = timed.flatMap((one) => hoursIn(report, one));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const ends = [
    marks.findLast(({ hours }) => hours <= least)?.hours ?? least,
    marks.find(({ hours }) => hours >= most)?.hours ?? most,
  ];
  const longest = timed.flatMap(({ question }) =>
    pairOf(report, question).map((side) => textWidth(saysOf(side, words), sizes.small)),
  );
  const room = Math.min(answer.most, Math.max(answer.least, ...longest));
  const to = wide - margin - room - 36;
  const scale = scaleLog([ends[0] ?? 1, Math.max(ends[1] ?? 1, (ends[0] ?? 1) * 4)], [from, to]);
  const legend = key(on, [...sidesKey(on), ...keysOf(on)], 0);
  const top = legend.bottom + 22;
  let y = top + 6;
  const rows = timed.map((one) => {
    const row = rowOf(on, one, scale, { top: y, beside: to + 18, room });
    y = row.bottom;
    return row.svg;
  });
  const shown = spaced(
    marks.filter(({ hours }) => hours >= (ends[0] ?? 0) && hours <= (ends[1] ?? 0)),
    scale,
  );
  const grid = shown.map(({ hours, unit }) => [
    straight(scale(hours), top, scale(hours), y - 6, p.grid),
    written([t.time[unit]], scale(hours), top - 6, p.muted, { size: sizes.small, anchor: 'middle' }),
  ]);
  const title = t.timingTitle;
  return drawn(
    on,
    {
      id: 'timing',
      title,
      description: t.timingAbout({ first: names[0], second: names[1] }),
      height: y,
      table: {
        caption: title,
        columns: [
          { head: t.question, numeric: false },
          ...names.map((head) => ({ head, numeric: true })),
          { head: t.expects({ side: names[0], other: names[1] }), numeric: true },
          { head: t.expects({ side: names[1], other: names[0] }), numeric: true },
        ],
        rows: timed.map(({ question }) => [
          question.label,
          ...pairOf(report, question).map((side) => saysOf(side, words)),
          ...pairOf(report, question).map((side) => side?.guess?.says ?? '–'),
        ]),
      },
    },
    [legend.svg, ...grid.flat(), ...rows],
  );
}

function keysOf({ paints: p, t }: Sheet) {
  return [
    { sign: (x: number, y: number) => box(x - 8, y - 3, 16, 6, { ...p.bar.other, rx: 3 }), text: t.range },
    {
      sign: (x: number, y: number) =>
        straight(x, y - 3, x, y + 7, { ...p.line.other, ...dashed }) + mark('other', x, y - 5, p, 0.5),
      text: t.expectsOther,
    },
  ];
}

const dashed = { 'stroke-width': 2.4, 'stroke-dasharray': '3 2' };

function rowOf(
  on: Sheet,
  { question, axis }: Timed,
  scale: (hours: number) => number,
  { top, beside, room }: Room,
) {
  const { report, paints: p, words } = on;
  const pair = pairOf(report, question);
  const place = (value: number) => scale(hoursOf(axis, value));
  const label = lines(question.label, from - margin - 18, sizes.text);
  const line = top + 22;
  const centers = pair.map((side) => side?.center ?? null);
  const [one = null, other = null] = centers.map((center) => (center === null ? null : place(center)));
  const isClose = one !== null && other !== null && Math.abs(one - other) < 10;
  const texts = pair.map((side, at) => {
    const shown = [said(saysOf(side, words), room, sizes.small)];
    const y = line + (at === 0 ? -4 : 14);
    return (
      mark(at === 0 ? 'first' : 'second', beside + 8, y - 4.5, p, 0.75) +
      written(shown, beside + 18, y, p.ink, { size: sizes.small })
    );
  });
  const svg = element(
    'g',
    {},
    written(label, margin, line + 5 - (label.length - 1) * 8.5, p.ink, { bold: true }),
    ...texts,
    ...pair.map((side, at) => extent(on, side, at === 0 ? 'first' : 'second', place, line)),
    ...pair.map((side, at) => guess(on, side, at === 0 ? 'first' : 'second', place, line)),
    other === null ? '' : mark('second', other, line, p, isClose ? 1.3 : 1),
    one === null ? '' : mark('first', one, line, p, isClose ? 0.5 : 1),
  );
  return { svg, bottom: line + 26 };
}

/** From the smallest to the largest answer: the first side above the line, the second below it. */
function extent(
  { paints: p }: Sheet,
  side: ReportSide | undefined,
  who: Who,
  place: (value: number) => number,
  y: number,
): Svg {
  if (side === undefined || side.extent === null) return '';
  const [low, high] = side.extent.map(place);
  if (low === undefined || high === undefined || high - low < 1) return '';
  return box(low, who === 'first' ? y - 4.5 : y + 0.5, high - low, 4, { ...p.bar.other, rx: 2 });
}

/** What this side expects of the other one: a dashed line under its own symbol. */
function guess(
  { paints: p }: Sheet,
  side: ReportSide | undefined,
  who: Who,
  place: (value: number) => number,
  y: number,
): Svg {
  const center = side?.guess?.center ?? null;
  if (center === null) return '';
  const x = place(center);
  return straight(x, y - 7, x, y + 9, { ...p.line[who], ...dashed }) + mark(who, x, y - 10, p, 0.5);
}

function hoursIn(report: Report, { question, axis }: Timed): number[] {
  return pairOf(report, question)
    .flatMap((side) => [side?.center ?? null, ...(side?.extent ?? []), side?.guess?.center ?? null])
    .flatMap((value) => (value === null ? [] : [hoursOf(axis, value)]));
}

/** Nothing below the smallest meaningful value, as in the score; a logarithm has no 0. */
function hoursOf(axis: Timed['axis'], value: number): number {
  const least = axis.min > 0 ? axis.min : 0.01;
  return Math.max(value, least) * axis.hours;
}

/** Only marks whose names have room. */
function spaced<T extends { hours: number }>(all: readonly T[], scale: (hours: number) => number): T[] {
  let last = -Infinity;
  return all.filter(({ hours }) => {
    const x = scale(hours);
    if (x - last < 62) return false;
    last = x;
    return true;
  });
}
