import type { QuestionExplanation } from '../../report/explanation.ts';
import { boundsInWords } from '../bounds.ts';
import { perceived } from '../perceived.ts';
import { sharedInWords } from '../shared.ts';
import { bullets, paragraph, type Block } from '../terminal/block.ts';
import { points, standingOf, unknowingOf, verdictOf, weight } from '../wording.ts';
import { hundredths, tenths } from './figures.ts';
import { order } from './order.ts';
import { partBlocks } from './parts.ts';
import { nameOf, said } from './said.ts';

/** One question: what was said, what that means, and the sum behind its figure. */
export function questionBlocks(of: QuestionExplanation): Block[] {
  const { question } = of;
  return [
    {
      type: 'facts',
      facts: [
        question.label,
        question.kind,
        of.dimensionTitle,
        `weight ${weight(question.weight)}${question.core ? ', core' : ''}`,
      ],
      separator: ' · ',
      tone: 'strong',
    },
    ...question.ask.map(({ side, text }) =>
      paragraph(side === '' ? text : `${nameOf(of, side)}: ${text}`, 'faint'),
    ),
    ...said(of),
    bullets('In short', inShort(of)),
    ...seen(of),
    ...howFar(of),
    ...adds(of),
  ];
}

function inShort(of: QuestionExplanation): string[] {
  const { question } = of;
  const verdict = verdictOf(question).verdict;
  const { apart } = question;
  const distance =
    apart === null ? '' : ` ${points(apart)} points apart; apart begins above ${points(question.threshold)}.`;
  return [
    `${verdict}${distance}`,
    ...standingOf(question, of.pair, (side) => nameOf(of, side)),
    ...within(of),
    ...headTeam(of),
    ...(of.expected === null
      ? []
      : [`If it were scored: ${points(of.expected)} points apart. It is expected, and no fault.`]),
    ...unknowing(of),
    ...sharedInWords(question.sharedTags, of.pair, (side) => nameOf(of, side)),
  ];
}

function within(of: QuestionExplanation): string[] {
  const sides = of.question.sides.filter((side) => of.pair.includes(side.side) && side.spread !== null);
  if (sides.length === 0) return [];
  const told = sides.map(
    (side) =>
      `inside ${nameOf(of, side.side)} ${points(side.spread ?? 0)}${side.split ? ' (no one view)' : ''}`,
  );
  const spreads = `Two people of one side are apart by: ${told.join(', ')}.`;
  const { apart } = of.question;
  if (apart === null || of.inside === null) return [spreads];
  if (of.inside.larger === 0) return [`${spreads} Each side is of one mind.`];
  return [
    of.inside.asMuch
      ? `${spreads} There is as much difference inside as between.`
      : `${spreads} There is more between the sides than inside.`,
  ];
}

function headTeam(of: QuestionExplanation): string[] {
  return of.question.sides
    .filter((side) => side.headTeam !== null)
    .map((side) => `${nameOf(of, side.side)}: head and own team ${points(side.headTeam ?? 0)} points apart.`);
}

function unknowing(of: QuestionExplanation): string[] {
  return of.question.sides.flatMap((side) => {
    const text = unknowingOf(side);
    return text === '' ? [] : [`${nameOf(of, side.side)}: ${text}.`];
  });
}

function seen(of: QuestionExplanation): Block[] {
  const { question } = of;
  const texts = question.perceptions.flatMap((one) => {
    const words = perceived(one, (side) => nameOf(of, side), question.apart, question.threshold);
    return words.length === 0 ? [] : [words.join(' ')];
  });
  return texts.length === 0 ? [] : [bullets('What each side believes of the other', texts)];
}

function howFar(of: QuestionExplanation): Block[] {
  const { question } = of;
  const gap = question.gap.value;
  if (gap === null) return [bullets('How it would be compared', [of.rule])];
  const random =
    question.anchor === null
      ? 'What two people answering at random would be apart is not defined for this kind of question.'
      : `Two people answering at random would be ${points(question.anchor)} points apart.`;
  return [
    paragraph(`How the ${points(gap.observed)} points observed are made`, 'strong'),
    paragraph(of.rule),
    ...partBlocks(of),
    bullets('What luck would make', [random, ...luck(of)]),
  ];
}

function luck(of: QuestionExplanation): string[] {
  const gap = of.question.gap.value;
  if (gap === null || of.bounds === null) return [];
  const larger = gap.nFirst > gap.nSecond ? of.pair[0] : of.pair[1];
  const bounds = boundsInWords(of.bounds, 'points', nameOf(of, larger));
  if (of.bounds.certainty === 'two-people') return bounds;
  const [observed, noise] = [tenths(gap.observed), tenths(gap.noise)];
  const left =
    gap.signed < 0
      ? `they are closer than luck would have them: 0 remain, and ${tenths(gap.signed)} counts in a mean`
      : `${tenths(gap.signed)} remain`;
  const squares = `${observed}² - ${noise}² = ${gap.signed < 0 ? '-' : ''}${tenths(Math.abs(gap.signed))}²`;
  const sample = `Observed ${observed} points. Two groups of this size with this much disagreement inside them would differ by about ${noise} by luck alone; ${left} (${squares}, but for rounding).`;
  return of.leads === 'adjusted'
    ? [sample, bounds.join(' ')]
    : [
        'The people named are the whole of each side: the observed figure is the fact about those who answered, and nothing is taken off for luck.',
        `As samples of larger teams: ${sample.charAt(0).toLowerCase()}${sample.slice(1)}`,
        bounds.join(' '),
      ];
}

function adds(of: QuestionExplanation): Block[] {
  const { inDimension, inOverall, question } = of;
  const own = weight(question.weight);
  const texts = [
    ...(inDimension === null
      ? []
      : [
          inDimension.of === null
            ? `Weight ${own} of ${weight(inDimension.weights)} in ${of.dimensionTitle}, which has too few compared questions for a figure of its own.`
            : `Weight ${own} of ${weight(inDimension.weights)} in ${of.dimensionTitle}: adds ${hundredths(inDimension.adds)} of its ${hundredths(inDimension.of)} points.`,
        ]),
    ...(inOverall === null || inOverall.of === null
      ? [
          'It adds nothing to the overall figure: what is not known, or not scored, is left out of every mean.',
        ]
      : [
          `Weight ${own} of ${weight(inOverall.weights)} over all: adds ${hundredths(inOverall.adds)} of the overall ${hundredths(inOverall.of)} points.`,
        ]),
    ...order(of),
  ];
  return [bullets('What it adds', texts)];
}
