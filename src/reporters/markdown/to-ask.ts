import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { nameOf } from '../../phrases/wording.ts';
import { blocks, list } from './markup.ts';

/** What to ask the head of each side that has not answered, and what to write to invite that head. */
export function toAsk(report: Report): string[] {
  const sides = [...new Set(report.toAsk.map((one) => one.side))];
  if (sides.length === 0) return [];
  const { report: t } = wordsIn(report.languages);
  return [
    `## ${t.askNext}`,
    ...sides.flatMap((side) => [
      `### ${t.headOf({ side: nameOf(report, side) })}`,
      list(report.toAsk.filter((one) => one.side === side).map((one) => one.text)),
      ...invitation(report, side),
    ]),
  ];
}

function invitation(report: Report, side: string): string[] {
  const found = report.invitations.find((one) => one.side === side);
  if (found === undefined) return [];
  const { report: t } = wordsIn(report.languages);
  const lines = [t.subject({ subject: found.subject }), ...found.text];
  return [t.invitation, blocks([lines.map((line) => `> ${line}`).join('\n>\n')])];
}
