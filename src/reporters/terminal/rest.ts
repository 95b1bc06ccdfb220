import type { Report } from '../../report/report.ts';
import { findingsOf } from '../differences.ts';
import { attending, isCompared, nameOf, pairOf, saysOf, silenceOf } from '../wording.ts';
import { column, paragraph, type Block } from './block.ts';

const listed = 4;

/** What to keep, what comes with the work, what is not known: one line each. */
export function asides(report: Report): Block[] {
  const rows = [
    ['Worth keeping', several(findingsOf(report, 'worth-keeping').map(({ finding }) => finding.title))],
    [
      'Different by profession, no fault',
      several(
        findingsOf(report, 'by-profession').map(({ finding, question }) => {
          const [first, second] = pairOf(report, question);
          return `${finding.title}: ${saysOf(first)} / ${saysOf(second)}`;
        }),
      ),
    ],
    ['Not known', several(notKnown(report))],
  ].filter(([, text]) => text !== '');
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      title: '',
      columns: [column('', { list: '' }), column('', { flexible: true, list: '' })],
      rows: rows.map(([head = '', text = '']) => [head, text]),
    },
  ];
}

/** Questions that somebody of the pair was asked and has no answer to, the pair's silence first. */
export function notKnown(report: Report): string[] {
  const sides = isCompared(report) ? report.pair : attending(report).map((side) => side.id);
  return report.questions.flatMap((question) => {
    const silent = question.sides.filter(
      (side) => sides.includes(side.side) && side.asked > 0 && silenceOf(side) !== '–',
    );
    if (silent.length === 0) return [];
    const told = silent.map((side) => `${nameOf(report, side.side)} ${silenceOf(side)}`);
    return [`${question.label} (${told.join('; ')})`];
  });
}

/** What the figures cannot bear. */
export function limits(report: Report): Block[] {
  return report.limits.map((text) => paragraph(text, 'faint'));
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

function several(texts: readonly string[]): string {
  const more = texts.length - listed;
  return [...texts.slice(0, listed), ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
}
