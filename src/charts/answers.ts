import { nameOf, saysOf } from '../phrases/wording.ts';
import type { BalanceSheet, BalanceWay, Report, ReportQuestion, ReportSide } from '../report/report.ts';
import { bars, expectedKey, type Bar, type BarRow } from './bars.ts';
import type { Chart, ChartTable } from './chart.ts';
import { dots } from './dots.ts';
import { lines } from './fit.ts';
import { mark } from './mark.ts';
import {
  drawn,
  key,
  margin,
  sheet,
  sidesKey,
  sizes,
  whoIs,
  narrow,
  written,
  type KeyEntry,
  type Sheet,
} from './sheet.ts';
import type { Svg } from './svg.ts';

/** What each side answers to each question, as counted; nothing for own words. */
export function answers(report: Report): Chart[] {
  return report.questions.flatMap((question) => {
    const sides = question.sides.filter(({ n, rows }) => n > 0 && rows.length > 0);
    if (sides.length === 0) return [];
    if (question.rows === 'passes') {
      const balance = report.balance.find((one) => one.question === question.id);
      return balance === undefined ? [] : passes(report, question, balance);
    }
    return [question.rows === 'places' ? places(report, question, sides) : shares(report, question, sides)];
  });
}

function shares(report: Report, question: ReportQuestion, sides: readonly ReportSide[]): Chart {
  const on = sheet(report, 'answers', question.id, narrow);
  const shown = rowsShown(question, sides);
  const guesses = sides.flatMap(({ side, guess }) => (guess === null ? [] : [{ side, ...guess }]));
  const rows: BarRow[] = shown.map(({ id, label }) => ({
    label,
    bars: sides.map((side): Bar => {
      const row = side.rows.find((one) => one.id === id);
      const guess = guesses.find(({ of }) => of === side.side);
      const expected = guess?.rows.find((one) => one.id === id)?.share;
      return {
        who: whoIs(on, side.side),
        share: row?.share ?? 0,
        text: row?.text ?? '',
        expected:
          guess === undefined || expected === undefined
            ? null
            : { by: whoIs(on, guess.side), share: expected },
      };
    }),
  }));
  const isGuessed = rows.some((row) => row.bars.some(({ expected }) => expected !== null));
  const legend = key(on, [...sidesOf(on, sides), ...(isGuessed ? [expectedKey(on)] : [])], 0);
  const body = bars(on, rows, legend.bottom + 2);
  return finished(on, question, body.bottom, tableOf(on, question, sides, shown), [legend.svg, body.svg]);
}

/** Ranked things by their mean place. */
function places(report: Report, question: ReportQuestion, sides: readonly ReportSide[]): Chart {
  const on = sheet(report, 'answers', question.id, narrow);
  const pair = report.pair.map((id) => sides.find(({ side }) => side === id));
  const shown = rowsShown(question, sides);
  const row = (side: ReportSide | undefined, id: string) => side?.rows.find((one) => one.id === id);
  const last = shown.length;
  const legend = key(on, sidesKey(on), 0);
  const body = dots(
    on,
    shown.map(({ id, label }) => ({
      label,
      values: [row(pair[0], id)?.place ?? null, row(pair[1], id)?.place ?? null],
      texts: [row(pair[0], id)?.text ?? '–', row(pair[1], id)?.text ?? '–'],
    })),
    {
      domain: [1, Math.max(2, last)],
      ticks: [1, last].map((value) => ({ value, text: on.words.kinds.place({ place: String(value) }) })),
    },
    legend.bottom,
  );
  return finished(on, question, body.bottom, tableOf(on, question, sides, shown), [legend.svg, body.svg]);
}

/** What one side needs and receives, and what the other gives: a row each for everything anybody named. */
function passes(report: Report, question: ReportQuestion, { ways }: BalanceSheet): Chart[] {
  const on = sheet(report, 'answers', question.id, narrow);
  const { t, words } = on;
  const named = ways.map((way) => ({
    way,
    rows: way.rows.filter((row) => row.needed + row.received + row.given > 0),
  }));
  if (named.every(({ rows }) => rows.length === 0)) return [];
  const legend = key(on, sidesKey(on), 0);
  const parts: Svg[] = [legend.svg];
  let y = legend.bottom;
  for (const { way, rows } of named) {
    if (rows.length === 0) continue;
    const from = nameOf(report, way.from);
    const to = nameOf(report, way.to);
    const title = lines(t.way({ from, to }), on.wide - 2 * margin, sizes.text, 2, true);
    parts.push(written(title, margin, y + 18, on.paints.ink, { bold: true }));
    y += 17 * (title.length - 1);
    const body = bars(
      on,
      rows.map((row) => ({ label: row.label, bars: passing(on, way, row) })),
      y + 20,
    );
    parts.push(body.svg);
    y = body.bottom + 8;
  }
  const share = (count: number, all: number) => words.lists.of({ count, all });
  const table: ChartTable = {
    caption: question.label,
    columns: [
      { head: t.option, numeric: false },
      { head: t.direction, numeric: false },
      ...[t.needed, t.received, t.given].map((head) => ({ head, numeric: true })),
    ],
    rows: named.flatMap(({ way, rows }) =>
      rows.map((row) => [
        row.label,
        t.way({ from: nameOf(report, way.from), to: nameOf(report, way.to) }),
        share(row.needed, way.needing),
        share(row.received, way.needing),
        share(row.given, way.giving),
      ]),
    ),
  };
  return [finished(on, question, y, table, parts)];
}

function passing(on: Sheet, way: BalanceWay, row: BalanceWay['rows'][number]): Bar[] {
  const { t, words } = on;
  const bar = (side: string, count: number, all: number, what: string): Bar => ({
    who: whoIs(on, side),
    share: all === 0 ? 0 : Math.min(1, count / all),
    text: `${what} ${words.lists.of({ count, all })}`,
    expected: null,
  });
  return [
    bar(way.to, row.needed, way.needing, t.needed),
    bar(way.from, row.given, way.giving, t.given),
    bar(way.to, row.received, way.needing, t.received),
  ];
}

/** Rows with an answer or a guess; where they are in order, those between as well. */
function rowsShown({ axis }: ReportQuestion, sides: readonly ReportSide[]) {
  const [side] = sides;
  const all = side?.rows ?? [];
  if (axis === null) return all;
  const isFilled = (id: string) =>
    sides.some(({ rows, guess }) =>
      [...rows, ...(guess?.rows ?? [])].some((row) => row.id === id && row.share > 0),
    );
  const filled = all.flatMap(({ id }, at) => (isFilled(id) ? [at] : []));
  // Of a number only the bands that are in play; of a scale all of its few points.
  return axis.unit === '' && all.length <= 11 ? all : all.slice(filled[0] ?? 0, (filled.at(-1) ?? 0) + 1);
}

function sidesOf(on: Sheet, sides: readonly ReportSide[]): KeyEntry[] {
  return sides.map(({ side, n }) => ({
    sign: (x, y) => mark(whoIs(on, side), x, y, on.paints),
    text: on.t.sideOf({ side: nameOf(on.report, side), count: n }),
  }));
}

function tableOf(
  on: Sheet,
  question: ReportQuestion,
  sides: readonly ReportSide[],
  shown: readonly { id: string; label: string }[],
): ChartTable {
  const guessed = sides.flatMap(({ side, guess }) => (guess === null ? [] : [{ side, ...guess }]));
  const text = (rows: ReportSide['rows'], id: string) => rows.find((one) => one.id === id)?.text ?? '–';
  return {
    caption: question.label,
    columns: [
      { head: on.t.option, numeric: false },
      ...sides.map(({ side }) => ({ head: nameOf(on.report, side), numeric: true })),
      ...guessed.map(({ side, of }) => ({
        head: on.t.expects({ side: nameOf(on.report, side), other: nameOf(on.report, of) }),
        numeric: true,
      })),
    ],
    rows: shown.map(({ id, label }) => [
      label,
      ...sides.map(({ rows }) => text(rows, id)),
      ...guessed.map(({ rows }) => text(rows, id)),
    ]),
  };
}

function finished(
  on: Sheet,
  question: ReportQuestion,
  height: number,
  table: ChartTable,
  parts: readonly Svg[],
) {
  const description = question.sides
    .filter(({ n }) => n > 0)
    .map((side) => `${nameOf(on.report, side.side)}: ${saysOf(side, on.words)}`)
    .join(' · ');
  return drawn(
    on,
    {
      id: `answers:${question.id}`,
      title: on.t.answersTitle({ question: question.label }),
      description,
      height,
      table,
    },
    parts,
  );
}
