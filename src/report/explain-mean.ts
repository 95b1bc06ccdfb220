import { leaders } from '../score/leaders.ts';
import type { Leader } from '../score/score.ts';
import { labelOf } from '../text/ids.ts';
import { wordsIn } from '../text/words/index.ts';
import { bounds } from './certainty.ts';
import type { MeanExplanation, MeanRow, Share } from './explanation.ts';
import type { Report, ReportQuestion } from './report.ts';

/** How the figure of a theme, or the overall one, arose. The theme must be one of the report. */
export function explainedMean(
  report: Report,
  subject: { about: 'dimension' | 'overall'; id: string },
): MeanExplanation {
  const dimension =
    subject.about === 'overall' ? null : report.dimensions.find((one) => one.id === subject.id);
  if (dimension === undefined) throw new Error(`${subject.id} is no theme of this report`);
  const all = report.questions.filter(
    (question) => dimension === null || question.dimension === dimension.id,
  );
  const rows = rowsOf(report, all);
  const weights = sum(rows, (row) => row.weight);
  const figures = dimension ?? report;
  const value = dimension === null ? report.overall : dimension.gap;
  const [first, second] = report.pair.map(
    (id) => report.sides.find((side) => side.id === id)?.submitted ?? 0,
  );
  return {
    schemaVersion: 1,
    languages: report.languages,
    about: subject.about,
    id: subject.id,
    title: dimension === null ? wordsIn(report.languages).explained.overallTitle : dimension.title,
    company: report.company,
    round: report.round,
    leads: report.leads,
    pair: report.pair,
    sides: report.sides.map(({ id, name, population }) => ({ id, name, population })),
    rows,
    weights,
    mean: rows.length === 0 ? null : sum(rows, (row) => row.adds),
    value,
    signed: figures.means?.signed ?? null,
    leftOut: all.flatMap(({ id, label, gap }) =>
      gap.why === null ? [] : [{ question: id, label, why: gap.why }],
    ),
    bounds: value.value === null ? null : bounds(first ?? 0, second ?? 0, figures),
    interval: figures.interval,
    inOverall: dimension === null ? null : shareOf(report, rows),
    inside:
      dimension === null
        ? report.sides.map(({ id, spread }) => ({ side: id, spread }))
        : insideOf(report, all),
    ...labelled(report, dimension === null ? report.leaders : leadersOf(report, rows)),
  };
}

/** The leaders with the labels of every question they name. */
export function labelled(
  report: Report,
  list: readonly Leader[],
): { leaders: (Leader & { label: string })[]; labels: Record<string, string> } {
  const label = (id: string) => report.questions.find((one) => one.id === id)?.label ?? labelOf(id);
  const named = list.flatMap((leader) => [leader.question, ...leader.swaps, ...leader.dropsFor]);
  return {
    leaders: list.map((leader) => ({ ...leader, label: label(leader.question) })),
    labels: Object.fromEntries([...new Set(named)].map((id) => [id, label(id)])),
  };
}

function rowsOf(report: Report, questions: readonly ReportQuestion[]): MeanRow[] {
  const known = questions.flatMap((question) =>
    question.gap.value === null ? [] : [{ question, gap: question.gap.value }],
  );
  const weights = sum(known, ({ question }) => question.weight);
  const rows = known.map(({ question, gap }): MeanRow => {
    const figure = report.leads === 'adjusted' ? gap.signed : gap.observed;
    return {
      question: question.id,
      label: question.label,
      dimension: question.dimension,
      verdict: question.verdict,
      weight: question.weight,
      observed: gap.observed,
      noise: gap.noise,
      signed: gap.signed,
      figure,
      adds: (question.weight / weights) * figure,
    };
  });
  return rows.sort((one, other) => other.adds - one.adds || (one.question < other.question ? -1 : 1));
}

function shareOf(report: Report, rows: readonly MeanRow[]): Share | null {
  if (rows.length === 0) return null;
  const weights = sum(
    report.questions.filter((one) => one.gap.value !== null),
    (one) => one.weight,
  );
  return { weights, adds: sum(rows, (row) => row.weight * row.figure) / weights, of: report.overall.value };
}

function leadersOf(report: Report, rows: readonly MeanRow[]): Leader[] {
  return leaders(
    rows.map((row) => ({
      question: row.question,
      contribution: row.weight * (report.leads === 'adjusted' ? Math.max(0, row.signed) : row.observed),
    })),
  );
}

/** Weighted mean spread over the questions that have one. */
function insideOf(report: Report, questions: readonly ReportQuestion[]): MeanExplanation['inside'] {
  return report.sides.map(({ id }) => {
    const known = questions.flatMap((question) => {
      const spread = question.sides.find((side) => side.side === id)?.spread ?? null;
      return spread === null || question.verdict === 'free' ? [] : [{ weight: question.weight, spread }];
    });
    const weights = sum(known, (one) => one.weight);
    return {
      side: id,
      spread: weights === 0 ? null : sum(known, (one) => one.weight * one.spread) / weights,
    };
  });
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}
