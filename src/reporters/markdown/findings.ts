import type { Finding } from '../../findings/finding.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { leading } from '../../phrases/differences.ts';
import { blocks, list } from './markup.ts';

/** The findings that lead, in full: what was seen, what it means, which actions answer it. */
export function toSettle(report: Report): string[] {
  const { report: t } = wordsIn(report.languages);
  const found = leading(report);
  if (found.length === 0) return [];
  return [
    `## ${t.settleFirst}`,
    ...found.map(({ finding, question }, index) =>
      blocks([
        `### ${index + 1}. ${finding.title}`,
        finding.text,
        answered(report, finding) === ''
          ? ''
          : t.whatToDoQuestion({ actions: answered(report, finding), question: question.label }),
      ]),
    ),
  ];
}

/** What the sides hold alike, and what to keep. */
export function whatHolds(report: Report): string[] {
  return report.holds.length === 0 ? [] : [`## ${wordsIn(report.languages).holds.title}`, list(report.holds)];
}

/** The findings that do not lead, the foremost first; what has a section of its own stands there. */
export function furtherFindings(report: Report): string[] {
  const { report: t } = wordsIn(report.languages);
  const rest = report.findings.filter((finding) => !finding.leads && finding.about.length === 0);
  const settled = rest.filter((finding) => finding.rank > 0);
  const kept = rest.filter((finding) => finding.rank <= 0);
  return [
    ...(settled.length === 0 ? [] : [`## ${t.further}`, told(report, settled)]),
    ...(kept.length === 0 ? [] : [`## ${t.keepAndKnow}`, told(report, kept)]),
  ];
}

/** One finding a line. */
export function told(report: Report, findings: readonly Finding[]): string {
  const { report: t } = wordsIn(report.languages);
  return list(
    findings.map((finding) => {
      const actions = answered(report, finding);
      return `**${finding.title}.** ${finding.text}${actions === '' ? '' : ` ${t.whatToDo({ actions })}`}`;
    }),
  );
}

/** Titles of the actions that answer a finding. */
function answered(report: Report, finding: Finding): string {
  return finding.actions
    .map((id) => report.plan.actions.find((action) => action.id === id)?.title ?? id)
    .join(' · ');
}
