import type { Report } from '../../report/report.ts';
import { brief } from '../brief.ts';
import { differences, findingsOf } from '../differences.ts';
import {
  alignment,
  attendance,
  attending,
  counted,
  isCompared,
  isPairOfPeople,
  nameOf,
  percent,
  points,
} from '../wording.ts';
import { list, table } from './markup.ts';

const leading = 5;

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
    ...widest(report),
    ...themes(report),
    ...overall(report),
    ...asides(report),
    ...report.limits,
  ];
}

function headline(report: Report): string {
  return counted(report.questions)
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${count === 1 ? words.one : words.several}`)
    .join(', ');
}

function widest(report: Report): string[] {
  const found = differences(report, leading);
  if (found.length === 0) return ['No question sets the two sides apart.'];
  const rows = found.map(({ finding, question, verdict }, index) => {
    const { item, first, second } = brief(report, question);
    const title = item === null ? finding.title : `${finding.title}: "${item}"`;
    return [String(index + 1), title, verdict, first, second];
  });
  const names = report.pair.map((side) => nameOf(report, side));
  return ['### Widest differences that matter', table(['', '', 'seen', ...names], rows, new Set([0]))];
}

function themes(report: Report): string[] {
  const shown = counted(report.questions).filter(({ count }) => count > 0);
  const rows = report.dimensions.map((one) => {
    const counts = counted(report.questions.filter((question) => question.dimension === one.id));
    const own = shown.map(({ words }) =>
      String(counts.find((count) => count.words.bucket === words.bucket)?.count ?? 0),
    );
    return [one.title, ...own, one.gap.value === null ? '–' : String(points(one.gap.value))];
  });
  const all = ['All', ...shown.map(({ count }) => String(count)), pointsOf(report.overall.value)];
  const heads = ['', ...shown.map(({ words }) => words.column), 'points apart'];
  return ['### By theme', table(heads, [...rows, all], new Set([...heads.keys()].slice(1)))];
}

function overall(report: Report): string[] {
  if (report.overall.value === null) return [];
  const inside = report.sides.flatMap((side) =>
    side.spread === null || !report.pair.includes(side.id)
      ? []
      : [`inside ${side.name} ${alignment(side.spread)}`],
  );
  const across = isPairOfPeople(report) ? 'Two-person alignment' : 'Alignment across the sides';
  const range =
    report.interval === null || report.leads === 'observed'
      ? ''
      : ` (${alignment(report.interval.high)} to ${alignment(report.interval.low)})`;
  const figure = [`${across} ${alignment(report.overall.value)}${range}`, ...inside].join(' · ');
  return [
    `${figure}. For your own trend only; how it is made stands under "Weights and gaps".`,
    ...placed(report),
  ];
}

function placed({ state, pair, sides }: Report): string[] {
  if (state === null) return [];
  const [first, second] = pair.map((id) => sides.find((side) => side.id === id)?.name ?? id);
  const [one, other] = state.levels.map((level) => Math.round(level));
  const held = state.capped ? ' A core question is apart, so the state is held at "defined".' : '';
  return [
    state.contested
      ? `You place the firm differently: ${first} "${state.first}" (${one} of 100), ${second} "${state.second}" (${other} of 100).${held}`
      : `State by the answers of both sides: "${state.state}" (${first} ${one} of 100, ${second} ${other} of 100).${held}`,
  ];
}

function asides(report: Report): string[] {
  const kept = findingsOf(report, 'worth-keeping').map(({ finding }) => finding.title);
  const outside = report.others
    .filter((one) => one.gap !== null)
    .map(
      (one) =>
        `${nameOf(report, one.first)} and ${nameOf(report, one.second)}: ${pointsOf(one.gap)} points apart over ${one.questions} questions`,
    );
  return [
    ...(kept.length === 0 ? [] : [`Worth keeping: ${kept.join(' · ')}.`]),
    ...(outside.length === 0 ? [] : [list(outside)]),
  ];
}

function pointsOf(gap: number | null): string {
  return gap === null ? '–' : String(points(gap));
}
