import type { Report } from '../../report/report.ts';
import { brief } from '../brief.ts';
import { differences } from '../differences.ts';
import { attendance, attending, counted, nameOf, percent } from '../wording.ts';
import { column, paragraph, type Block } from './block.ts';

const leading = 5;

/** Whose audit, which round, who answered. */
export function title(report: Report): Block {
  const facts = [
    report.company,
    report.round,
    attending(report).map(attendance).join(', '),
    ...(report.answered === null ? [] : [`${percent(report.answered)} answered`]),
  ];
  return { type: 'facts', facts, separator: ' · ', tone: 'strong' };
}

/** Questions by verdict; they add up to the number of questions. */
export function counts(report: Report): Block {
  const all = report.questions.length;
  const facts = [
    `${all} ${all === 1 ? 'question' : 'questions'}`,
    ...counted(report.questions)
      .filter(({ count }) => count > 0)
      .map(({ words, count }) => `${count} ${count === 1 ? words.one : words.several}`),
  ];
  return { type: 'facts', facts, separator: '    ', tone: 'plain' };
}

/** The foremost differences with what each side says. */
export function widest(report: Report): Block {
  const found = differences(report, leading);
  if (found.length === 0) {
    return paragraph(
      'No question sets the two sides apart. What is the same, and what is not known, stands below.',
    );
  }
  const [first, second] = report.pair.map((side) => nameOf(report, side));
  return {
    type: 'table',
    title: 'Widest differences that matter',
    columns: [
      column('', { align: 'right', list: null }),
      column('', { flexible: true, tone: 'strong', list: '' }),
      column('', { flexible: true, list: 'Seen' }),
      column(`${first} ●`, { flexible: true, tone: 'first', list: first ?? '' }),
      column(`${second} ◇`, { flexible: true, tone: 'second', list: second ?? '' }),
    ],
    rows: found.map(({ finding, question, verdict }, index) => {
      const { item, first: one, second: other } = brief(report, question);
      const title = item === null ? finding.title : `${finding.title}: "${item}"`;
      return [String(index + 1), title, verdict, one, other];
    }),
  };
}
