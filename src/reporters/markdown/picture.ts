import type { Report, ReportQuestion } from '../../report/report.ts';
import { notKnown } from '../not-known.ts';
import { nameOf, saysOf } from '../wording.ts';
import { list, table } from './markup.ts';

/** The middle of the level, 0..100. */
const middle = 50;

/** What those who answered say, where the pair cannot be compared yet: the picture, what is low in it, what is not known. */
export function ownPicture(report: Report): string[] {
  const answering = report.sides.filter((side) => side.submitted > 0);
  if (answering.length === 0) return [];
  const names = answering.map((side) => side.name);
  const rows = report.questions.map((question) => [
    question.label,
    ...answering.map((side) => said(question, side.id)),
  ]);
  const low = answering.flatMap((side) => lowBy(report, side.id));
  const unknown = notKnown(report);
  return [
    '## The picture so far',
    `Answered by ${names.join(' and ')} alone: this is a picture, not yet a comparison.`,
    table(['', ...names], rows),
    ...(low.length === 0 ? [] : ['### What these answers themselves put low', list(low)]),
    ...(unknown.length === 0 ? [] : ['### What is not known', list(unknown)]),
  ];
}

function said(question: ReportQuestion, side: string): string {
  return saysOf(question.sides.find((one) => one.side === side));
}

function lowBy(report: Report, side: string): string[] {
  return report.questions
    .filter((question) => {
      const level = question.sides.find((one) => one.side === side)?.level ?? null;
      return level !== null && level < middle;
    })
    .map((question) => `${question.label}, ${nameOf(report, side)}: ${said(question, side)}`);
}
