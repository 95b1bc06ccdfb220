import type { MeanExplanation } from '../../report/explanation.ts';
import type { Why } from '../../score/score.ts';
import { boundsInWords } from '../bounds.ts';
import { bullets, column, paragraph, type Block } from '../terminal/block.ts';
import { buckets, points, weight } from '../wording.ts';
import { addingUp, hundredths, tenths } from './figures.ts';
import { order } from './order.ts';

/** A theme, or the overall: what it says in words, then every question's weight and figure and their sum. */
export function meanBlocks(of: MeanExplanation): Block[] {
  const title: Block = {
    type: 'facts',
    facts: [of.company, of.round, of.about === 'overall' ? 'overall' : `theme ${of.title}`],
    separator: ' · ',
    tone: 'strong',
  };
  if (of.mean === null) {
    return [title, paragraph('Nothing could be compared: no question has answers on both sides.')];
  }
  return [
    title,
    ...inWords(of).map((text) => paragraph(text)),
    sums(of),
    paragraph(result(of)),
    ...part(of),
    ...sure(of),
    ...order(of).map((text) => paragraph(text)),
    ...leftOut(of),
  ];
}

function inWords(of: MeanExplanation): string[] {
  const [first, second] = of.pair.map((id) => of.sides.find((side) => side.id === id)?.name ?? id);
  const { value } = of.value;
  if (value === null) {
    return [
      `${of.rows.length} of ${of.rows.length + of.leftOut.length} questions of this theme could be compared: too few for a figure of its own. They count in the overall figure.`,
    ];
  }
  const inside = of.inside.flatMap(({ side, spread }) => {
    const name = of.sides.find((one) => one.id === side)?.name ?? side;
    return spread === null || !of.pair.includes(side) ? [] : [`${points(spread)} inside ${name}`];
  });
  const compared = inside.length === 0 ? '' : ` Two people of one side: ${inside.join(', ')}.`;
  const across = `${first} and ${second} are ${points(value)} points apart on the mean of ${of.rows.length} questions; alignment is 100 - ${points(value)} = ${100 - points(value)}.`;
  return [`${across}${compared}`];
}

function sums(of: MeanExplanation): Block {
  const sample = of.leads === 'adjusted';
  const adds = addingUp(of.rows.map((row) => row.adds));
  const right = { align: 'right' } as const;
  return {
    type: 'table',
    title: 'What each question adds: weight x points / sum of weights',
    columns: [
      column('question', { flexible: true, list: '' }),
      column('', { list: 'Seen' }),
      column('weight', right),
      ...(sample
        ? [column('observed', right), column('luck', right), column('signed', right)]
        : [column('points', right)]),
      column('adds', right),
    ],
    rows: [
      ...of.rows.map((row, at) => [
        row.label,
        buckets.find((one) => one.bucket === row.verdict)?.column ?? '',
        weight(row.weight),
        ...(sample ? [tenths(row.observed), tenths(row.noise), tenths(row.signed)] : [tenths(row.figure)]),
        adds[at] ?? '',
      ]),
      ['sum', '', weight(of.weights), ...(sample ? ['', '', ''] : ['']), hundredths(of.mean ?? 0)],
    ],
  };
}

function result(of: MeanExplanation): string {
  const mean = of.mean ?? 0;
  const { value } = of.value;
  if (value === null) return `Together ${hundredths(mean)} points.`;
  const clipped = mean < 0 ? ' Below 0 the sides are closer than luck would have them: 0.' : '';
  const luck =
    of.leads === 'adjusted'
      ? ' The signed figure is what is left of the observed one when luck is taken off, in squares; a question on which the sides are closer than luck counts as a small minus.'
      : '';
  return `${hundredths(mean)} points, printed as ${points(value)}.${clipped}${luck}`;
}

function part(of: MeanExplanation): Block[] {
  if (of.inOverall === null || of.inOverall.of === null) return [];
  const { weights, adds, of: whole } = of.inOverall;
  return [
    paragraph(
      `Weight ${weight(of.weights)} of ${weight(weights)} over all: adds ${hundredths(adds)} of the overall ${hundredths(whole)} points.`,
    ),
  ];
}

function sure(of: MeanExplanation): Block[] {
  if (of.bounds === null || of.signed === null) return [];
  const people = of.bounds.certainty === 'two-people';
  const words = boundsInWords(of.bounds, 'points', 'the larger side');
  if (of.leads === 'adjusted' || people) {
    const own = people && of.about === 'overall';
    return [
      paragraph(
        [
          ...words,
          ...(own
            ? ['It is the alignment of two people, not to be compared with audits of several people a side.']
            : []),
        ].join(' '),
      ),
    ];
  }
  const samples = `As samples of larger teams: luck taken off, ${points(Math.max(0, of.signed))} points apart.`;
  return [
    paragraph(`The people named are the whole of each side, so nothing is taken off for luck.`),
    paragraph([samples, ...words].join(' ')),
  ];
}

const reasons: Readonly<Record<Why, string>> = {
  'nobody-answered': 'nobody on either side answered',
  'one-side-silent': 'one side has no answer',
  'own-words': 'answered in own words',
  'expected-difference': 'a difference that comes with the work: shown, not scored',
  'one-person': 'one person only',
  'few-questions': 'too few questions',
  'nothing-assessed': 'nothing to compare',
  'not-predicted': 'not guessed',
};

function leftOut(of: MeanExplanation): Block[] {
  if (of.leftOut.length === 0) return [];
  return [
    bullets(
      'Not part of it',
      of.leftOut.map(({ label, why }) => `${label}: ${reasons[why]}`),
    ),
  ];
}
