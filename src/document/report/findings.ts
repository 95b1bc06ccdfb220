import type { Finding } from '../../findings/finding.ts';
import { leading } from '../../phrases/differences.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Block, Section } from '../document.ts';
import { items, list, section, texts } from '../parts.ts';
import { toneOf } from './tone.ts';
import { bucketOf } from '../../phrases/wording.ts';

/** The findings that lead, in full: what was seen, what it means, which actions answer it. */
export function toSettle(report: Report): Section[] {
  const { report: t } = wordsIn(report.languages);
  const found = leading(report);
  if (found.length === 0) return [];
  const sections = found.map(({ finding, question, verdict }, index) => {
    const actions = answered(report, finding);
    const next = actions === '' ? '' : t.whatToDoQuestion({ actions, question: question.label });
    return section(`settle-${finding.id}`, `${index + 1} · ${finding.title}`, texts(finding.text, next), {
      badge: { text: verdict, tone: toneOf(bucketOf(question)) },
    });
  });
  return [section('settle', t.settleFirst, [], { sections })];
}

/** What the sides hold alike, and what to keep. */
export function whatHolds(report: Report): Section[] {
  if (report.holds.length === 0) return [];
  return [section('holds', wordsIn(report.languages).holds.title, list(report.holds))];
}

/** The findings that do not lead, the foremost first; what has a section of its own stands there. */
export function furtherFindings(report: Report): Section[] {
  const { report: t } = wordsIn(report.languages);
  const rest = report.findings.filter((finding) => !finding.leads && finding.about.length === 0);
  const settled = rest.filter((finding) => finding.rank > 0);
  const kept = rest.filter((finding) => finding.rank <= 0);
  return [
    ...(settled.length === 0 ? [] : [section('further', t.further, told(report, settled))]),
    ...(kept.length === 0 ? [] : [section('keep', t.keepAndKnow, told(report, kept))]),
  ];
}

/** One finding a line. */
export function told(report: Report, findings: readonly Finding[]): Block[] {
  const { report: t } = wordsIn(report.languages);
  return items(
    findings.map((finding) => {
      const actions = answered(report, finding);
      const next = actions === '' ? '' : ` ${t.whatToDo({ actions })}`;
      return { title: `${finding.title}.`, text: `${finding.text}${next}` };
    }),
  );
}

/** Titles of the actions that answer a finding. */
function answered(report: Report, finding: Finding): string {
  return finding.actions
    .map((id) => report.plan.actions.find((action) => action.id === id)?.title ?? id)
    .join(' · ');
}
