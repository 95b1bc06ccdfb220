import type { Report, ReportQuestion } from '../../report/report.ts';
import { alignment, isCompared, weight } from '../wording.ts';
import { table } from './markup.ts';

/** Weight and gap of every compared question, and the sum that makes the overall figure. */
export function figures(report: Report): string[] {
  const { value } = report.overall;
  if (value === null) return [];
  const compared = report.questions.filter((question) => question.gap.value !== null);
  const sample = report.leads === 'adjusted';
  const rows = compared.map((question) => [
    question.label,
    weight(question.weight),
    question.anchor === null ? '–' : tenths(question.anchor),
    ...(sample
      ? [
          tenths(question.gap.value?.observed ?? 0),
          tenths(question.gap.value?.noise ?? 0),
          tenths(figureOf(report, question)),
        ]
      : [tenths(figureOf(report, question))]),
    tenths(question.weight * figureOf(report, question)),
  ]);
  const weights = compared.reduce((sum, question) => sum + question.weight, 0);
  const products = compared.reduce((sum, question) => sum + question.weight * figureOf(report, question), 0);
  const heads = [
    'question',
    'weight',
    'two at random',
    ...(sample ? ['observed', 'luck', 'signed'] : ['points apart']),
    'weight x points',
  ];
  const total = ['sum', weight(weights), '', ...(sample ? ['', '', ''] : ['']), tenths(products)];
  const mean = products / weights;
  const clipped = mean < 0 ? ', not below 0' : '';
  return [
    '## Weights and gaps',
    table(heads, [...rows, total], new Set([...heads.keys()].slice(1))),
    `${tenths(products)} / ${weight(weights)} = ${tenths(mean)} points apart on the mean${clipped}; 100 - ${tenths(Math.max(0, mean))} = ${(100 - Math.max(0, mean) * 100).toFixed(1)}, printed as ${alignment(value)}.`,
    ...firmness(report),
  ];
}

/** How the figures are made, in a few sentences. */
export function method(report: Report): string[] {
  if (!isCompared(report)) return [];
  return [
    '## How the figures are made',
    "Points say how far one side's answers would have to move to become the other's: 0 is the same answers, 100 as far apart as the question allows. Points of different kinds of question are not the same thing: two people who answer at random are 38 to 80 points apart, by kind; the table of weights gives it for each question where it is defined.",
    "A question is apart when its points lie above the threshold printed with it. It is known when everybody's guess about the other side was apart as well, and unnoticed when at least one side guessed otherwise. A side is split when two of its own members differ nearly as much as two strangers would.",
    "Questions in own words and differences that come with the work are shown and never scored. Missing answers lower the share answered; they never count as agreement. The alignment is for this company's own trend: it is no target and no league table.",
    'Findings come by consequence and certainty, not by points. Consequence: the weight of the question, whether it is a core one, how much of a good state is missing, and what the kind of finding means if nothing is done. Certainty: how many answered, whether the sides differ more than their own members, and how far the gap lies from where apart begins.',
    '`accord explain QUESTION` puts the numbers of one question into its formula, `accord explain THEME` and `accord explain overall` show what each question adds.',
  ];
}

function firmness(report: Report): string[] {
  const rows = report.leaders.map((leader) => {
    const name = (id: string) => report.questions.find((one) => one.id === id)?.label ?? id;
    const loose = [
      ...(leader.swaps.length > 0 ? [`may change places with ${leader.swaps.map(name).join(', ')}`] : []),
      ...(leader.dropsFor.length > 0 ? [`may drop out for ${leader.dropsFor.map(name).join(', ')}`] : []),
    ];
    return `${name(leader.question)}: ${loose.length === 0 ? 'keeps its place' : loose.join('; ')}`;
  });
  if (rows.length === 0) return [];
  return [`If single weights moved by 20 %, of the three that add most: ${rows.join('. ')}.`];
}

/** The figure that the overall one is the mean of. */
function figureOf(report: Report, question: ReportQuestion): number {
  const gap = question.gap.value;
  return gap === null ? 0 : report.leads === 'adjusted' ? gap.signed : gap.observed;
}

function tenths(share: number): string {
  return (share * 100).toFixed(1);
}
