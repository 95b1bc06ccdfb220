import { relative, resolve } from 'node:path';
import type { SetAside } from '../../collect/import/rows.ts';
import { unusedText } from '../../collect/import/unused.ts';
import { listed } from '../../text/nearest.ts';
import type { Context } from '../command.ts';
import { typed } from '../typed.ts';
import { shownMap, type Read } from './mapped.ts';

/** What was not taken over; what comes of the rest is said only once it is done. */
export function tell(
  context: Context,
  { imported: { setAside, withdrawn, blank }, unused, map, isNew }: Read,
): void {
  const { note, global } = context;
  if (withdrawn.length > 0) note(`left out, having withdrawn from this round: ${listed(withdrawn)}`);
  if (blank.length > 0) note(`left out, with nothing filled in: ${listed(blank)}`);
  if (global.json) return;
  const elsewhere = map === null || isNew ? null : { file: shownMap(context, map.path), remedy: map.remedy };
  unusedText(unused, elsewhere).forEach((text) => note(text));
  if (setAside.length === 0) return;
  note(`${setAside.length} set aside:`);
  setAside.slice(0, mostShown).forEach((one) => note(`  ${placeOf(one)}: ${one.cause}`));
  if (setAside.length > mostShown) note(`  and ${setAside.length - mostShown} more; --json names all`);
}

/** Of a file read by a wrong mapping every cell may be set aside. */
const mostShown = 20;

/** Where something was set aside: `row 2 (sales-head), column first-call`. */
export function placeOf({ row, person, column }: SetAside): string {
  const who = person === null || person === `row-${row}` ? '' : ` (${person})`;
  return `row ${row}${who}${column === '' ? '' : `, column ${column}`}`;
}

/** What came of the import. */
export function summary(
  { io, print, note, global }: Context,
  { imported, unused }: Read,
  written: string | null,
  folder: string,
): void {
  const { replies, cells, setAside } = imported;
  if (global.json) {
    const columns = unused.map(({ column }) => column);
    print(
      JSON.stringify({ people: replies.length, answers: cells, setAside, unused: columns, file: written }),
    );
    return;
  }
  const counts = new Map<string, number>();
  for (const { side } of replies) counts.set(side, (counts.get(side) ?? 0) + 1);
  const sides = [...counts].map(([side, count]) => `${count} ${side}`).join(', ');
  note(
    written === null ? 'nothing written (--dry-run)' : `wrote ${relative(io.cwd, resolve(folder, written))}`,
  );
  const people = replies.length === 1 ? '1 person' : `${replies.length} people`;
  const answers = cells === 1 ? '1 answer' : `${cells} answers`;
  print(`${people} (${sides}), ${answers} taken over, ${setAside.length} set aside`);
}

/** How to bring in what was set aside. */
export function remedy(context: Context, file: string, map: unknown, isDry: boolean): void {
  if (context.global.json) return;
  const by = typeof map === 'string' ? ['--map', map] : [];
  context.note(
    isDry
      ? 'Correct it in the file before it is imported.'
      : `Correct it in the file and run: ${typed(['import', file, ...by, '--force'], context.global)}`,
  );
}
