import type { ExplainedCut, ExplainedPart, QuestionExplanation } from '../../report/explanation.ts';
import { column, paragraph, type Block, type Column } from '../terminal/block.ts';
import { addingUp, hundredths, tenths } from './figures.ts';

/** Cuts shown one by one; what the smaller ones add is summed up. */
const mostCuts = 40;

/** Every ruler with the shares of both sides put in, and its sum. */
export function partBlocks(of: QuestionExplanation): Block[] {
  const blocks = of.parts.flatMap((part) => [
    part.rule === 'sum' ? sumTable(of, part) : shareTable(of, part),
    paragraph(part.rule === 'sum' ? sumOf(part) : shareOf(part)),
  ]);
  if (of.parts.length < 2) return blocks;
  const figures = of.parts.map((part) => hundredths(part.observed));
  const mean = of.parts.reduce((sum, part) => sum + part.observed, 0) / of.parts.length;
  return [...blocks, paragraph(`(${figures.join(' + ')}) / ${figures.length} = ${hundredths(mean)} points.`)];
}

function sumTable(of: QuestionExplanation, part: ExplainedPart): Block {
  const { shown, rest } = cut(part.cuts, (one) => one.adds);
  const all = [...shown.map((one) => one.adds), ...(rest.length === 0 ? [] : [sum(rest, (one) => one.adds)])];
  const adds = addingUp(all);
  const luck = of.leads === 'adjusted';
  const lucks = addingUp([...shown.map((one) => one.luck), part.luck - sum(shown, (one) => one.luck)]);
  const right = { align: 'right' } as const;
  const columns: Column[] = [
    column('', { flexible: true, list: '' }),
    column('weight', right),
    ...shares(of, part),
    column('adds', right),
    ...(luck ? [column('luck', right)] : []),
  ];
  const others = part.same > 0 || rest.length > 0;
  return {
    type: 'table',
    title: '',
    columns,
    rows: [
      ...shown.map((one, at) => [
        one.name,
        hundredths(one.weight),
        percent(one.first),
        percent(one.second),
        adds[at] ?? '',
        ...(luck ? [lucks[at] ?? ''] : []),
      ]),
      ...(others
        ? [
            [
              remaining(rest.length, part.same),
              '',
              '',
              '',
              rest.length === 0 ? '0.00' : (adds.at(-1) ?? ''),
              ...(luck ? [lucks.at(-1) ?? ''] : []),
            ],
          ]
        : []),
      ['sum', '', '', '', hundredths(part.sum), ...(luck ? [hundredths(part.luck)] : [])],
    ],
  };
}

function remaining(rest: number, same: number): string {
  if (rest === 0) return same === 1 ? 'one more, alike on both sides' : `${same} more, alike on both sides`;
  return same === 0
    ? `${rest} more that add less`
    : `${rest} more that add less, ${same} alike on both sides`;
}

function sumOf(part: ExplainedPart): string {
  const how = 'Each line adds weight x the difference of the two shares.';
  return part.sum > 1
    ? `${how} ${hundredths(part.sum)} is more than wholly apart and counts as 100.`
    : `${how} Together ${hundredths(part.observed)} points.`;
}

/** Smaller and larger shares of every option anybody holds. */
function shareTable(of: QuestionExplanation, part: ExplainedPart): Block {
  const { shown, rest } = cut(part.cuts, (one) => Math.max(one.first, one.second));
  const column2 = (pick: (one: ExplainedCut) => number) =>
    addingUp([
      ...shown.map((one) => one.weight * pick(one)),
      ...(rest.length === 0 ? [] : [sum(rest, (one) => one.weight * pick(one))]),
    ]);
  const smaller = column2((one) => Math.min(one.first, one.second));
  const larger = column2((one) => Math.max(one.first, one.second));
  const right = { align: 'right' } as const;
  return {
    type: 'table',
    title: '',
    columns: [
      column('', { flexible: true, list: '' }),
      ...shares(of, part),
      column('smaller', right),
      column('larger', right),
    ],
    rows: [
      ...shown.map((one, at) => [
        one.name,
        percent(one.first),
        percent(one.second),
        smaller[at] ?? '',
        larger[at] ?? '',
      ]),
      ...(rest.length === 0
        ? []
        : [[`${rest.length} more`, '', '', smaller.at(-1) ?? '', larger.at(-1) ?? '']]),
      ['sum', '', '', hundredths(part.smaller), hundredths(part.larger)],
    ],
  };
}

function shareOf(part: ExplainedPart): string {
  if (part.larger === 0) return 'Nobody ticked anything: 0 points apart.';
  return `1 - ${hundredths(part.smaller)} / ${hundredths(part.larger)} = ${hundredths(part.observed)} points of 100.`;
}

function shares(of: QuestionExplanation, part: ExplainedPart): Column[] {
  const [first, second] = of.pair.map((id) => of.sides.find((side) => side.id === id)?.name ?? id);
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

function percent(share: number): string {
  return `${tenths(share)} %`;
}

function sum(list: readonly ExplainedCut[], of: (one: ExplainedCut) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}
