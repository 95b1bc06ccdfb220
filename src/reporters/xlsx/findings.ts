import { heads, text, titled, type Sheet } from './cell.ts';
import type { Book } from './workbook.ts';

/** All findings, what weighs most first, with the actions that answer each. */
export function findingsSheet({ report, t }: Book): Sheet {
  const top = titled(t.findings, t.findingsNote);
  const titles = new Map(report.plan.actions.map(({ id, title }) => [id, title]));
  const labels = new Map(report.questions.map(({ id, label }) => [id, label]));
  const rows = report.findings.map((finding) => [
    text(labels.get(finding.question) ?? finding.question),
    text(finding.title),
    text(finding.text),
    text(finding.actions.flatMap((id) => titles.get(id) ?? []).join('\n')),
  ]);
  return {
    name: t.findings,
    widths: [26, 34, 70, 40],
    rows: [...top, heads(t.question, t.finding, t.inWords, t.actions), ...rows],
    frozen: top.length + 1,
    landscape: true,
  };
}
