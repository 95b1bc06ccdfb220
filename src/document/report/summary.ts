import { asideLists } from '../../phrases/asides.ts';
import { briefly, titled } from '../../phrases/brief.ts';
import { leading } from '../../phrases/differences.ts';
import { comparedPart } from '../../phrases/not-known.ts';
import {
  agreedProblems,
  alignment,
  attendance,
  attending,
  counted,
  isPairOfPeople,
  nameOf,
  notHealth,
  overallRange,
  percent,
  points,
  weight,
} from '../../phrases/wording.ts';
import { bounds } from '../../report/certainty.ts';
import { firmOf } from '../../report/firm.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { sideName } from '../../text/sides.ts';
import { wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Block, Section } from '../document.ts';
import { items, list, notes, section, table, texts } from '../parts.ts';
import { course } from './pictures.ts';
import { toneOf } from './tone.ts';

/** Who answered, how much, and when. */
export function opening(report: Report): string {
  const words = wordsIn(report.languages);
  const t = words.report;
  const facts = [
    attending(report)
      .map((side) => attendance(side, words))
      .join(', '),
    ...(report.answered === null ? [] : [t.answeredLong({ percent: percent(report.answered) })]),
    ...comparedPart(report),
    t.dates({ opened: report.opened, asOf: report.asOf }),
  ];
  return `${facts.join(' · ')}.`;
}

/** How many questions stand where, what differs most, how far on the whole, and what that cannot bear. */
export function summary(report: Report): Section[] {
  const { report: t } = wordsIn(report.languages);
  const blocks = [headline(report), ...texts(notHealth(report), ...headsFirst(report))];
  const below = [...foremost(report), ...beside(report), themes(report), ...limits(report)];
  return [section('summary', t.inShort, blocks, { sections: below })];
}

/** What the figures cannot bear. */
export function limits(report: Report): Section[] {
  if (report.limits.length === 0) return [];
  return [section('limits', wordsIn(report.languages).limits.title, list(report.limits))];
}

function headline(report: Report): Block {
  const { document: t, page } = pageWords(report.languages);
  const count = report.questions.length;
  const problems = agreedProblems(report).length;
  const counts = counted(report.questions, wordsIn(report.languages)).filter((one) => one.count > 0);
  return {
    kind: 'figures',
    figures: [
      { value: String(count), label: t.questions({ count }), note: '', tone: 'plain' },
      ...counts.map(({ count: own, words }) => ({
        value: String(own),
        label: own === 1 ? words.one : words.several,
        // Agreement on a bad state must not look like health at a glance.
        note: words.bucket === 'same' && problems > 0 ? page.problems({ count: problems }) : words.meant,
        tone: toneOf(words.bucket),
      })),
    ],
  };
}

/** What to keep, what is by profession and what nobody knows, in a line each. */
function beside(report: Report): Section[] {
  const { lists } = wordsIn(report.languages);
  const { keep, problems, profession, unknown } = asideLists(report);
  const all = [keep, problems, profession, unknown].filter(({ texts: said }) => said.length > 0);
  if (all.length === 0) return [];
  const told = all.map(({ head, texts: said }) => {
    const more = said.length - few;
    const rest = more > 0 ? [lists.more({ count: more })] : [];
    return { title: `${head}:`, text: [...said.slice(0, few), ...rest].join(' · ') };
  });
  return [section('beside', pageWords(report.languages).page.beside, items(told))];
}

/** Of each list the summary names so many. */
const few = 6;

function foremost(report: Report): Section[] {
  const found = leading(report);
  if (found.length === 0) return [];
  const rows = found.map(({ finding, question, verdict }, index) => {
    const said = briefly(report, finding, question);
    const { first, second } = said;
    const title = titled(finding.title, said, wordsIn(report.languages));
    return [String(index + 1), title, verdict, first, second];
  });
  const names = report.pair.map((side) => nameOf(report, side));
  const { report: t } = wordsIn(report.languages);
  const marks = [undefined, undefined, undefined, 'first', 'second'] as const;
  const heads = ['', pageWords(report.languages).page.finding, t.seen, ...names];
  const shown = table(t.mattersMost, heads, rows, (at) => at === 0, marks);
  return [section('differences', t.mattersMost, shown)];
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

function themes(report: Report): Section {
  const words = wordsIn(report.languages);
  const t = words.report;
  const shown = counted(report.questions, words).filter(({ count }) => count > 0);
  const rows = report.dimensions.flatMap((one) => {
    const questions = report.questions.filter((question) => question.dimension === one.id);
    const counts = counted(questions, words);
    const own = shown.map(({ words: { bucket } }) =>
      String(counts.find((count) => count.words.bucket === bucket)?.count ?? 0),
    );
    const isFigure = one.gap.value !== null;
    const figure = isFigure || one.assessed === 0 ? pointsOf(one.gap.value) : '';
    const row = [
      one.title,
      ...own,
      isFigure ? weight(one.weight, words) : '',
      figure,
      ...ranges(report, one),
    ];
    // Without a figure of its own, its compared questions: weights and figures add up to those of all.
    return isFigure ? [row] : [row, ...alone(report, questions, shown.length)];
  });
  const weights = report.dimensions.reduce((sum, one) => sum + one.weight, 0);
  const all = [
    t.all,
    ...shown.map(({ count }) => String(count)),
    report.overall.value === null ? '' : weight(weights, words),
    pointsOf(report.overall.value),
    ...ranges(report, report),
  ];
  const heads = [
    '',
    ...shown.map(({ words: one }) => one.column),
    t.weight,
    t.pointsApart,
    ...(report.leads === 'adjusted' ? [t.confidence] : []),
  ];
  const counts = table(t.byTheme, heads, [...rows, all], (at) => at > 0);
  return section('themes', t.byTheme, [
    ...counts,
    ...texts(...placed(report)),
    ...notes(...overall(report)),
    ...course(report),
  ]);
}

/** Compared questions of a theme without a figure of its own, each with its weight. */
function alone(report: Report, questions: readonly ReportQuestion[], blanks: number): string[][] {
  const words = wordsIn(report.languages);
  return questions
    .filter((question) => question.apart !== null)
    .map((question) => [
      `· ${question.label}`,
      ...Array.from({ length: blanks }, () => ''),
      weight(question.weight, words),
      pointsOf(question.apart),
      ...(report.leads === 'adjusted' ? [''] : []),
    ]);
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
  return [t.ownTrend({ figure })];
}

function placed(report: Report): string[] {
  const state = firmOf(report);
  if (state === null || state === 'few') return [];
  const { pair, sides, target, languages } = report;
  const words = wordsIn(languages);
  const t = words.report;
  const [first = '', second = ''] = pair.map((id) => sideName(sides, id));
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
