import type { Report } from '../../report/report.ts';
import { briefly } from '../brief.ts';
import { leading } from '../differences.ts';
import { attendance, attending, counted, isNothingApart, nameOf, percent } from '../wording.ts';
import { column, paragraph, type Block } from './block.ts';

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

/** The findings that lead, with what each side says; where nothing is apart, first what the sides hold alike. */
export function foremost(report: Report): Block[] {
  const found = leading(report);
  const holds = isNothingApart(report) ? [paragraph(report.holds.join(' '))] : [];
  if (found.length === 0) return holds;
  const [first, second] = report.pair.map((side) => nameOf(report, side));
  return [
    ...holds,
    {
      type: 'table',
      title: 'What matters most',
      columns: [
        column('', { align: 'right', list: null }),
        column('', { flexible: true, tone: 'strong', list: '' }),
        column('', { flexible: true, list: 'Seen' }),
        column(`${first} ●`, { flexible: true, tone: 'first', list: first ?? '' }),
        column(`${second} ◇`, { flexible: true, tone: 'second', list: second ?? '' }),
      ],
      rows: found.map(({ finding, question, verdict }, index) => {
        const { item, first: one, second: other } = briefly(report, finding, question);
        const title = item === null ? finding.title : `${finding.title}: "${item}"`;
        return [String(index + 1), title, verdict, one, other];
      }),
    },
  ];
}
