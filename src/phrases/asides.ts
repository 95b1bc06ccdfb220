import type { Report, ReportQuestion } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';
import { brief, titled } from './brief.ts';
import { findingsOf } from './differences.ts';
import { notKnown } from './not-known.ts';
import { agreedProblems } from './wording.ts';

/** What stands beside the differences, by name: to keep, agreed problems, by profession, not known; empty lists too. */
export function asideLists(report: Report): Readonly<Record<Aside, Named>> {
  const { report: t } = wordsIn(report.languages);
  const keep = findingsOf(report, 'worth-keeping').map(({ finding }) => finding.title);
  return {
    keep: { head: t.worthKeeping, texts: keep },
    problems: { head: t.agreedProblems, texts: agreedProblems(report).map(headingOf(report)) },
    profession: { head: t.byProfession, texts: byProfession(report) },
    unknown: { head: t.notKnown, texts: notKnown(report) },
  };
}

type Aside = 'keep' | 'problems' | 'profession' | 'unknown';

interface Named {
  head: string;
  texts: readonly string[];
}

/** As the finding on a question is headed; the question's name where there is none. */
function headingOf(report: Report): (question: ReportQuestion) => string {
  return ({ id, label }) =>
    report.findings.find((one) => one.question === id && one.kind === 'agreed-problem')?.title ?? label;
}

function byProfession(report: Report): string[] {
  return findingsOf(report, 'by-profession').map(({ finding, question }) => {
    const said = brief(report, question);
    return `${titled(finding.title, said, wordsIn(report.languages))}: ${said.first} / ${said.second}`;
  });
}
