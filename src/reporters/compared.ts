import { hasTurned, type Comparison, type LeftOutWhy } from '../report/comparison.ts';
import { visibleLine } from '../text/escape.ts';
import { escaped } from './escaped.ts';
import type { ReporterOptions } from './reporter.ts';
import { bullets, column, paragraph, type Block } from './terminal/block.ts';
import { inColumns, inList } from './terminal/layout.ts';
import { paint } from './terminal/paint.ts';
import { buckets, percent, points } from './wording.ts';

/** Moved gaps shown where the verdict stayed. */
const mostMoved = 5;

/** What changed between two rounds, for a terminal: the sentence first, then the answers, then what is left out. */
export function compared(comparison: Comparison, { width, color, list }: ReporterOptions): string {
  const blocks = blocksOf(escaped(comparison, visibleLine));
  return list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
}

function blocksOf(of: Comparison): Block[] {
  return [
    {
      type: 'facts',
      facts: [of.company, `${of.before.round} and ${of.after.round}`],
      separator: ' · ',
      tone: 'strong',
    },
    paragraph(headline(of)),
    paragraph(basis(of)),
    ...turned(of),
    ...stayed(of),
    ...leftOut(of),
    bullets('Limits', limits(of)),
  ];
}

function headline(of: Comparison): string {
  const [before, after] = [tenths(of.alignment.before), tenths(of.alignment.after)];
  const by = tenths(Math.abs(of.change.change));
  const way =
    of.change.change === 0
      ? 'unchanged'
      : `${by} points ${of.change.change > 0 ? 'closer' : 'further apart'}`;
  return `Alignment was ${before} and is ${after}: ${way}. ${judgement(of)}`;
}

function judgement({ verdict, noise }: Comparison): string {
  if (verdict === 'cannot-be-judged') {
    return 'Whether that is more than chance cannot be judged from so few answers.';
  }
  const chance =
    noise === null
      ? ''
      : ` By chance alone it would move more than ${tenths(noise)} points that way in one of twenty cases.`;
  if (verdict === 'no-real-change') {
    return `That is no real change: one must lie beyond chance and beyond 3 points.${chance}`;
  }
  return `That is a real ${verdict === 'rose' ? 'rise' : 'fall'}, beyond chance and beyond 3 points.${chance}`;
}

function basis(of: Comparison): string {
  const [first, second] = of.pair.map((side) => nameOf(of, side));
  const counts = `${of.people[0]} in ${first} and ${of.people[1]} in ${second}`;
  const all = of.questions.length + of.leftOut.length;
  const questions = `Compared on ${of.questions.length} of ${all} scored questions.`;
  if (of.rule === 'two-people') {
    return `The same two people in both rounds, judged over their questions. ${questions}`;
  }
  if (of.rule === 'same-people') {
    return `The people who answered in both rounds: ${counts}; each is left out of both at once to see how far one person moves the change. ${questions}`;
  }
  const known = of.people[0] + of.people[1] === 0 ? 'nobody answered in both' : `${counts} answered in both`;
  return `Different people (${known}): the uncertainty of both rounds adds up, and everybody counts. ${questions}`;
}

function turned(of: Comparison): Block[] {
  const rows = of.questions.filter(hasTurned);
  if (rows.length === 0) return [paragraph('No question changed its verdict.')];
  return [
    {
      type: 'table',
      title: 'Questions whose verdict changed',
      columns: [
        column('', { flexible: true, tone: 'strong', list: '' }),
        column('seen', { flexible: true }),
        column('points', { flexible: true }),
        ...of.pair.map((side, at) =>
          column(nameOf(of, side), { flexible: true, tone: at === 0 ? 'first' : 'second' }),
        ),
      ],
      rows: rows.map((row) => [
        row.label,
        change(wordOf(row.before.verdict), wordOf(row.after.verdict)),
        change(String(points(row.before.gap)), String(points(row.after.gap))),
        ...row.sides.map((side) => change(side.before || '–', side.after || '–')),
      ]),
    },
  ];
}

function stayed(of: Comparison): Block[] {
  const rows = of.questions
    .filter((row) => !hasTurned(row) && points(row.before.gap) !== points(row.after.gap))
    .slice(0, mostMoved);
  if (rows.length === 0) return [];
  return [
    bullets(
      'Moved most with the same verdict',
      rows.map(
        (row) =>
          `${row.label} (${wordOf(row.after.verdict)}): ${points(row.before.gap)} points, now ${points(row.after.gap)}`,
      ),
    ),
  ];
}

const reasons: readonly (readonly [LeftOutWhy, string])[] = [
  ['worded-otherwise', 'Worded otherwise in one round'],
  ['only-before', 'Answered in the earlier round only'],
  ['only-after', 'Answered in the later round only'],
  ['not-answered-by-both', 'Not answered by both sides in both rounds'],
];

function leftOut(of: Comparison): Block[] {
  const { before, after } = of.peopleLeftOut;
  const texts = [
    ...(before.length > 0 ? [`People of ${of.before.round} only: ${before.join(', ')}.`] : []),
    ...(after.length > 0 ? [`People of ${of.after.round} only: ${after.join(', ')}.`] : []),
    ...reasons.flatMap(([why, words]) => {
      const labels = of.leftOut.filter((one) => one.why === why).map((one) => one.label);
      return labels.length === 0 ? [] : [`${words}: ${labels.join(', ')}.`];
    }),
  ];
  return texts.length === 0 ? [] : [bullets('Left out', texts)];
}

function limits(of: Comparison): string[] {
  const { before, after } = of.coverage;
  return [
    'The figures are those of what is compared; the report of each round may print others.',
    ...(before < 1 || after < 1
      ? [
          `Of the weight of the common questions ${percent(before)} could be assessed before and ${percent(after)} now.`,
        ]
      : []),
    ...(of.rule === 'two-people'
      ? ['Two people: this is what they say, and no margin of error over people can be computed.']
      : []),
    'A single question can change its verdict by chance: people answer differently on another day.',
  ];
}

function change(before: string, after: string): string {
  return before === after ? `${after}, as before` : `${before} → ${after}`;
}

function wordOf(verdict: string): string {
  return buckets.find((one) => one.bucket === verdict)?.column ?? verdict;
}

function tenths(figure: number): string {
  return figure.toFixed(1);
}

function nameOf(of: Comparison, side: string): string {
  return of.sides.find((one) => one.id === side)?.name ?? side;
}
