import { findingsOf } from '../../phrases/differences.ts';
import { nameOf, pairOf } from '../../phrases/wording.ts';
import type { Report, ReportQuestion } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { items, section, texts } from '../parts.ts';
import { standing } from './settle.ts';

/** A longer answer is left out beside the name of its question. */
const short = 24;

/** Differences of profession, what is not worth an effort, what both hold alike, and what both live with. */
export function leaveAlone(report: Report, { names: most }: Amount): Section {
  const t = pageWords(report.languages).executive;
  const named = (list: readonly string[]) => shortened(report, list, most);
  const unwanted = report.balance.flatMap(({ ways }) =>
    ways.flatMap(({ rows }) => rows.filter((row) => row.state === 'unwanted').map((row) => row.label)),
  );
  const lines = [
    {
      title: t.byProfession,
      text: named(findingsOf(report, 'by-profession').map(({ question }) => bothSay(report, question))),
    },
    {
      title: t.littleWorth,
      text: named(findingsOf(report, 'not-worth-it').map(({ question }) => question.label)),
    },
    { title: t.unwanted, text: named([...new Set(unwanted)]) },
    { title: t.keep, text: named(findingsOf(report, 'worth-keeping').map(({ finding }) => finding.title)) },
    { title: t.settled, text: named(standing(report).map(({ label, signed }) => `${label} (${signed})`)) },
    ...[...acceptedBy(report)].map(([until, labels]) => ({
      title: t.accepted({ until }),
      text: named([...labels]),
    })),
  ].filter(({ text }) => text !== '');
  return section('leave', t.leave, lines.length === 0 ? texts(t.nothingToLeave) : items(lines));
}

/** What both live with, by the last day they do, the nearest first. */
function acceptedBy({ accepted }: Report): Map<string, Set<string>> {
  const standing = accepted.filter((one) => !one.expired && one.state === 'apart');
  const days = [...new Set(standing.map(({ until }) => until))].sort();
  return new Map(
    days.map((day) => {
      const labels = standing.filter(({ until }) => until === day).flatMap(({ questions }) => questions);
      return [day, new Set(labels.map(({ label }) => label))];
    }),
  );
}

/** The question with what each side says, where that is said in a word or two. */
function bothSay(report: Report, question: ReportQuestion): string {
  const said = pairOf(report, question).map((side) => side?.says ?? '');
  if (said.some((says) => says === '' || says.length > short)) return question.label;
  const both = said.map((says, at) => `${nameOf(report, report.pair[at] ?? '')} ${says}`);
  return `${question.label} (${both.join(', ')})`;
}

/** The first few, and how many more there are. */
function shortened(report: Report, list: readonly string[], most: number): string {
  const { lists } = wordsIn(report.languages);
  const shown = list.slice(0, Math.max(1, most));
  const more = list.length - shown.length;
  return [...shown, ...(more > 0 ? [lists.more({ count: more })] : [])].join(' · ');
}
