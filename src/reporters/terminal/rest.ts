import type { Report, ReportSide } from '../../report/report.ts';
import { brief } from '../brief.ts';
import { findingsOf } from '../differences.ts';
import { attending, isCompared, nameOf, points, promise, silenceOf } from '../wording.ts';
import { bullets, column, type Block } from './block.ts';

/** What to keep, what comes with the work, what is not known, what a third side sees: one row each. */
export function asides(report: Report): Block[] {
  const rows = [
    [
      'Worth keeping',
      several(
        findingsOf(report, 'worth-keeping').map(({ finding }) => finding.title),
        4,
      ),
    ],
    ['Different by profession, no fault', several(byProfession(report), 3)],
    ['Not known', several(notKnown(report), 4)],
    ...thirdSides(report),
  ].filter(([, text]) => text !== '');
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      title: '',
      columns: [column('', { flexible: true, list: '' }), column('', { flexible: true, list: '' })],
      rows: rows.map(([head = '', text = '']) => [head, text]),
    },
  ];
}

function byProfession(report: Report): string[] {
  return findingsOf(report, 'by-profession').map(({ finding, question }) => {
    const { first, second } = brief(report, question);
    return `${finding.title}: ${first} / ${second}`;
  });
}

/** Questions that at least a third of a side has no answer to, the largest silence first. */
export function notKnown(report: Report): string[] {
  const sides = isCompared(report) ? report.pair : attending(report).map((side) => side.id);
  const found = report.questions.flatMap((question) => {
    const silent = question.sides.filter((side) => sides.includes(side.side) && silence(side) >= 1 / 3);
    if (silent.length === 0) return [];
    const told = silent.map((side) => `${nameOf(report, side.side)}: ${silenceOf(side)}`);
    return [{ share: Math.max(...silent.map(silence)), text: `${question.label} (${told.join('; ')})` }];
  });
  return found.sort((one, other) => other.share - one.share).map(({ text }) => text);
}

/** Share of those asked who gave no answer of any kind, 0..1. */
function silence(side: ReportSide): number {
  return side.asked === 0 ? 0 : 1 - Math.min(1, (side.n + side.words.length) / side.asked);
}

/** How far a side outside the pair is from each side of it. */
function thirdSides(report: Report): string[][] {
  const outside = report.sides.filter((side) => side.submitted > 0 && !report.pair.includes(side.id));
  return outside.map((side) => {
    const told = report.others.flatMap(({ first, second, gap, questions }) => {
      const other = first === side.id ? second : second === side.id ? first : null;
      if (other === null || gap === null || !report.pair.includes(other)) return [];
      return [`${points(gap)} points from ${nameOf(report, other)} (${questions} questions)`];
    });
    return [side.name, told.join(' · ')];
  });
}

/** What the figures cannot bear, and under which promise the answers were given. */
export function limits(report: Report): Block {
  return bullets('Limits', [...report.limits, promise]);
}

/** What to type next. */
export function next(report: Report): Block {
  const rows = [
    ['accord report -o report.md', 'the full report: every answer, the findings, the plan'],
    ...(report.toAsk.length > 0 ? [['accord ask', 'interview the next person']] : []),
    ['accord status', 'who has answered'],
  ];
  return {
    type: 'table',
    title: 'Next',
    columns: [
      column('', { tone: 'strong', list: '' }),
      column('', { flexible: true, tone: 'faint', list: '' }),
    ],
    rows,
  };
}

function several(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return [...texts.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
}
