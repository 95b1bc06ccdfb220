import type { Report, ReportQuestion, ReportSide } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { aidInWords } from '../../phrases/aid.ts';
import { bucketOf, nameOf, silenceOf } from '../../phrases/wording.ts';
import { list, table } from './markup.ts';

/** Questions answered in own words, the sides beside each other: the shortest proof of a difference. */
export function inOwnWords(report: Report): string[] {
  const questions = report.questions.filter(
    (question) => bucketOf(question) === 'own-words' && question.sides.some((side) => side.words.length > 0),
  );
  if (questions.length === 0) return [];
  return [
    `## ${wordsIn(report.languages).report.inOwnWords}`,
    ...questions.flatMap((question) => sideBySide(report, question)),
  ];
}

function sideBySide(report: Report, question: ReportQuestion): string[] {
  const sides = question.sides.filter((side) => side.asked > 0);
  const heads = sides.map((side) => nameOf(report, side.side));
  const height = Math.max(...sides.map((side) => Math.max(1, side.words.length)));
  const rows = Array.from({ length: height }, (_, row) => sides.map((side) => cell(report, side, row)));
  return [
    `### ${question.label}`,
    ...wordings(report, question),
    table(heads, rows),
    ...readingAid(report, question),
  ];
}

function readingAid(report: Report, question: ReportQuestion): string[] {
  const words = wordsIn(report.languages);
  const aid = aidInWords(question, report.pair, (side) => nameOf(report, side), words);
  return aid === null ? [] : [aid.verdict, list(aid.lists), aid.caution];
}

/** The question as each side read it. */
export function wordings(report: Report, question: ReportQuestion): string[] {
  const asked = question.ask.filter(
    ({ side }) => side === '' || (question.sides.find((one) => one.side === side)?.asked ?? 0) > 0,
  );
  const lines = asked.map(({ side, text }) =>
    side === '' ? `> ${text}` : `> ${nameOf(report, side)}: ${text}`,
  );
  return lines.length === 0 ? [] : [lines.join('\n>\n')];
}

function cell(report: Report, side: ReportSide, row: number): string {
  const said = side.words[row];
  if (said !== undefined) return `"${said.text}" (${said.person})`;
  return row === 0 ? silenceOf(side, wordsIn(report.languages)) : '';
}
