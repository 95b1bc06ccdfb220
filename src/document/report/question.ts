import { perceived } from '../../phrases/perceived.ts';
import { sharedInWords } from '../../phrases/shared.ts';
import {
  bucketOf,
  isAsMuchInside,
  isCompared,
  nameOf,
  points,
  questionRange,
  silences,
  standingOf,
  unknowingOf,
  verdictOf,
  weight,
} from '../../phrases/wording.ts';
import type { Report, ReportQuestion, ReportSide } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Block, Section } from '../document.ts';
import { section, table, texts } from '../parts.ts';
import { toneOf } from './tone.ts';
import { wordings } from './words.ts';

/** One question: its wording, what each side says and expects, what that means, and why it was asked. */
export function questionSection(report: Report, question: ReportQuestion): Section {
  const sides = question.sides.filter((side) => side.asked > 0);
  const words = wordsIn(report.languages);
  const compared = isCompared(report);
  const blocks = [
    ...wordings(report, question),
    ...answers(report, question, sides),
    ...options(report, question, sides),
    ...texts(...sharedInWords(question.sharedTags, report.pair, (side) => nameOf(report, side), words)),
    ...others(report, sides),
    ...(compared ? verdict(report, question) : []),
    ...texts(question.why === '' ? '' : words.question.why({ why: question.why })),
  ];
  const badge = { text: verdictOf(question, words).column, tone: toneOf(bucketOf(question)) };
  return section(`question-${question.id}`, question.label, blocks, { badge: compared ? badge : null });
}

/** Columns in which no side has anything are left out. */
function answers(report: Report, question: ReportQuestion, sides: readonly ReportSide[]): Block[] {
  const words = wordsIn(report.languages);
  const t = words.question;
  const columns: { head: string; cell(side: ReportSide): string }[] = [
    { head: t.answers, cell: (side) => words.lists.of({ count: side.n, all: side.asked }) },
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
  const shown = columns.filter((column) => sides.some((side) => column.cell(side) !== ''));
  return table(
    question.label,
    ['', ...shown.map((column) => column.head)],
    sides.map((side) => [nameOf(report, side.side), ...shown.map((column) => column.cell(side))]),
  );
}

/** More options than this, and bands of a range, are shown only where somebody chose them. */
const many = 12;

/** Option by option, where there are at least two to compare; what carries most of the difference first. */
function options(report: Report, question: ReportQuestion, sides: readonly ReportSide[]): Block[] {
  const answering = sides.filter((side) => side.n > 0);
  const labels = new Map(answering.flatMap((side) => side.rows.map((row) => [row.id, row.label] as const)));
  if (labels.size < 2) return [];
  const isRange = answering.some((side) => side.center !== null);
  const place = new Map(question.items.map(({ item }, index) => [item, index]));
  const rows = [...labels]
    .map(([id, label]) => ({
      place: place.get(id) ?? place.size,
      cells: answering.map((side) => side.rows.find((row) => row.id === id)),
      label,
    }))
    .filter(
      ({ cells }) =>
        (labels.size <= many && !isRange) || cells.some((row) => row !== undefined && row.share > 0),
    )
    .sort((one, other) => one.place - other.place)
    .map(({ label, cells }) => [label, ...cells.map((row) => row?.text ?? '')]);
  return table(question.label, ['', ...answering.map((side) => nameOf(report, side.side))], rows);
}

/** Own words beside the options. */
function others(report: Report, sides: readonly ReportSide[]): Block[] {
  const items = sides.flatMap((side) =>
    side.words.map((one) => ({
      title: `${nameOf(report, side.side)}, ${one.person}`,
      text: `"${one.text}"`,
    })),
  );
  return items.length === 0 ? [] : [{ kind: 'quote', items }];
}

function verdict(report: Report, question: ReportQuestion): Block[] {
  const { gap, apart } = question;
  const words = wordsIn(report.languages);
  const t = words.question;
  const told = verdictOf(question, words).verdict;
  if (gap.value === null || apart === null) return texts(told, unknowing(report, question).join(' '));
  const { observed, noise, signed } = gap.value;
  const luck =
    report.leads === 'adjusted'
      ? t.luck({ observed: points(observed), noise: points(noise), signed: points(signed) })
      : '';
  const name = (side: string) => nameOf(report, side);
  const paragraphs = [
    [
      told,
      t.apart({ points: points(apart), luck, threshold: points(question.threshold) }),
      ...questionRange(report, question),
      ...(isAsMuchInside(report, question) ? [t.asMuchInside] : []),
      ...(question.standing === 'agreed-problem' ? standingOf(question, report.pair, name, words) : []),
      t.weight({ weight: weight(question.weight, words), core: question.core }),
    ],
    ...question.perceptions.map((one) => perceived(one, name, apart, question.threshold, words)),
    unknowing(report, question),
    thirdSides(report, question),
  ];
  return texts(...paragraphs.map((sentences) => sentences.join(' ')));
}

/** The rate of not knowing: a knowledge gap, no distance. */
function unknowing(report: Report, question: ReportQuestion): string[] {
  return question.sides.flatMap((side) => {
    const text = unknowingOf(side, wordsIn(report.languages));
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
