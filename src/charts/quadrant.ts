import { scaleLinear } from 'd3-scale';
import { points, verdictOf } from '../phrases/wording.ts';
import type { Report, ReportQuestion } from '../report/report.ts';
import type { Chart } from './chart.ts';
import { lines, textWidth } from './fit.ts';
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
import { spread, type Spot } from './spread.ts';
import { element, type Svg } from './svg.ts';

/** A question with both figures known; those that lie in one place share a number. Null: drawn, and not named. */
interface Placed {
  number: number | null;
  question: ReportQuestion;
  apart: number;
  levels: readonly [number, number];
}

/** Beyond 100 points there is room for questions that stand beside it. */
const plot = { left: 56, right: wide - 56, beyond: 40, height: 380 };
/** Below it lie the bands "undefined" and "defined". */
const middleLevel = 50;

/** Gap and level together: agreement on a bad state is not health. Both sides' levels stand above the gap of a question. */
export function quadrants(report: Report): Chart[] {
  const placed = report.questions.flatMap((question): Omit<Placed, 'number'>[] => {
    const [first = null, second = null] = report.pair.map(
      (id) => question.sides.find(({ side }) => side === id)?.level ?? null,
    );
    const { apart } = question;
    return apart === null || first === null || second === null
      ? []
      : [{ question, apart, levels: [first, second] }];
  });
  return placed.length === 0 ? [] : [quadrant(report, numbered(placed, named(report, placed)))];
}

/** More than this many names are no longer found again among the marks. */
const most = 25;

/** So near to each other, in points, that one number has to do for them. */
const near = 3;

/** The ids of the questions that are named: all, or those of the foremost findings. */
function named({ findings }: Report, placed: readonly Omit<Placed, 'number'>[]): ReadonlySet<string> {
  const ids = placed.map(({ question }) => question.id);
  if (ids.length <= most) return new Set(ids);
  const found = new Set(findings.map(({ question }) => question).filter((id) => ids.includes(id)));
  return new Set([...found].slice(0, most));
}

function numbered(placed: readonly Omit<Placed, 'number'>[], named: ReadonlySet<string>): Placed[] {
  const firsts: Omit<Placed, 'number'>[] = [];
  const all = placed.map((one) => {
    if (!named.has(one.question.id)) return { ...one, number: null };
    const found = firsts.findIndex(
      (other) =>
        Math.abs(one.apart - other.apart) * 100 <= near &&
        one.levels.every((level, at) => Math.abs(level - (other.levels[at] ?? 0)) <= near),
    );
    if (found < 0) firsts.push(one);
    return { ...one, number: found < 0 ? firsts.length : found + 1 };
  });
  return all.sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity));
}

function quadrant(report: Report, placed: readonly Placed[]): Chart {
  const on = sheet(report, 'quadrant', '');
  const { t, names, words } = on;
  const begins = { sign: (x: number, y: number) => box(x - 8, y - 7, 16, 14, band), text: t.begins };
  const legend = key(on, [...sidesKey(on), begins], 0);
  const top = legend.bottom + 30;
  const bottom = top + plot.height;
  const x = scaleLinear([0, 100], [plot.left, plot.right]);
  const y = scaleLinear([0, 100], [bottom, top]);
  const spots = placed.map(({ number, apart, levels: [first, second] }) => ({
    number,
    at: x(apart * 100),
    one: y(first),
    other: y(second),
  }));
  const shown = spread(spots, [plot.left, plot.right + plot.beyond]);
  const isSpread = shown.some(({ at }, place) => at !== spots[place]?.at);
  const list = index(on, placed, isSpread, bottom + 70);
  const title = t.quadrantTitle;
  return drawn(
    on,
    {
      id: 'quadrant',
      title,
      description: t.quadrantAbout({ first: names[0], second: names[1] }),
      height: list.bottom,
      table: {
        caption: title,
        columns: [
          { head: t.number, numeric: true },
          { head: t.question, numeric: false },
          { head: t.pointsApart, numeric: true },
          { head: t.begins, numeric: true },
          ...names.map((side) => ({ head: t.levelOf({ side }), numeric: true })),
          { head: t.verdict, numeric: false },
        ],
        rows: placed.map(({ number, question, apart, levels }) => [
          number === null ? '–' : String(number),
          question.label,
          String(points(apart)),
          String(points(question.threshold)),
          ...levels.map((level) => String(Math.round(level))),
          verdictOf(question, words).column,
        ]),
      },
    },
    [legend.svg, grounds(on, placed, x, y), ...stems(on, shown, y), list.svg],
  );
}

type Place = (value: number) => number;

/** Axes, where apart begins, and the names of the corners. */
function grounds({ paints: p, t }: Sheet, placed: readonly Placed[], x: Place, y: Place): Svg {
  const [low, high] = [y(0), y(100)];
  const small = { size: sizes.small };
  const thresholds = placed.map(({ question }) => question.threshold * 100);
  const [from, to] = [x(Math.min(...thresholds)), x(Math.max(...thresholds))];
  const corner = (text: string, at: number, line: number, anchor: string) =>
    written(lines(text, 280, sizes.small, 1), at, line, p.ink, { ...small, anchor });
  const middle = { x: margin + 10, y: (low + high) / 2 };
  return [
    box(from, high, Math.max(1.2, to - from), low - high, band),
    ...[0, 25, 50, 75, 100].flatMap((tick) => [
      straight(x(0), y(tick), x(100), y(tick), tick === middleLevel ? p.rule : p.grid),
      straight(x(tick), low, x(tick), high, p.grid),
      written([String(tick)], x(0) - 10, y(tick) + 4, p.muted, { ...small, anchor: 'end' }),
      written([String(tick)], x(tick), low + 21, p.muted, { ...small, anchor: 'middle' }),
    ]),
    written([t.pointsApart], x(100), low + 40, p.muted, { ...small, anchor: 'end' }),
    element(
      'g',
      { transform: `rotate(-90 ${String(middle.x)} ${String(middle.y)})` },
      written([t.level], middle.x, middle.y, p.muted, { ...small, anchor: 'middle' }),
    ),
    corner(t.closeAndGood, x(0), high - 13, 'start'),
    corner(t.closeAndLow, x(0), low + 40, 'start'),
    corner(t.noCommonPicture, x(100), high - 13, 'end'),
  ].join('');
}

/** Where apart begins depends on the question: from the first threshold to the last. */
const band = { class: 'chart-band', fill: '#efeee9' };

/** One stem a question from level to level, its number where nothing else stands. */
function stems({ paints: p }: Sheet, all: readonly Spot[], y: Place): Svg[] {
  const taken = all.flatMap(({ at, one, other }) =>
    [one, other].map((place) => ({ x: at, y: place, half: 7 })),
  );
  const bars = all.map(({ at, one, other }) => {
    const isClose = Math.abs(one - other) < 10;
    return [
      straight(at, one, at, other, { ...p.rule, 'stroke-width': 2 }),
      mark('second', at, other, p, isClose ? 1.2 : 0.9),
      mark('first', at, one, p, isClose ? 0.45 : 0.85),
    ].join('');
  });
  const numbers = all
    .filter(({ number }, place) => number !== null && all[place - 1]?.number !== number)
    .map(({ number, at, one, other }) => {
      const half = textWidth(String(number), sizes.small) / 2 + 1;
      const near = taken.filter(
        (box) =>
          Math.abs(box.x - at) < reach &&
          box.y > Math.min(one, other) - reach &&
          box.y < Math.max(one, other) + reach,
      );
      const isFree = (spot: { x: number; y: number }) =>
        spot.y > y(100) - 3 &&
        spot.y < y(0) + 3 &&
        spot.x - half > plot.left - 2 &&
        spot.x + half < wide - 2 &&
        near.every((box) => Math.abs(box.x - spot.x) > box.half + half || Math.abs(box.y - spot.y) > 14);
      const spot = candidates(at, one, other, half).find(isFree) ?? { x: at + 16, y: one };
      taken.push({ ...spot, half });
      const nearest = Math.min(Math.max(one, other), Math.max(Math.min(one, other), spot.y));
      const isFar = Math.hypot(Math.abs(spot.x - at) - half, spot.y - nearest) > 14;
      return (
        (isFar ? straight(at, nearest, spot.x, spot.y, p.grid) : '') +
        written([String(number)], spot.x, spot.y + 4.5, p.ink, {
          size: sizes.small,
          anchor: 'middle',
          bold: true,
        })
      );
    });
  return [...bars, ...numbers];
}

/** Nothing farther away than this can be in the way of a number. */
const reach = 110;

/** Places for a number of this half width, nearest first: beside either mark, then further around. */
function candidates(x: number, one: number, other: number, half: number): { x: number; y: number }[] {
  return [9, 16, 26, 38, 52].flatMap((away) =>
    [one, other, (one + other) / 2].flatMap((y) =>
      [0, -0.8, 0.8].flatMap((turn) => [
        { x: x + half + away * (1 - Math.abs(turn) / 2), y: y + away * turn * 1.6 },
        { x: x - half - away * (1 - Math.abs(turn) / 2), y: y + away * turn * 1.6 },
      ]),
    ),
  );
}

/** The numbers and what they stand for, in two columns; under them how many the table names besides. */
function index({ paints: p, t, report }: Sheet, all: readonly Placed[], isSpread: boolean, top: number) {
  const placed = all.filter(({ number }) => number !== null);
  const rest = all.length - placed.length;
  const rows = Math.ceil(placed.length / 2);
  const room = (wide - 2 * margin) / 2;
  const bottom = top + rows * 18;
  const small = { size: sizes.small };
  const svg = placed.map(({ number, question }, at) => {
    const x = margin + Math.floor(at / rows) * room;
    const y = top + (at % rows) * 18;
    const isNamed = at % rows > 0 && placed[at - 1]?.number === number;
    return (
      (isNamed ? '' : written([String(number)], x + 22, y, p.ink, { ...small, anchor: 'end', bold: true })) +
      written(lines(question.label, room - 40, sizes.small, 1), x + 30, y, p.ink, small)
    );
  });
  const notes = [
    ...(isSpread ? [t.sideBySide] : []),
    ...(all.length < report.questions.length
      ? [t.placed({ placed: all.length, all: report.questions.length })]
      : []),
    ...(rest === 0 ? [] : [t.unnamed({ named: placed.length, all: all.length })]),
  ].flatMap((note) => lines(note, wide - 2 * margin, sizes.small));
  if (notes.length === 0) return { svg: svg.join(''), bottom };
  return {
    svg: [...svg, written(notes, margin, bottom + 6, p.muted, small)].join(''),
    bottom: bottom + 6 + notes.length * 16,
  };
}
