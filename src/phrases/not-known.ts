import type { Report, ReportQuestion, ReportSide } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';
import { attending, isCompared, nameOf, silenceOf } from './wording.ts';

/** Questions that at least a third of a side has no answer to, the largest silence first. */
export function notKnown(report: Report): string[] {
  const sides = isCompared(report) ? report.pair : attending(report).map((side) => side.id);
  const words = wordsIn(report.languages);
  const found = report.questions.flatMap((question) => {
    const silent = question.sides.filter((side) => sides.includes(side.side) && silence(side) >= 1 / 3);
    if (silent.length === 0) return [];
    const told = silent.map((side) => `${nameOf(report, side.side)}: ${silenceOf(side, words)}`);
    return [{ share: Math.max(...silent.map(silence)), text: `${question.label} (${told.join('; ')})` }];
  });
  return found.sort((one, other) => other.share - one.share).map(({ text }) => text);
}

/** The questions put to anybody who has answered, and how many of them somebody answered; imports may leave some out. */
export function putToThose(report: Report): { questions: ReportQuestion[]; answered: number } {
  const questions = report.questions.filter(({ sides }) => sides.some((side) => side.asked > 0));
  const answered = questions.filter(({ sides }) => sides.some(({ n, words }) => n + words.length > 0)).length;
  return { questions, answered };
}

/**
 * `6 of 17 questions compared`; empty where no answer is missing for a comparison. That all who were asked answered says
 * nothing of questions that were not put to them.
 */
export function comparedPart(report: Report): string[] {
  if (!isCompared(report) || report.verdicts.unknown === 0) return [];
  const count = report.questions.filter(({ gap }) => gap.value !== null).length;
  return [wordsIn(report.languages).report.compared({ count, all: report.questions.length })];
}

/** Share of those asked who gave no answer of any kind, 0..1. */
function silence(side: ReportSide): number {
  return side.asked === 0 ? 0 : 1 - Math.min(1, (side.n + side.words.length) / side.asked);
}
