import { agreedProblems, bucketOf, isCompared, points } from '../../phrases/wording.ts';
import type { Report, ReportDimension } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { section, texts } from '../parts.ts';
import { picture, type Pictures } from './pictures.ts';
import { questionSection } from './question.ts';

/** One theme with all its questions; those in own words stand in their own section. */
export function dimension(report: Report, one: ReportDimension, drawn: Pictures): Section[] {
  const questions = report.questions.filter(
    (question) => question.dimension === one.id && bucketOf(question) !== 'own-words',
  );
  if (questions.length === 0) return [];
  const figures = isCompared(report) ? texts(figure(report, one), agreed(report, one)) : [];
  const blocks = [...figures, ...picture(drawn.dumbbells.get(one.id))];
  const sections = questions.map((question) => questionSection(report, question, drawn));
  return [section(`dimension-${one.id}`, one.title, blocks, { sections })];
}

function agreed(report: Report, one: ReportDimension): string {
  const labels = agreedProblems(report)
    .filter((question) => question.dimension === one.id)
    .map((question) => question.label);
  return labels.length === 0
    ? ''
    : wordsIn(report.languages).report.agreedProblemsList({ list: labels.join(' · ') });
}

function figure(report: Report, one: ReportDimension): string {
  const { report: t } = wordsIn(report.languages);
  const compared = t.compared({ count: one.assessed, all: one.questions });
  return one.gap.value === null
    ? t.tooFew({ compared })
    : t.apartOver({ points: points(one.gap.value), compared });
}
