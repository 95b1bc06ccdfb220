import type { Audit } from '../../audit/audit.ts';
import { blankTable } from '../../collect/import/blank.ts';
import { AccordError, clipped } from '../../errors.ts';
import type { Context } from '../command.ts';
import { checkOutputs, write } from '../output.ts';

/** `accord import --template FILE`: a table to be filled in, with a row for everybody in audit.yaml; `-` is stdout. */
export async function writeBlank(
  context: Context,
  audit: Audit,
  file: string,
  isForced: boolean,
): Promise<void> {
  if (/\.(?!csv$)[a-z]+$/i.test(file)) {
    throw new AccordError('usage', `The blank table is CSV; ${clipped(file)} is called otherwise.`, {
      hint: 'For example: accord import --template survey.csv',
    });
  }
  const path = file === '-' ? null : file;
  await checkOutputs(context, [{ path, format: { name: 'csv', extensions: ['csv'] } }], isForced);
  const { columns, people, text } = blankTable(audit);
  await write(context, path, path === null ? text.trimEnd() : text);
  if (context.global.json) context.print(JSON.stringify({ file, people, columns }));
  else {
    const rows =
      people === 0 ? 'no row, as audit.yaml names nobody' : people === 1 ? 'one row' : `${people} rows`;
    context.note(`${columns.length} columns, ${rows}; what stays empty counts as not answered`);
  }
}
