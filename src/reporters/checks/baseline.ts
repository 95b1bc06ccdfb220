import type { BaselineRow } from '../../gates/baseline.ts';
import type { Check } from '../../gates/check.ts';
import { gateWords } from '../../gates/words.ts';
import { visibleLine } from '../../text/escape.ts';
import { escaped } from '../escaped.ts';
import type { ReporterOptions } from '../reporter.ts';
import { column, paragraph, type Block } from '../terminal/block.ts';
import { inColumns, inList } from '../terminal/layout.ts';
import { paint } from '../terminal/paint.ts';

/** A round beside its baseline, for a terminal: what is new, known, healed, and not known now. */
export function baselineText(check: Check, { width, color, list }: ReporterOptions): string {
  const { baseline, line } = escaped(check, visibleLine);
  if (baseline === null) return `${line}\n`;
  const words = gateWords(check.languages);
  const rows = (title: string, of: readonly BaselineRow[]): Block[] =>
    of.length === 0
      ? []
      : [
          {
            type: 'table',
            title,
            columns: [column('', { list: '' }), column('', { flexible: true, list: '' })],
            rows: of.map((one) => [
              one.label,
              one.why === null
                ? one.verdict === null
                  ? ''
                  : words.verdicts[one.verdict].column
                : words.baselineWhy[one.why],
            ]),
          },
        ];
  const blocks: Block[] = [
    paragraph(words.baselineOf({ round: baseline.round, day: baseline.written })),
    ...rows(words.baselineAdded, baseline.added),
    ...rows(words.baselineKnown, baseline.known),
    ...rows(words.baselineHealed, baseline.healed),
    ...rows(words.baselineUnknown, baseline.unknown),
    paragraph(line, 'strong'),
  ];
  return list ? inList(blocks, paint(color)) : inColumns(blocks, width, paint(color));
}
