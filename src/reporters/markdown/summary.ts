import { bounds } from '../../report/certainty.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { briefly } from '../../phrases/brief.ts';
import { leading } from '../../phrases/differences.ts';
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
} from '../../phrases/wording.ts';
import { table } from './markup.ts';

/** Who answered, how many questions stand where, what differs most, and how far on the whole. */
export function summary(report: Report): string[] {
  const words = wordsIn(report.languages);
  const t = words.report;
  const facts = [
    attending(report)
      .map((side) => attendance(side, words))
      .join(', '),
    ...(report.answered === null ? [] : [t.answeredLong({ percent: percent(report.answered) })]),
    t.dates({ opened: report.opened, asOf: report.asOf }),
  ];
  const opening = `${facts.join(' · ')}.`;
  if (!isCompared(report)) return [opening, ...report.limits];
  return [
    opening,
    `## ${t.inShort}`,
    `${words.lists.questions({ count: report.questions.length })}: ${headline(report)}.`,
    notHealth(report),
    ...foremost(report),
    ...themes(report),
    ...overall(report),
    ...headsFirst(report),
    ...report.limits,
    ...report.contexts,
  ];
}

function headline(report: Report): string {
  return counted(report.questions, wordsIn(report.languages))
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
  const { report: t } = wordsIn(report.languages);
  return [`### ${t.mattersMost}`, table(['', '', t.seen, ...names], rows, new Set([0]))];
}

/** A head sees first what sets it apart from the own team. */
function headsFirst(report: Report): string[] {
  const about = new Set(
    report.findings.filter((one) => one.kind === 'head-team').flatMap((one) => one.about),
  );
  if (about.size === 0) return [];
  const names = [...about].map((side) => nameOf(report, side));
  return [wordsIn(report.languages).report.headsBefore({ sides: names })];
}

function themes(report: Report): string[] {
  const words = wordsIn(report.languages);
  const t = words.report;
  const shown = counted(report.questions, words).filter(({ count }) => count > 0);
  const rows = report.dimensions.map((one) => {
    const counts = counted(
      report.questions.filter((question) => question.dimension === one.id),
      words,
    );
    const own = shown.map(({ words: { bucket } }) =>
      String(counts.find((count) => count.words.bucket === bucket)?.count ?? 0),
    );
    return [one.title, ...own, pointsOf(one.gap.value), ...ranges(report, one)];
  });
  const all = [
    t.all,
    ...shown.map(({ count }) => String(count)),
    pointsOf(report.overall.value),
    ...ranges(report, report),
  ];
  const heads = [
    '',
    ...shown.map(({ words: one }) => one.column),
    t.pointsApart,
    ...(report.leads === 'adjusted' ? [t.confidence] : []),
  ];
  return [`### ${t.byTheme}`, table(heads, [...rows, all], new Set([...heads.keys()].slice(1)))];
}

/** For samples the interval of a mean, where people are many enough for one. */
function ranges(report: Report, figure: Pick<Report, 'interval' | 'leaveOneOut'>): string[] {
  if (report.leads === 'observed') return [];
  const [first, second] = report.pair.map(
    (id) => report.sides.find((side) => side.id === id)?.submitted ?? 0,
  );
  const { to } = wordsIn(report.languages).lists;
  const { interval } = bounds(first ?? 0, second ?? 0, figure);
  return [interval === null ? '–' : to({ low: points(interval.low), high: points(interval.high) })];
}

function overall(report: Report): string[] {
  if (report.overall.value === null) return [];
  const { report: t } = wordsIn(report.languages);
  const inside = report.sides.flatMap((side) =>
    side.spread === null || !report.pair.includes(side.id)
      ? []
      : [t.inside({ side: side.name, alignment: alignment(side.spread) })],
  );
  const across = isPairOfPeople(report) ? t.twoPeople : t.across;
  const figure = [`${across} ${alignment(report.overall.value)}${overallRange(report)}`, ...inside].join(
    ' · ',
  );
  return [t.ownTrend({ figure }), ...placed(report)];
}

function placed({ state, pair, sides, target, languages }: Report): string[] {
  if (state === null) return [];
  const words = wordsIn(languages);
  const t = words.report;
  const [first = '', second = ''] = pair.map((id) => sides.find((side) => side.id === id)?.name ?? id);
  const [oneLevel, otherLevel] = [Math.round(state.levels[0]), Math.round(state.levels[1])];
  const [one, other] = [words.firm[state.first], words.firm[state.second]];
  const held = state.capped ? ` ${t.held({ state: words.firm.defined })}` : '';
  const nextSteps = target === 'linked' ? words.nextLinked : words.nextOneProcess;
  // What a core question or two places leave open comes before any next step.
  const next = state.capped ? t.settleThat : state.contested ? t.agreeWhere : nextSteps[state.state];
  const where = state.contested
    ? t.placedLevels({ first, one, oneLevel, second, other, otherLevel })
    : t.state({ state: words.firm[state.state], first, oneLevel, second, otherLevel });
  return [`${where}${held} ${next}`];
}

function pointsOf(gap: number | null): string {
  return gap === null ? '–' : String(points(gap));
}
