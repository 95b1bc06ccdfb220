import type { Finding } from '../findings/finding.ts';
import type { Report, ReportQuestion } from '../report/report.ts';
import { verdictOf } from './wording.ts';

/** Kinds of finding in which the two sides are set against each other. */
const differing: ReadonlySet<string> = new Set([
  'unnoticed',
  'apart',
  'both-claim',
  'nobody-claims',
  'split',
]);

/** One difference worth talking about: the finding, its question, and what is said of it in a word or two. */
export interface Difference {
  finding: Finding;
  question: ReportQuestion;
  verdict: string;
}

/** The foremost differences, at most `most`, one per question. */
export function differences(report: Report, most: number): Difference[] {
  return report.findings
    .filter((finding) => differing.has(finding.kind))
    .flatMap((finding) => {
      const question = questionOf(report, finding);
      return question === undefined ? [] : [{ finding, question, verdict: verdictWords(finding, question) }];
    })
    .slice(0, most);
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

function verdictWords(finding: Finding, question: ReportQuestion): string {
  const word = verdictOf(question).column;
  const { kind } = finding;
  if (kind === 'both-claim') return `${word}, both claim it`;
  return kind === 'nobody-claims' ? `${word}, nobody claims it` : word;
}
