import { charterCounts, charterWorries } from '../../phrases/agreed.ts';
import { actionCounts, overdueLines } from '../../phrases/taken.ts';
import type { Report } from '../../report/report.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { bullets, type Block } from './block.ts';

/** What of the charter and of the actions taken needs somebody, after their counts; nothing where there are none. */
export function kept(report: Report): Block[] {
  const words = checkWords(report.languages);
  const worries = charterWorries(report).map(({ label, text }) => `${label}: ${text}`);
  return [
    ...counted(words.charter.section, charterCounts(report), worries),
    ...counted(words.actions.title, actionCounts(report), overdueLines(report)),
  ];
}

function counted(title: string, counts: readonly string[], lines: readonly string[]): Block[] {
  return counts.length === 0 ? [] : [bullets(title, [counts.join(' · '), ...lines])];
}
