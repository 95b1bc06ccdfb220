import { perceived } from '../../phrases/perceived.ts';
import { sharedInWords } from '../../phrases/shared.ts';
import {
  answeredBy,
  bucketOf,
  isAsMuchInside,
  isCompared,
  nameOf,
  personOf,
  points,
  questionRange,
  silences,
  standingOf,
  unknowingOf,
  verdictOf,
  weight,
} from '../../phrases/wording.ts';
import { acceptedText } from '../../phrases/accepted.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Report, ReportQuestion, ReportSide } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Block, Section } from '../document.ts';
import { notes, section, texts } from '../parts.ts';
import { findingsOn } from './findings.ts';
import { marked } from './marked.ts';
import { picture, type Pictures } from './pictures.ts';
import { toneOf } from './tone.ts';
import { wordings } from './words.ts';

/** One question: its wording, what each side says and expects, what that means, and why it was asked. */
export function questionSection(report: Report, question: ReportQuestion, drawn: Pictures): Section {
  const words = wordsIn(report.languages);
  const compared = isCompared(report);
  const blocks = [
    ...wordings(report, question),
    answers(report, question),
    // One answer is no distribution.
    ...(question.sides.reduce((sum, { n }) => sum + n, 0) > 1 ? picture(drawn.answers.get(question.id)) : []),
    ...notes(hasMeanPlaces(question) ? words.question.meanPlaces : ''),
    ...findingsOn(report, question),
    ...(compared ? distance(report, question) : []),
    ...texts(...accepted(report, question)),
    ...texts(...sharedInWords(question.sharedTags, report.pair, (side) => nameOf(report, side), words)),
    ...others(report, question),
    ...(compared ? notes(...seen(report, question)) : []),
    ...notes(question.why === '' ? '' : words.question.why({ why: question.why })),
  ];
  const badge = { text: verdictOf(question, words).column, tone: toneOf(bucketOf(question)) };
  return section(`question-${question.id}`, question.label, blocks, { badge: compared ? badge : null });
}

/** Does it print a place that nobody gave: a mean, into which things without a place count too? */
function hasMeanPlaces({ rows, sides }: ReportQuestion): boolean {
  const isMean = ({ place = 0 }: ReportSide['rows'][number]) => !Number.isInteger(place);
  return rows === 'places' && sides.some((side) => [...side.rows, ...(side.guess?.rows ?? [])].some(isMean));
}

/** That both sides live with the difference, and until when. */
function accepted(report: Report, question: ReportQuestion): string[] {
  const found = report.accepted.filter(({ questions }) => questions.some(({ id }) => id === question.id));
  if (found.length === 0) return [];
  const { gates: t } = checkWords(report.languages);
  return found.map((one) =>
    t.acceptedHere({ until: acceptedText(one, report.languages), reason: one.reason }),
  );
}

interface Fact {
  head: string;
  cell(side: ReportSide): string;
}

/** What each side says to it, and how many, with what they expect, how far apart inside and how good. */
function answers(report: Report, question: ReportQuestion): Block {
  const sides = question.sides.filter((side) => side.asked > 0);
  const words = wordsIn(report.languages);
  const t = words.question;
  const facts: Fact[] = [
    { head: t.answers, cell: (side) => words.lists.of({ count: answeredBy(side), all: side.asked }) },
    { head: t.says, cell: (side) => side.says || '–' },
    {
      head: t.noAnswer,
      cell: (side) =>
        silences(side, words)
          .map(({ count, words: why }) => `${count} ${why}`)
          .join(', '),
    },
    {
      head: t.expects,
      cell: (side) => (side.guess === null ? '' : t.guesses({ says: side.guess.says, count: side.guess.n })),
    },
    {
      head: t.inside,
      cell: (side) =>
        side.spread === null
          ? ''
          : side.split
            ? t.split({ points: points(side.spread) })
            : String(points(side.spread)),
    },
    {
      head: t.headTeam,
      cell: (side) => (side.headTeam === null ? '' : String(points(side.headTeam))),
    },
    { head: t.level, cell: (side) => (side.level === null ? '' : String(Math.round(side.level))) },
  ];
  // What no side has is left out.
  const shown = facts.filter((fact) => sides.some((side) => fact.cell(side) !== ''));
  return {
    kind: 'answers',
    caption: question.label,
    heads: shown.map(({ head }) => head),
    says: shown.findIndex(({ head }) => head === t.says),
    sides: sides.map((side) => ({
      ...marked(report, side.side),
      cells: shown.map((fact) => fact.cell(side)),
    })),
  };
}

/** Own words beside the options. */
function others(report: Report, question: ReportQuestion): Block[] {
  const { lists } = wordsIn(report.languages);
  const items = question.sides
    .filter((side) => side.asked > 0)
    .flatMap((side) =>
      side.words.map((one) => ({
        title: `${nameOf(report, side.side)}, ${personOf(report, one.person)}`,
        text: lists.quoted({ text: one.text }),
      })),
    );
  return items.length === 0 ? [] : [{ kind: 'quote', items }];
}

/** The verdict in words, with how far apart in points and what that counts. */
function distance(report: Report, question: ReportQuestion): Block[] {
  const { gap, apart } = question;
  const words = wordsIn(report.languages);
  if (gap.value === null || apart === null) return texts(verdictOf(question, words).verdict);
  const t = words.question;
  const { observed, noise, signed } = gap.value;
  const luck =
    report.leads === 'adjusted'
      ? t.luck({ observed: points(observed), noise: points(noise), signed: points(signed) })
      : '';
  const name = (side: string) => nameOf(report, side);
  const told = [
    verdictOf(question, words).verdict,
    t.apart({ points: points(apart), luck, threshold: points(question.threshold) }),
    ...questionRange(report, question),
    ...(isAsMuchInside(report, question) ? [t.asMuchInside] : []),
    ...(question.standing === 'agreed-problem' ? standingOf(question, report.pair, name, words) : []),
    t.weight({ weight: weight(question.weight, words), core: question.core }),
  ];
  return texts(told.join(' '));
}

/** How each side sees the other, who does not know, and how far third sides are from both. */
function seen(report: Report, question: ReportQuestion): string[] {
  const { gap, apart, threshold } = question;
  const words = wordsIn(report.languages);
  if (gap.value === null || apart === null) return [unknowing(report, question).join(' ')];
  const name = (side: string) => nameOf(report, side);
  return [
    ...question.perceptions.map((one) => perceived(one, name, apart, threshold, words)),
    unknowing(report, question),
    thirdSides(report, question),
  ].map((sentences) => sentences.join(' '));
}

/** The rate of not knowing: a knowledge gap, no distance. */
function unknowing(report: Report, question: ReportQuestion): string[] {
  return question.sides.flatMap((side) => {
    const isSample = report.sides.some(({ id, population }) => id === side.side && population === 'sample');
    const text = unknowingOf(side, isSample, wordsIn(report.languages));
    return text === '' ? [] : [`${nameOf(report, side.side)}: ${text}.`];
  });
}

/** Sides outside the pair, each from both sides of it. */
function thirdSides(report: Report, question: ReportQuestion): string[] {
  const { report: t } = wordsIn(report.languages);
  return report.outsiders.flatMap(({ side }) => {
    const far = report.pair.flatMap((other) => {
      const found = question.others.find(
        ({ first, second }) => (first === side && second === other) || (first === other && second === side),
      );
      return found === undefined
        ? []
        : [t.pointsFromSide({ points: points(found.gap), side: nameOf(report, other) })];
    });
    return far.length === 0 ? [] : [`${nameOf(report, side)}: ${far.join(', ')}.`];
  });
}
