import { bounds } from '../../report/certainty.ts';
import type { Report } from '../../report/report.ts';
import { briefly } from '../brief.ts';
import { leading } from '../differences.ts';
import {
  alignment,
  attendance,
  attending,
  counted,
  isCompared,
  isPairOfPeople,
  nameOf,
  notHealth,
  overallRange,
  percent,
  points,
} from '../wording.ts';
import { table } from './markup.ts';

/** Who answered, how many questions stand where, what differs most, and how far on the whole. */
export function summary(report: Report): string[] {
  const facts = [
    attending(report).map(attendance).join(', '),
    ...(report.answered === null ? [] : [`${percent(report.answered)} of the questions put were answered`]),
    `opened ${report.opened}, as of ${report.asOf}`,
  ];
  const opening = `${facts.join(' · ')}.`;
  if (!isCompared(report)) return [opening, ...report.limits];
  return [
    opening,
    `## In short`,
    `${report.questions.length} questions: ${headline(report)}.`,
    notHealth(report),
    ...foremost(report),
    ...themes(report),
    ...overall(report),
    ...headsFirst(report),
    ...report.limits,
  ];
}

function headline(report: Report): string {
  return counted(report.questions)
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${count === 1 ? words.one : words.several}`)
    .join(', ');
}

function foremost(report: Report): string[] {
  const found = leading(report);
  if (found.length === 0) return [];
  const rows = found.map(({ finding, question, verdict }, index) => {
    const { item, first, second } = briefly(report, finding, question);
    const title = item === null ? finding.title : `${finding.title}: "${item}"`;
    return [String(index + 1), title, verdict, first, second];
  });
  const names = report.pair.map((side) => nameOf(report, side));
  return ['### What matters most', table(['', '', 'seen', ...names], rows, new Set([0]))];
}

/** A head sees first what sets it apart from the own team. */
function headsFirst(report: Report): string[] {
  const about = new Set(
    report.findings.filter((one) => one.kind === 'head-team').flatMap((one) => one.about),
  );
  if (about.size === 0) return [];
  const names = [...about].map((side) => nameOf(report, side));
  return [
    `Before this goes round: show "Heads and their teams" to the head of ${names.join(' and to the head of ')}.`,
  ];
}

function themes(report: Report): string[] {
  const shown = counted(report.questions).filter(({ count }) => count > 0);
  const rows = report.dimensions.map((one) => {
    const counts = counted(report.questions.filter((question) => question.dimension === one.id));
    const own = shown.map(({ words }) =>
      String(counts.find((count) => count.words.bucket === words.bucket)?.count ?? 0),
    );
    return [one.title, ...own, pointsOf(one.gap.value), ...ranges(report, one)];
  });
  const all = [
    'All',
    ...shown.map(({ count }) => String(count)),
    pointsOf(report.overall.value),
    ...ranges(report, report),
  ];
  const heads = [
    '',
    ...shown.map(({ words }) => words.column),
    'points apart',
    ...(report.leads === 'adjusted' ? ['95 % confidence'] : []),
  ];
  return ['### By theme', table(heads, [...rows, all], new Set([...heads.keys()].slice(1)))];
}

/** For samples the interval of a mean, where people are many enough for one. */
function ranges(report: Report, figure: Pick<Report, 'interval' | 'leaveOneOut'>): string[] {
  if (report.leads === 'observed') return [];
  const [first, second] = report.pair.map(
    (id) => report.sides.find((side) => side.id === id)?.submitted ?? 0,
  );
  const { interval } = bounds(first ?? 0, second ?? 0, figure);
  return [interval === null ? '–' : `${points(interval.low)} to ${points(interval.high)}`];
}

function overall(report: Report): string[] {
  if (report.overall.value === null) return [];
  const inside = report.sides.flatMap((side) =>
    side.spread === null || !report.pair.includes(side.id)
      ? []
      : [`inside ${side.name} ${alignment(side.spread)}`],
  );
  const across = isPairOfPeople(report) ? 'Two-person alignment' : 'Alignment across the sides';
  const figure = [`${across} ${alignment(report.overall.value)}${overallRange(report)}`, ...inside].join(
    ' · ',
  );
  return [
    `${figure}. For your own trend only; how it is made stands under "Weights and gaps".`,
    ...placed(report),
  ];
}

/** The next step from each state, by what the company aims at: both ways end further than in good manners. */
const nextSteps = {
  linked: {
    undefined: 'The next step is a few written rules where the two meet.',
    defined: 'The next step is to plan and count together where joint work pays.',
    aligned: 'The next step is to do together the little that pays most, and to leave the rest to each.',
    integrated: 'The next step is to keep it, and to look again in half a year.',
  },
  'one-process': {
    undefined: 'The next step is written rules for the whole way to the customer.',
    defined: 'The next step is one plan and one set of figures for the whole way to the customer.',
    aligned: 'The next step is one owner of the whole process, with common objectives.',
    integrated: 'The next step is to keep it one process, and to look again in half a year.',
  },
} as const;

function placed({ state, pair, sides, target }: Report): string[] {
  if (state === null) return [];
  const [first, second] = pair.map((id) => sides.find((side) => side.id === id)?.name ?? id);
  const [one, other] = state.levels.map((level) => Math.round(level));
  const held = state.capped ? ' A core question is apart, so the state is held at "defined".' : '';
  // What a core question or two places leave open comes before any next step.
  const next = state.capped
    ? 'Settle that first.'
    : state.contested
      ? 'Agree on where you stand first.'
      : nextSteps[target][state.state];
  return [
    state.contested
      ? `You place the firm differently: ${first} "${state.first}" (${one} of 100), ${second} "${state.second}" (${other} of 100).${held} ${next}`
      : `State by the answers of both sides: "${state.state}" (${first} ${one} of 100, ${second} ${other} of 100).${held} ${next}`,
  ];
}

function pointsOf(gap: number | null): string {
  return gap === null ? '–' : String(points(gap));
}
