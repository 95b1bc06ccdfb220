import { notKnown, putToThose } from '../../phrases/not-known.ts';
import { nameOf, saysOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { joined, wordsIn } from '../../text/words/index.ts';
import type { Section } from '../document.ts';
import { list, section, table, texts } from '../parts.ts';
import { limits } from './summary.ts';

/** The middle of the level, 0..100. */
const middle = 50;

/** What those who answered say, where the pair cannot be compared yet: the picture, what is low in it, what is not known. */
export function ownPicture(report: Report): Section[] {
  const answering = report.sides.filter((side) => side.submitted > 0);
  if (answering.length === 0) return limits(report);
  const words = wordsIn(report.languages);
  const t = words.report;
  const names = answering.map((side) => side.name);
  const { questions } = putToThose(report);
  const left = report.questions.length - questions.length;
  const rows = questions.map((question) => [
    question.label,
    ...answering.map((side) => said(report, question, side.id)),
  ]);
  const low = answering.flatMap((side) => lowBy(report, side.id));
  const unknown = notKnown(report);
  const blocks = [
    ...texts(...report.limits, t.aloneShort({ sides: joined(names, words) })),
    ...(left === 0 ? [] : texts(t.notAskedHere({ count: left }))),
    ...table(t.pictureSoFar, ['', ...names], rows),
  ];
  const sections = [
    ...(low.length === 0 ? [] : [section('low', t.putLow, list(low))]),
    ...(unknown.length === 0 ? [] : [section('not-known', t.whatNotKnown, list(unknown))]),
  ];
  return [section('picture', t.pictureSoFar, blocks, { sections })];
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
