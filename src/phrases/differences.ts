import type { Finding } from '../findings/finding.ts';
import type { Report, ReportQuestion } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';
import { isAsMuchInside, verdictOf } from './wording.ts';

/** One finding worth talking about with its question, and what is seen in it in a word or two. */
export interface Difference {
  finding: Finding;
  question: ReportQuestion;
  verdict: string;
}

/** The findings that lead the report, the foremost first. */
export function leading(report: Report): Difference[] {
  return report.findings
    .filter((finding) => finding.leads)
    .flatMap((finding) => {
      const question = questionOf(report, finding);
      return question === undefined ? [] : [{ finding, question, verdict: seen(report, finding, question) }];
    });
}

/** Findings of one kind with their questions. */
export function findingsOf(
  report: Report,
  kind: Finding['kind'],
): { finding: Finding; question: ReportQuestion }[] {
  return report.findings.flatMap((finding) => {
    const question = questionOf(report, finding);
    return finding.kind !== kind || question === undefined ? [] : [{ finding, question }];
  });
}

function questionOf(report: Report, finding: Finding): ReportQuestion | undefined {
  return report.questions.find((question) => question.id === finding.question);
}

/** The verdict on the question, and what the kind of finding adds to it. */
function seen(report: Report, { kind }: Finding, question: ReportQuestion): string {
  const words = wordsIn(report.languages);
  const added: Readonly<Partial<Record<Finding['kind'], string>>> = words.seen;
  const more = added[kind];
  return [
    verdictOf(question, words).column,
    ...(more === undefined ? [] : [more]),
    ...(isAsMuchInside(report, question) ? [words.seen.asMuchInside] : []),
  ].join(', ');
}
