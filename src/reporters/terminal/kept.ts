import { acceptedNames, acceptedText } from '../../phrases/accepted.ts';
import { charterCounts, charterWorries } from '../../phrases/agreed.ts';
import { actionCounts, overdueLines } from '../../phrases/taken.ts';
import type { Report } from '../../report/report.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { bullets, type Block } from './block.ts';

/** What of the charter and of the actions taken needs somebody, after their counts, and accepted differences; nothing where there are none. */
export function kept(report: Report): Block[] {
  const words = checkWords(report.languages);
  const worries = charterWorries(report).map(({ label, text }) => `${label}: ${text}`);
  return [
    ...counted(words.charter.section, charterCounts(report), worries),
    ...counted(words.actions.title, actionCounts(report), overdueLines(report)),
    ...accepted(report, words.gates.summaryAccepted),
  ];
}

function accepted({ accepted: list, languages }: Report, title: string): Block[] {
  if (list.length === 0) return [];
  const lines = list.map((one) => `${acceptedNames(one)}: ${acceptedText(one, languages)}`);
  return [bullets(title, lines)];
}

function counted(title: string, counts: readonly string[], lines: readonly string[]): Block[] {
  return counts.length === 0 ? [] : [bullets(title, [counts.join(' · '), ...lines])];
}
