import { nameOf } from '../../phrases/wording.ts';
import { figure, formats, heads, text, titled, type Sheet } from './cell.ts';
import type { Book } from './workbook.ts';

/** What each side needs and receives and what the other gives, in people; no sheet where nobody was asked. */
export function giveAndGet({ report, t }: Book): Sheet[] {
  const rows = report.balance.flatMap(({ label, ways }) =>
    ways.flatMap((way) =>
      way.rows.map((row) => [
        text(label),
        text(t.way({ from: nameOf(report, way.from), to: nameOf(report, way.to) })),
        text(row.label),
        ...[row.needed, row.first, row.received, way.needing, row.given, way.giving].map((count) =>
          figure(count, formats.whole),
        ),
      ]),
    ),
  );
  if (rows.length === 0) return [];
  const top = titled(t.giveAndGet, t.giveAndGetNote);
  return [
    {
      name: t.giveAndGet,
      widths: [24, 30, 44, 11, 12, 11, 11, 11, 11],
      rows: [
        ...top,
        heads(t.question, t.direction, t.answer, t.needed, t.first, t.received, t.of, t.given, t.of),
        ...rows,
      ],
      frozen: top.length + 1,
      landscape: true,
    },
  ];
}
