import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import { matrixTable } from '../../phrases/matrix.ts';
import { column, type Block } from './block.ts';

/** Every side against every other; nothing with fewer than three. */
export function allSides(report: Report): Block[] {
  const found = matrixTable(report);
  if (found === null) return [];
  const { report: t } = wordsIn(report.languages);
  return [
    {
      type: 'table',
      title: t.allSidesApart,
      columns: [
        column('', { flexible: true, list: '' }),
        ...found.heads.map((head) => column(head, { align: 'right', list: t.from({ side: head }) })),
      ],
      rows: found.rows,
    },
  ];
}
