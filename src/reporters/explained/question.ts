import type { QuestionExplanation } from '../../report/explanation.ts';
import { sideName } from '../../text/sides.ts';
import { wordsIn, type Words } from '../../text/words/index.ts';
import { aidInWords } from '../../phrases/aid.ts';
import { boundsInWords } from '../../phrases/bounds.ts';
import { perceived } from '../../phrases/perceived.ts';
import { sharedInWords } from '../../phrases/shared.ts';
import { bullets, paragraph, type Block } from '../terminal/block.ts';
import { points, standingOf, unknowingOf, verdictOf, weight } from '../../phrases/wording.ts';
import { hundredths, tenths } from './figures.ts';
import { order } from './order.ts';
import { partBlocks } from './parts.ts';
import { said } from './said.ts';

/** One question: what was said, what that means, and the sum behind its figure. */
export function questionBlocks(of: QuestionExplanation): Block[] {
  const { question } = of;
  const words = wordsIn(of.languages);
  const t = words.explained;
  return [
    {
      type: 'facts',
      facts: [
        question.label,
        words.kindNames[question.kind],
        of.dimensionTitle,
        t.weight({ weight: weight(question.weight, words), core: question.core }),
      ],
      separator: ' · ',
      tone: 'strong',
    },
    ...question.ask.map(({ side, text }) =>
      paragraph(side === '' ? text : `${sideName(of.sides, side)}: ${text}`, 'faint'),
    ),
    ...said(of),
    bullets(t.inShort, inShort(of, words)),
    ...readingAid(of, words),
    ...seen(of, words),
    ...howFar(of, words),
    ...adds(of, words),
  ];
}

function inShort(of: QuestionExplanation, words: Words): string[] {
  const t = words.explained;
  const { question } = of;
  const verdict = verdictOf(question, words).verdict;
  const { apart } = question;
  const distance =
    apart === null ? '' : ` ${t.apart({ points: points(apart), threshold: points(question.threshold) })}`;
  return [
    `${verdict}${distance}`,
    ...standingOf(question, of.pair, (side) => sideName(of.sides, side), words),
    ...within(of, words),
    ...headTeam(of, words),
    ...(of.expected === null ? [] : [t.ifScored({ points: points(of.expected) })]),
    ...unknowing(of, words),
    ...sharedInWords(question.sharedTags, of.pair, (side) => sideName(of.sides, side), words),
  ];
}

function readingAid(of: QuestionExplanation, words: Words): Block[] {
  const aid = aidInWords(of.question, of.pair, (side) => sideName(of.sides, side), words);
  return aid === null ? [] : [bullets('', [aid.verdict, ...aid.lists, aid.caution])];
}

function within(of: QuestionExplanation, { explained: t }: Words): string[] {
  const sides = of.question.sides.filter((side) => of.pair.includes(side.side) && side.spread !== null);
  if (sides.length === 0) return [];
  const told = sides.map((side) =>
    t.inside({ side: sideName(of.sides, side.side), points: points(side.spread ?? 0), split: side.split }),
  );
  const spreads = t.within({ list: told.join(', ') });
  const { apart } = of.question;
  if (apart === null || of.inside === null) return [spreads];
  if (of.inside.larger === 0) return [`${spreads} ${t.oneMind}`];
  return [`${spreads} ${of.inside.asMuch ? t.asMuchInside : t.moreBetween}`];
}

function headTeam(of: QuestionExplanation, { explained: t }: Words): string[] {
  return of.question.sides
    .filter((side) => side.headTeam !== null)
    .map((side) => t.headTeam({ side: sideName(of.sides, side.side), points: points(side.headTeam ?? 0) }));
}

function unknowing(of: QuestionExplanation, words: Words): string[] {
  return of.question.sides.flatMap((side) => {
    const isSample = of.sides.some(({ id, population }) => id === side.side && population === 'sample');
    const text = unknowingOf(side, isSample, words);
    return text === '' ? [] : [`${sideName(of.sides, side.side)}: ${text}.`];
  });
}

function seen(of: QuestionExplanation, words: Words): Block[] {
  const { question } = of;
  const texts = question.perceptions.flatMap((one) => {
    const name = (side: string) => sideName(of.sides, side);
    const told = perceived(one, name, question.apart, question.threshold, words);
    return told.length === 0 ? [] : [told.join(' ')];
  });
  return texts.length === 0 ? [] : [bullets(words.explained.believes, texts)];
}

function howFar(of: QuestionExplanation, words: Words): Block[] {
  const t = words.explained;
  const { question } = of;
  const gap = question.gap.value;
  if (gap === null) return [bullets(t.howCompared, [of.rule])];
  const random = question.anchor === null ? t.noRandom : t.random({ points: points(question.anchor) });
  return [
    paragraph(t.howMade({ points: points(gap.observed) }), 'strong'),
    paragraph(of.rule),
    ...partBlocks(of),
    bullets(t.luckTitle, [random, ...luck(of, words)]),
  ];
}

function luck(of: QuestionExplanation, words: Words): string[] {
  const t = words.explained;
  const gap = of.question.gap.value;
  if (gap === null || of.bounds === null) return [];
  const larger = gap.nFirst > gap.nSecond ? of.pair[0] : of.pair[1];
  const bounds = boundsInWords(of.bounds, 'points', sideName(of.sides, larger), words);
  if (of.bounds.certainty === 'two-people') return bounds;
  const [observed, noise] = [tenths(gap.observed, words), tenths(gap.noise, words)];
  const left =
    gap.signed < 0
      ? t.closer({ signed: tenths(gap.signed, words) })
      : t.remain({ signed: tenths(gap.signed, words) });
  const squares = `${observed}² - ${noise}² = ${gap.signed < 0 ? '-' : ''}${tenths(Math.abs(gap.signed), words)}²`;
  const sample = t.sample({ observed, noise, left, squares });
  return of.leads === 'adjusted'
    ? [sample, bounds.join(' ')]
    : [
        t.wholeSide,
        t.asSamples({ text: `${sample.charAt(0).toLowerCase()}${sample.slice(1)}` }),
        bounds.join(' '),
      ];
}

function adds(of: QuestionExplanation, words: Words): Block[] {
  const t = words.explained;
  const { inDimension, inOverall, question } = of;
  const own = weight(question.weight, words);
  const texts = [
    ...(inDimension === null
      ? []
      : [
          inDimension.of === null
            ? t.tooFew({
                weight: own,
                weights: weight(inDimension.weights, words),
                theme: of.dimensionTitle,
              })
            : t.addsToTheme({
                weight: own,
                weights: weight(inDimension.weights, words),
                theme: of.dimensionTitle,
                adds: hundredths(inDimension.adds, words),
                whole: hundredths(inDimension.of, words),
              }),
        ]),
    ...(inOverall === null || inOverall.of === null
      ? [t.addsNothing]
      : [
          t.addsOverall({
            weight: own,
            weights: weight(inOverall.weights, words),
            adds: hundredths(inOverall.adds, words),
            whole: hundredths(inOverall.of, words),
          }),
        ]),
    ...order(of),
  ];
  return [bullets(t.adds, texts)];
}
