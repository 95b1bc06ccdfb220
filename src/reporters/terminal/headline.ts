import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { briefly, titled } from '../../phrases/brief.ts';
import { leading } from '../../phrases/differences.ts';
import { comparedPart } from '../../phrases/not-known.ts';
import { attendance, attending, counted, isNothingApart, nameOf, percent } from '../../phrases/wording.ts';
import { paragraph, type Block } from './block.ts';

/** Whose audit, which round, who answered. */
export function title(report: Report): Block {
  const words = wordsIn(report.languages);
  const facts = [
    report.company,
    report.round,
    attending(report)
      .map((side) => attendance(side, words))
      .join(', '),
    ...(report.answered === null ? [] : [words.report.answered({ percent: percent(report.answered) })]),
    ...comparedPart(report),
  ];
  return { type: 'facts', facts, separator: ' · ', tone: 'strong' };
}

/** Questions by verdict; they add up to the number of questions. */
export function counts(report: Report): Block {
  const words = wordsIn(report.languages);
  const facts = [
    words.lists.questions({ count: report.questions.length }),
    ...counted(report.questions, words)
      .filter(({ count }) => count > 0)
      .map(({ words: one, count }) => `${count} ${count === 1 ? one.one : one.several}`),
  ];
  return { type: 'facts', facts, separator: '    ', tone: 'plain' };
}

/** The findings that lead, with what each side says; where nothing is apart, first what the sides hold alike. */
export function foremost(report: Report): Block[] {
  const found = leading(report);
  const holds = isNothingApart(report) ? [paragraph(report.holds.join(' '))] : [];
  if (found.length === 0) return holds;
  const { report: t } = wordsIn(report.languages);
  const [first = '', second = ''] = report.pair.map((side) => nameOf(report, side));
  const entries = found.map(({ finding, question, verdict }) => {
    const said = briefly(report, finding, question);
    const { first: one, second: other } = said;
    return {
      head: titled(finding.title, said, wordsIn(report.languages)),
      note: verdict,
      facts: [
        { name: first, mark: '●', text: one, tone: 'first' as const },
        { name: second, mark: '◇', text: other, tone: 'second' as const },
      ],
    };
  });
  return [...holds, { type: 'entries', title: t.mattersMost, noteName: t.seenHead, entries }];
}
