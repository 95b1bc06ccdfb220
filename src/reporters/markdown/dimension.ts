import type { Report, ReportDimension } from '../../report/report.ts';
import { agreedProblems, bucketOf, isCompared, points } from '../wording.ts';
import { questionParts } from './question.ts';

/** One theme with all its questions; those in own words stand in their own section. */
export function dimension(report: Report, one: ReportDimension): string[] {
  const questions = report.questions.filter(
    (question) => question.dimension === one.id && bucketOf(question) !== 'own-words',
  );
  if (questions.length === 0) return [];
  return [
    `## ${one.title}`,
    ...(isCompared(report) ? [figure(one), agreed(report, one)] : []),
    ...questions.flatMap((question) => questionParts(report, question)),
  ];
}

function agreed(report: Report, one: ReportDimension): string {
  const labels = agreedProblems(report)
    .filter((question) => question.dimension === one.id)
    .map((question) => question.label);
  return labels.length === 0 ? '' : `Agreed problems, no health: ${labels.join(' · ')}.`;
}

function figure(one: ReportDimension): string {
  const compared = `${one.assessed} of ${one.questions} questions compared`;
  return one.gap.value === null
    ? `${compared}: too few for a figure of their own.`
    : `${points(one.gap.value)} points apart over ${compared}.`;
}
