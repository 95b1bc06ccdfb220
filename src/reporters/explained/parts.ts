import type { ExplainedCut, ExplainedPart, QuestionExplanation } from '../../report/explanation.ts';
import { sideName } from '../../text/sides.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { column, paragraph, type Block, type Column } from '../terminal/block.ts';
import { addingUp, hundredths, tenths } from './figures.ts';

/** Cuts shown one by one; what the smaller ones add is summed up. */
const mostCuts = 40;

/** Every ruler with the shares of both sides put in, and its sum. */
export function partBlocks(of: QuestionExplanation): Block[] {
  const words = wordsIn(of.languages);
  const blocks = of.parts.flatMap((part) => [
    part.rule === 'ruzicka' ? shareTable(of, part) : sumTable(of, part),
    paragraph(part.rule === 'ruzicka' ? shareOf(part, words) : sumOf(part, words)),
  ]);
  if (of.parts.length < 2) return blocks;
  const figures = of.parts.map((part) => hundredths(part.observed, words));
  const mean = of.parts.reduce((sum, part) => sum + part.observed, 0) / of.parts.length;
  return [
    ...blocks,
    paragraph(
      words.explained.meanOf({
        figures: figures.join(' + '),
        count: figures.length,
        mean: hundredths(mean, words),
      }),
    ),
  ];
}

function sumTable(of: QuestionExplanation, part: ExplainedPart): Block {
  const words = wordsIn(of.languages);
  const t = words.explained;
  const { shown, rest } = cut(part.cuts, (one) => one.adds);
  const all = [...shown.map((one) => one.adds), ...(rest.length === 0 ? [] : [sum(rest, (one) => one.adds)])];
  const adds = addingUp(all, words);
  const luck = of.leads === 'adjusted';
  const lucks = addingUp([...shown.map((one) => one.luck), part.luck - sum(shown, (one) => one.luck)], words);
  const right = { align: 'right' } as const;
  const columns: Column[] = [
    column('', { flexible: true, list: '' }),
    column(t.weightHead, right),
    ...shares(of, part),
    column(t.addsHead, right),
    ...(luck ? [column(t.luck, right)] : []),
  ];
  const others = part.same > 0 || rest.length > 0;
  return {
    type: 'table',
    title: '',
    columns,
    rows: [
      ...shown.map((one, at) => [
        one.name,
        hundredths(one.weight, words),
        percent(one.first, words),
        percent(one.second, words),
        adds[at] ?? '',
        ...(luck ? [lucks[at] ?? ''] : []),
      ]),
      ...(others
        ? [
            [
              remaining(rest.length, part.same, words),
              '',
              '',
              '',
              rest.length === 0 ? words.figure('0.00') : (adds.at(-1) ?? ''),
              ...(luck ? [lucks.at(-1) ?? ''] : []),
            ],
          ]
        : []),
      [t.sum, '', '', '', hundredths(part.sum, words), ...(luck ? [hundredths(part.luck, words)] : [])],
    ],
  };
}

function remaining(rest: number, same: number, { explained: t }: Words): string {
  if (rest === 0) return t.alike({ count: same });
  return same === 0 ? t.addLess({ count: rest }) : t.addLessAlike({ count: rest, same });
}

function sumOf(part: ExplainedPart, words: Words): string {
  const t = words.explained;
  return part.sum > 1
    ? `${t.eachLine} ${t.wholly({ points: hundredths(part.sum, words) })}`
    : `${t.eachLine} ${t.togetherPoints({ points: hundredths(part.observed, words) })}`;
}

/** Smaller and larger shares of every option anybody holds. */
function shareTable(of: QuestionExplanation, part: ExplainedPart): Block {
  const words = wordsIn(of.languages);
  const t = words.explained;
  const { shown, rest } = cut(part.cuts, (one) => Math.max(one.first, one.second));
  const column2 = (pick: (one: ExplainedCut) => number) =>
    addingUp(
      [
        ...shown.map((one) => one.weight * pick(one)),
        ...(rest.length === 0 ? [] : [sum(rest, (one) => one.weight * pick(one))]),
      ],
      words,
    );
  const smaller = column2((one) => Math.min(one.first, one.second));
  const larger = column2((one) => Math.max(one.first, one.second));
  const right = { align: 'right' } as const;
  return {
    type: 'table',
    title: '',
    columns: [
      column('', { flexible: true, list: '' }),
      ...shares(of, part),
      column(t.smaller, right),
      column(t.larger, right),
    ],
    rows: [
      ...shown.map((one, at) => [
        one.name,
        percent(one.first, words),
        percent(one.second, words),
        smaller[at] ?? '',
        larger[at] ?? '',
      ]),
      ...(rest.length === 0
        ? []
        : [[t.more({ count: rest.length }), '', '', smaller.at(-1) ?? '', larger.at(-1) ?? '']]),
      [t.sum, '', '', hundredths(part.smaller, words), hundredths(part.larger, words)],
    ],
  };
}

function shareOf(part: ExplainedPart, words: Words): string {
  const t = words.explained;
  if (part.larger === 0) return t.nobodyTicked;
  return t.shares({
    smaller: hundredths(part.smaller, words),
    larger: hundredths(part.larger, words),
    points: hundredths(part.observed, words),
  });
}

function shares(of: QuestionExplanation, part: ExplainedPart): Column[] {
  const [first, second] = of.pair.map((id) => sideName(of.sides, id));
  return [
    column(`${first} ${part.first}`.trim(), { align: 'right', tone: 'first' }),
    column(`${second} ${part.second}`.trim(), { align: 'right', tone: 'second' }),
  ];
}

/** The largest stand by themselves, in the order of the question. */
function cut(cuts: readonly ExplainedCut[], size: (one: ExplainedCut) => number) {
  if (cuts.length <= mostCuts) return { shown: cuts, rest: [] };
  const largest = new Set([...cuts].sort((one, other) => size(other) - size(one)).slice(0, mostCuts - 1));
  return {
    shown: cuts.filter((one) => largest.has(one)),
    rest: cuts.filter((one) => !largest.has(one)),
  };
}

function percent(share: number, words: Words): string {
  return `${tenths(share, words)} %`;
}

function sum(list: readonly ExplainedCut[], of: (one: ExplainedCut) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}
