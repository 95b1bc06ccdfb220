import { line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import type { Report } from '../report/report.ts';
import type { Trend, TrendRound } from '../report/trend.ts';
import type { Verdict } from '../score/score.ts';
import type { Chart } from './chart.ts';
import { lines } from './fit.ts';
import { shade } from './hue.ts';
import { mark, settled } from './mark.ts';
import { box, drawn, key, margin, sheet, sizes, straight, wide, written, type Sheet } from './sheet.ts';
import { element, type Svg } from './svg.ts';

const left = margin + 34;
const right = wide - margin;
const tall = { line: 190, counts: 120 };

/** From the foot up: what is agreed on, what is apart, what cannot be told; darker is further apart. */
const stacked: readonly { verdict: Verdict; share: number }[] = [
  { verdict: 'same', share: 0.04 },
  { verdict: 'known', share: 0.4 },
  { verdict: 'apart', share: 0.62 },
  { verdict: 'unnoticed', share: 0.85 },
  { verdict: 'split', share: 1 },
];

/** Alignment over the rounds, joined only where two rounds may be compared, and how the verdicts are divided. */
export function trends(report: Report): Chart[] {
  const { trend } = report;
  const isShown = trend !== null && trend.rounds.filter(({ alignment }) => alignment !== null).length > 1;
  return isShown ? [chart(report, trend)] : [];
}

function chart(report: Report, trend: Trend): Chart {
  const on = sheet(report, 'trend', '');
  const { t } = on;
  const each = (right - left) / trend.rounds.length;
  const x = (at: number) => left + (at + 0.5) * each;
  const legend = key(on, keysOf(on, trend), 0);
  const top = legend.bottom + 16;
  const counts = top + tall.line + 26;
  const foot = counts + tall.counts;
  const title = t.trendTitle;
  return drawn(
    on,
    {
      id: 'trend',
      title,
      description: t.trendAbout,
      height: foot + 44,
      table: table(on, trend),
    },
    [
      legend.svg,
      alignments(on, trend, x, top),
      verdicts(on, trend, x, counts, Math.min(64, each - 10)),
      ...trend.rounds.map(({ round, opened }, at) =>
        [round, opened]
          .map((text, row) =>
            written(
              lines(text, each - 6, sizes.small, 1),
              x(at),
              foot + 18 + row * 16,
              row === 0 ? on.paints.ink : on.paints.muted,
              {
                size: sizes.small,
                anchor: 'middle',
              },
            ),
          )
          .join(''),
      ),
    ],
  );
}

function keysOf({ paints: p, t, words }: Sheet, { rounds }: Trend) {
  const isMargin = rounds.some(({ interval }) => interval !== null);
  return [
    { sign: (x: number, y: number) => mark('other', x, y, p), text: t.alignment },
    ...(isMargin
      ? [{ sign: (x: number, y: number) => straight(x, y - 7, x, y + 7, p.rule), text: t.margin }]
      : []),
    {
      sign: (x: number, y: number) => straight(x - 8, y, x + 8, y, { ...p.line.other, 'stroke-width': 2.4 }),
      text: t.beyondNoise,
    },
    {
      sign: (x: number, y: number) =>
        straight(x - 8, y, x + 8, y, { ...p.line.other, 'stroke-width': 2.4, 'stroke-dasharray': '4 3' }),
      text: t.withinNoise,
    },
    ...stacked
      .filter(({ verdict }) => rounds.some((round) => round.verdicts[verdict] > 0))
      .map(({ verdict, share }) => ({
        sign: (x: number, y: number) =>
          box(x - 7, y - 6, 14, 12, { fill: shade(share).fill, stroke: '#85857f', class: 'chart-cell' }),
        text: words.verdicts[verdict].column,
      })),
  ];
}

function alignments(on: Sheet, trend: Trend, x: (at: number) => number, top: number): Svg {
  const { paints: p, words } = on;
  const y = scaleLinear([0, 100], [top + tall.line, top]);
  const grid = [0, 25, 50, 75, 100].map(
    (tick) =>
      straight(left, y(tick), right, y(tick), p.grid) +
      written([String(tick)], left - 6, y(tick) + 4, p.muted, { size: sizes.small, anchor: 'end' }),
  );
  const joins = trend.steps.map(({ before, after, refused, verdict }) => {
    const ends = [before, after].flatMap((id) => {
      const at = trend.rounds.findIndex(({ round }) => round === id);
      const alignment = trend.rounds[at]?.alignment ?? null;
      return alignment === null ? [] : [[x(at), y(alignment)] as [number, number]];
    });
    const path = line()(ends);
    if (refused !== null || ends.length < 2 || path === null) return '';
    const isReal = verdict === 'rose' || verdict === 'fell';
    return element('path', {
      d: settled(path),
      fill: 'none',
      ...p.line.other,
      'stroke-width': 2.4,
      ...(isReal ? {} : { 'stroke-dasharray': '4 3' }),
    });
  });
  const points = trend.rounds.map(({ alignment, interval }, at) => {
    if (alignment === null) return written(['–'], x(at), y(50), p.muted, { anchor: 'middle' });
    const whisker =
      interval === null
        ? ''
        : straight(x(at), y(clamped(interval.low)), x(at), y(clamped(interval.high)), p.rule);
    const above = y(alignment) - top < 20 ? 24 : -12;
    return (
      whisker +
      mark('other', x(at), y(alignment), p) +
      written(
        [words.figure(Math.round(alignment))],
        x(at) + (interval === null ? 0 : 14),
        y(alignment) + above,
        p.ink,
        {
          anchor: 'middle',
          bold: true,
        },
      )
    );
  });
  return [...grid, ...joins, ...points].join('');
}

function verdicts(on: Sheet, { rounds }: Trend, x: (at: number) => number, top: number, size: number): Svg {
  const counted = (round: TrendRound) =>
    stacked.reduce((sum, { verdict }) => sum + round.verdicts[verdict], 0);
  const most = Math.max(1, ...rounds.map(counted));
  return rounds
    .map((round, at) => {
      let y = top + tall.counts;
      return stacked
        .map(({ verdict, share }) => {
          const count = round.verdicts[verdict];
          if (count === 0) return '';
          const height = (count / most) * tall.counts;
          y -= height;
          const { fill, ink } = shade(share);
          return (
            box(x(at) - size / 2, y, size, height, { fill, stroke: '#85857f', class: 'chart-cell' }) +
            (height < 13
              ? ''
              : written(
                  [String(count)],
                  x(at),
                  y + height / 2 + 4.5,
                  { fill: ink },
                  { size: sizes.small, anchor: 'middle' },
                ))
          );
        })
        .join('');
    })
    .join('');
}

function table(on: Sheet, { rounds }: Trend) {
  const { t, words, report } = on;
  const figure = (value: number | null) => (value === null ? '–' : words.figure(Math.round(value)));
  const shown = stacked.filter(({ verdict }) => rounds.some((round) => round.verdicts[verdict] > 0));
  const isEstimated = rounds.some(({ interval }) => interval !== null);
  const margins = ({ interval }: TrendRound) =>
    interval === null ? '–' : words.lists.to({ low: figure(interval.low), high: figure(interval.high) });
  return {
    caption: t.trendTitle,
    columns: [
      { head: t.round, numeric: false },
      { head: t.opened, numeric: false },
      { head: t.alignment, numeric: true },
      ...(isEstimated ? [{ head: t.margin, numeric: true }] : []),
      ...shown.map(({ verdict }) => ({ head: words.verdicts[verdict].column, numeric: true })),
      ...report.pair.map((_, at) => ({ head: on.t.replies({ side: on.names[at] ?? '' }), numeric: true })),
    ],
    rows: rounds.map((round) => [
      round.round,
      round.opened,
      figure(round.alignment),
      ...(isEstimated ? [margins(round)] : []),
      ...shown.map(({ verdict }) => String(round.verdicts[verdict])),
      ...report.pair.map((id) => String(round.people.find(({ side }) => side === id)?.submitted ?? 0)),
    ]),
  };
}

function clamped(value: number): number {
  return Math.min(100, Math.max(0, value));
}
