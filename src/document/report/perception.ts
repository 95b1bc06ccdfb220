import { nameOf, points } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import type { Perception } from '../../score/score.ts';
import { wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Block, Section } from '../document.ts';
import { section, texts } from '../parts.ts';
import { marked } from './marked.ts';

interface Guessed {
  question: ReportQuestion;
  perception: Perception;
  says: string;
  is: string;
}

/** What each side of the pair expects the other to say, and what the other says: where the picture is off. */
export function perception(report: Report): Section[] {
  const sections = report.pair.flatMap((side) => sideOf(report, side));
  const { page: t } = pageWords(report.languages);
  return sections.length === 0
    ? []
    : [section('perception', t.perception, texts(t.perceptionAbout), { sections })];
}

function sideOf(report: Report, side: string): Section[] {
  const all = report.questions.flatMap((question) => guessedBy(report, question, side));
  if (all.length === 0) return [];
  const off = all.filter(isOff).sort(farthestFirst);
  const of = all[0]?.perception.of ?? '';
  const { page: t } = pageWords(report.languages);
  const names = { side: nameOf(report, side), other: nameOf(report, of) };
  const summary = t.guessed({ ...names, count: all.length, off: off.length });
  return [
    section(`perception-${side}`, t.perceptionOf(names), [
      ...texts(summary),
      ...offTable(report, names, of, off),
    ]),
  ];
}

function offTable(
  report: Report,
  names: { side: string; other: string },
  of: string,
  off: readonly Guessed[],
): Block[] {
  if (off.length === 0) return [];
  const { page: t, charts } = pageWords(report.languages);
  const mark = marked(report, of).mark;
  return [
    {
      kind: 'table',
      caption: t.off(names),
      columns: [
        { head: wordsIn(report.languages).report.question, numeric: false },
        { head: charts.expects(names), numeric: false },
        { head: t.says(names), numeric: false, mark },
        { head: t.pointsOff, numeric: true },
      ],
      rows: off.map(({ question: asked, perception: one, says, is }) => [
        asked.label,
        says,
        is,
        one.accuracy === null ? '–' : String(points(one.accuracy)),
      ]),
    },
  ];
}

function guessedBy(report: Report, question: ReportQuestion, side: string): Guessed[] {
  const perception = question.perceptions.find((one) => one.side === side && one.accuracy !== null);
  const own = question.sides.find((one) => one.side === side);
  if (
    perception === undefined ||
    !report.pair.includes(perception.of) ||
    own === undefined ||
    own.guess === null
  ) {
    return [];
  }
  const is = question.sides.find((one) => one.side === perception.of)?.says ?? '';
  return [{ question, perception, says: own.guess.says, is }];
}

/** Farther off than where the two would count as apart. */
function isOff({ question, perception }: Guessed): boolean {
  return (perception.accuracy ?? 0) > question.threshold;
}

function farthestFirst(one: Guessed, other: Guessed): number {
  return (other.perception.accuracy ?? 0) - (one.perception.accuracy ?? 0);
}
