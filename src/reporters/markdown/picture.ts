import type { Report, ReportQuestion } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import { notKnown } from '../../phrases/not-known.ts';
import { nameOf, saysOf } from '../../phrases/wording.ts';
import { list, table } from './markup.ts';

/** The middle of the level, 0..100. */
const middle = 50;

/** What those who answered say, where the pair cannot be compared yet: the picture, what is low in it, what is not known. */
export function ownPicture(report: Report): string[] {
  const answering = report.sides.filter((side) => side.submitted > 0);
  if (answering.length === 0) return [];
  const words = wordsIn(report.languages);
  const t = words.report;
  const names = answering.map((side) => side.name);
  const rows = report.questions.map((question) => [
    question.label,
    ...answering.map((side) => said(report, question, side.id)),
  ]);
  const low = answering.flatMap((side) => lowBy(report, side.id));
  const unknown = notKnown(report);
  return [
    `## ${t.pictureSoFar}`,
    t.aloneShort({ sides: joined(names, words) }),
    table(['', ...names], rows),
    ...(low.length === 0 ? [] : [`### ${t.putLow}`, list(low)]),
    ...(unknown.length === 0 ? [] : [`### ${t.whatNotKnown}`, list(unknown)]),
  ];
}

function said(report: Report, question: ReportQuestion, side: string): string {
  const found = question.sides.find((one) => one.side === side);
  return saysOf(found, wordsIn(report.languages));
}

function lowBy(report: Report, side: string): string[] {
  return report.questions
    .filter((question) => {
      const level = question.sides.find((one) => one.side === side)?.level ?? null;
      return level !== null && level < middle;
    })
    .map((question) => `${question.label}, ${nameOf(report, side)}: ${said(report, question, side)}`);
}
