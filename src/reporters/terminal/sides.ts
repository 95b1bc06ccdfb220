import type { Report } from '../../report/report.ts';
import { matrixTable } from '../matrix.ts';
import { column, type Block } from './block.ts';

/** Every side against every other; nothing with fewer than three. */
export function allSides(report: Report): Block[] {
  const found = matrixTable(report);
  if (found === null) return [];
  return [
    {
      type: 'table',
      title: 'All sides, points apart',
      columns: [
        column('', { flexible: true, list: '' }),
        ...found.heads.map((head) => column(head, { align: 'right', list: `from ${head}` })),
      ],
      rows: found.rows,
    },
  ];
}
