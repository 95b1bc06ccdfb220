import { nameOf, personOf } from '../../phrases/wording.ts';
import { heads, text, titled, type Sheet } from './cell.ts';
import type { Book } from './workbook.ts';

/** What people wrote in their own words, as they wrote it; no sheet where nobody did. */
export function ownWords({ report, t }: Book): Sheet[] {
  const rows = report.questions.flatMap((question) =>
    question.sides.flatMap(({ side, words }) =>
      words.map((one) => [
        text(question.label),
        text(nameOf(report, side)),
        text(personOf(report, one.person)),
        text(one.text),
      ]),
    ),
  );
  if (rows.length === 0) return [];
  const top = titled(t.ownWords, t.ownWordsNote);
  return [
    {
      name: t.ownWords,
      widths: [30, 18, 22, 90],
      rows: [...top, heads(t.question, t.side, t.person, t.inWords), ...rows],
      frozen: top.length + 1,
      landscape: true,
    },
  ];
}
