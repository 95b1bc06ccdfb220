import type { MeanExplanation } from '../../report/explanation.ts';
import { boundsInWords } from '../../phrases/bounds.ts';
import { sideName } from '../../text/sides.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { bullets, column, paragraph, type Block } from '../terminal/block.ts';
import { bucketWords, points, weight } from '../../phrases/wording.ts';
import { addingUp, hundredths, tenths } from './figures.ts';
import { order } from './order.ts';

/** A theme, or the overall: what it says in words, then every question's weight and figure and their sum. */
export function meanBlocks(of: MeanExplanation): Block[] {
  const words = wordsIn(of.languages);
  const t = words.explained;
  const title: Block = {
    type: 'facts',
    facts: [of.company, of.round, of.about === 'overall' ? t.overall : t.theme({ title: of.title })],
    separator: ' · ',
    tone: 'strong',
  };
  if (of.mean === null) {
    return [title, paragraph(t.nothing)];
  }
  return [
    title,
    ...inWords(of, words).map((text) => paragraph(text)),
    sums(of, words),
    paragraph(result(of, words)),
    ...part(of, words),
    ...sure(of, words),
    ...order(of).map((text) => paragraph(text)),
    ...leftOut(of, words),
  ];
}

function inWords(of: MeanExplanation, { explained: t }: Words): string[] {
  const [first = '', second = ''] = of.pair.map((id) => sideName(of.sides, id));
  const { value } = of.value;
  if (value === null) {
    return [t.fewOfTheme({ count: of.rows.length, all: of.rows.length + of.leftOut.length })];
  }
  const inside = of.inside.flatMap(({ side, spread }) => {
    const name = sideName(of.sides, side);
    return spread === null || !of.pair.includes(side)
      ? []
      : [t.insideMean({ points: points(spread), side: name })];
  });
  const compared = inside.length === 0 ? '' : ` ${t.ofOneSide({ list: inside.join(', ') })}`;
  const across = t.across({
    first,
    second,
    points: points(value),
    questions: of.rows.length,
    alignment: 100 - points(value),
  });
  return [`${across}${compared}`];
}

function sums(of: MeanExplanation, words: Words): Block {
  const t = words.explained;
  const sample = of.leads === 'adjusted';
  const adds = addingUp(
    of.rows.map((row) => row.adds),
    words,
  );
  const right = { align: 'right' } as const;
  return {
    type: 'table',
    title: t.sums,
    columns: [
      column(t.question, { flexible: true, list: '' }),
      column('', { list: t.seen }),
      column(t.weightHead, right),
      ...(sample
        ? [column(t.observed, right), column(t.luck, right), column(t.signed, right)]
        : [column(t.points, right)]),
      column(t.addsHead, right),
    ],
    rows: [
      ...of.rows.map((row, at) => [
        row.label,
        bucketWords(row.verdict, words).column,
        weight(row.weight, words),
        ...(sample
          ? [tenths(row.observed, words), tenths(row.noise, words), tenths(row.signed, words)]
          : [tenths(row.figure, words)]),
        adds[at] ?? '',
      ]),
      [
        t.sum,
        '',
        weight(of.weights, words),
        ...(sample ? ['', '', ''] : ['']),
        hundredths(of.mean ?? 0, words),
      ],
    ],
  };
}

function result(of: MeanExplanation, words: Words): string {
  const t = words.explained;
  const mean = of.mean ?? 0;
  const { value } = of.value;
  if (value === null) return t.togetherPoints({ points: hundredths(mean, words) });
  const clipped = mean < 0 ? ` ${t.clipped}` : '';
  const luck = of.leads === 'adjusted' ? ` ${t.signedNote}` : '';
  return `${t.printed({ points: hundredths(mean, words), printed: points(value) })}${clipped}${luck}`;
}

function part(of: MeanExplanation, words: Words): Block[] {
  if (of.inOverall === null || of.inOverall.of === null) return [];
  const { weights, adds, of: whole } = of.inOverall;
  return [
    paragraph(
      words.explained.addsOverall({
        weight: weight(of.weights, words),
        weights: weight(weights, words),
        adds: hundredths(adds, words),
        whole: hundredths(whole, words),
      }),
    ),
  ];
}

function sure(of: MeanExplanation, words: Words): Block[] {
  const t = words.explained;
  if (of.bounds === null || of.signed === null) return [];
  const people = of.bounds.certainty === 'two-people';
  const told = boundsInWords(of.bounds, 'points', t.largerSide, words);
  if (of.leads === 'adjusted' || people) {
    const own = people && of.about === 'overall';
    return [paragraph([...told, ...(own ? [t.twoPeople] : [])].join(' '))];
  }
  const samples = t.luckTakenOff({ points: points(Math.max(0, of.signed)) });
  return [paragraph(t.nothingTakenOff), paragraph([samples, ...told].join(' '))];
}

function leftOut(of: MeanExplanation, { explained: t }: Words): Block[] {
  if (of.leftOut.length === 0) return [];
  return [
    bullets(
      t.leftOut,
      of.leftOut.map(({ label, why }) => `${label}: ${t[why]}`),
    ),
  ];
}
