import { bucketWords, percent, type Bucket } from '../phrases/wording.ts';
import type { Outcome, Trend, TrendRound } from '../report/trend.ts';
import { visibleLine } from '../text/escape.ts';
import { sideName } from '../text/sides.ts';
import { checkWords, type CheckWords } from '../text/words/checks/index.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { escaped } from './escaped.ts';
import type { ReporterOptions } from './reporter.ts';
import { column, paragraph, type Block } from './terminal/block.ts';
import { inColumns, inList } from './terminal/layout.ts';
import { paint } from './terminal/paint.ts';
import { verdictOrder } from '../score/verdict-counts.ts';

/** The rounds of an audit over time, plain data in one language: what `accord trend --json` prints. */
export interface Trends extends Trend {
  schemaVersion: 1;
  languages: readonly string[];
  company: string;
  pair: readonly [string, string];
  sides: readonly { id: string; name: string }[];
  outcomes: readonly Outcome[];
}

/** Characters of the scale from 0 to 100 points. */
const scale = 21;

/** All rounds on one screen: each with its own figures, neighbours with what may be said of them. */
export function trends(of: Trends, { width, color, list }: ReporterOptions): string {
  const clean = escaped(of, visibleLine);
  const blocks = blocksOf(clean, wordsIn(of.languages), checkWords(of.languages));
  return list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
}

function blocksOf(of: Trends, words: Words, { trend: t }: CheckWords): Block[] {
  const isShown = of.rounds.some((one) => margin(one, words) !== '');
  const isTold = of.rounds.some((one) => one.changedAfterClosing);
  return [
    {
      type: 'facts',
      facts: [of.company, t.title({ count: of.rounds.length })],
      separator: ' · ',
      tone: 'strong',
    },
    {
      type: 'table',
      title: t.alignment,
      columns: [
        column(t.round, { list: '' }),
        column(t.opened),
        column('0 ── 50 ── 100', { list: null }),
        column(t.points, { align: 'right', list: t.alignment }),
        ...(isShown ? [column(of.rounds.some(isSample) ? t.interval : t.leftOut)] : []),
        ...(isTold ? [column('', { flexible: true, list: '' })] : []),
      ],
      rows: of.rounds.map((one) => [
        one.round,
        one.opened,
        one.alignment === null ? '' : dot(one.alignment),
        one.alignment === null ? t.notKnown : String(Math.round(one.alignment)),
        ...(isShown ? [margin(one, words)] : []),
        ...(isTold ? [one.changedAfterClosing ? t.changed : ''] : []),
      ]),
    },
    ...steps(of, t),
    verdictTable(of, words, t),
    {
      type: 'table',
      title: t.coverage,
      columns: [
        column(t.round, { list: '' }),
        column(t.answered, { align: 'right' }),
        column(t.assessed, { align: 'right' }),
        column(t.people, { flexible: true }),
      ],
      rows: of.rounds.map((one) => [
        one.round,
        one.answered === null ? '–' : percent(one.answered),
        one.people.length === 0 ? '–' : percent(one.assessedWeight),
        one.people
          .filter(({ submitted }) => submitted > 0)
          .map(({ side, submitted }) => `${submitted} ${sideName(of.sides, side)}`)
          .join(', '),
      ]),
    },
    ...recorded(of, t),
    ...(of.rounds.some(isOutsideOwnRange) ? [paragraph(t.outsideOwnRange, 'faint')] : []),
    paragraph(t.ownFigures, 'faint'),
    paragraph(t.ownTrend, 'faint'),
  ];
}

/** `·········●···········`: where a figure lies between 0 and 100. */
function dot(points: number): string {
  const at = Math.round((points / 100) * (scale - 1));
  return `${'·'.repeat(at)}●${'·'.repeat(scale - 1 - at)}`;
}

/** Of samples the interval, else the range with one person left out; empty where there is none. */
function margin(one: TrendRound, { lists }: Words): string {
  const range = rangeOf(one);
  return range === null ? '' : lists.to({ low: String(range.low), high: String(range.high) });
}

/** As it is printed: in whole points. */
function rangeOf(one: TrendRound): { low: number; high: number } | null {
  const { interval, leaveOneOut } = one;
  const [low, high] = isSample(one) ? [interval?.low, interval?.high] : [leaveOneOut?.min, leaveOneOut?.max];
  if (low === undefined || high === undefined) return null;
  return { low: Math.round(low), high: Math.round(high) };
}

function isOutsideOwnRange(one: TrendRound): boolean {
  const range = isSample(one) ? null : rangeOf(one);
  if (range === null || one.alignment === null) return false;
  const points = Math.round(one.alignment);
  return points < range.low || points > range.high;
}

function isSample({ leads }: TrendRound): boolean {
  return leads === 'adjusted';
}

function steps(of: Trends, t: CheckWords['trend']): Block[] {
  if (of.steps.length === 0) return [];
  return [
    {
      type: 'table',
      title: t.steps,
      columns: [column('', { list: '' }), column('', { flexible: true, list: '' })],
      rows: of.steps.map(({ before, after, text }) => [t.between({ before, after }), text]),
    },
  ];
}

/** As reports count them. */
const buckets = verdictOrder.flatMap((one): Bucket[] => (one === 'free' ? ['free', 'own-words'] : [one]));

function countIn(bucket: Bucket, { verdicts, ownWords }: TrendRound): number {
  if (bucket === 'own-words') return ownWords;
  return bucket === 'free' ? verdicts.free - ownWords : verdicts[bucket];
}

/** What no round has is left out, but for what the headline counts. */
function verdictTable(of: Trends, words: Words, t: CheckWords['trend']): Block {
  const shown = buckets.filter(
    (bucket) => bucket === 'same' || of.rounds.some((one) => countIn(bucket, one) > 0),
  );
  const named = shown.map((bucket) => bucketWords(bucket, words));
  return {
    type: 'table',
    title: t.verdicts,
    columns: [
      column(t.round, { list: '' }),
      ...named.map((one) => column(one.column, { align: 'right', list: one.several })),
    ],
    rows: of.rounds.map((one) => [
      one.round,
      ...shown.map((bucket) => (one.why === 'unreadable' ? '–' : String(countIn(bucket, one)))),
    ]),
  };
}

/** What was recorded, and what people remember of it; rounds stand where there are fewer columns. */
function recorded(of: Trends, t: CheckWords['trend']): Block[] {
  if (of.outcomes.length === 0) return [];
  const heads = ['', ...of.rounds.map(({ round }) => round)];
  const rows = of.outcomes.flatMap(({ label, values, said }) => {
    const sides = [...new Set(said.map(({ side }) => side))];
    const saidBy = (side: string, round: string) =>
      said.find((one) => one.side === side && one.round === round)?.says ?? '–';
    return [
      [label, ...values.map(({ text }) => text || '–')],
      ...sides.map((side) => [
        t.remembered({ side: sideName(of.sides, side) }),
        ...values.map(({ round }) => saidBy(side, round)),
      ]),
    ];
  });
  const table = [heads, ...rows];
  const isTall = of.rounds.length > rows.length;
  const [top = [], ...body] = isTall ? heads.map((_, at) => table.map((row) => row[at] ?? '')) : table;
  return [
    {
      type: 'table',
      title: t.beside,
      columns: top.map((head, at) => column(head, { flexible: at > 0 || !isTall, list: head })),
      rows: body,
    },
  ];
}
