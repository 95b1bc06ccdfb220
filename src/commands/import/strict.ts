import type { SetAside } from '../../collect/import/rows.ts';
import { isSlip, strangersText, type Stranger } from '../../collect/import/strangers.ts';
import { AccordError, type Problem } from '../../errors.ts';
import { listed } from '../../text/nearest.ts';
import { fileProblem } from '../../text/source.ts';
import type { Context } from '../command.ts';
import { keepMap, shownMap, type Read } from './mapped.ts';
import { placeOf } from './told.ts';

/** `--strict`: throws where a cell or row is set aside, a person's name is nearly another's, or a column is not used. */
export async function refuseLoose(
  context: Context,
  file: string,
  found: Read,
  strangers: readonly Stranger[],
  isDry: boolean,
): Promise<void> {
  const { length } = found.imported.setAside;
  if (length > 0) {
    const what = length === 1 ? 'One cell or row' : `${length} cells or rows`;
    throw new AccordError('file', `${what} cannot be read.`, {
      problems: context.global.json ? found.imported.setAside.map((one) => problemOf(file, one)) : [],
      hint: 'Nothing was imported (--strict). Correct it in the file and type the same command again.',
    });
  }
  const slips = strangers.filter(isSlip);
  if (slips.length > 0) {
    const who = slips.length === 1 ? 'One person is' : `${slips.length} people are`;
    throw new AccordError(
      'file',
      `${who} nearly called as somebody in audit.yaml: ${strangersText(slips)}.`,
      {
        hint: 'Nothing was imported (--strict). Put the name right, or add the person to audit.yaml.',
      },
    );
  }
  if (found.unused.length > 0) await refuseUnused(context, found, isDry);
}

/** For scripts, which are told of nothing else that was set aside. */
function problemOf(file: string, one: SetAside): Problem {
  return { ...fileProblem(file, one.cause), path: placeOf(one) };
}

async function refuseUnused(context: Context, { unused, map, isNew }: Read, isDry: boolean): Promise<never> {
  // A name with a slip in it is put right in the file: a mapping kept now would miss the right one later.
  const isKept = isNew && !isDry && unused.every(({ meant }) => meant === null);
  if (isKept && map !== null) await keepMap(context, map);
  const where = map === null || (isNew && !isKept) ? 'a mapping (--map)' : shownMap(context, map.path);
  const names = listed(
    unused.map(({ column }) => JSON.stringify(column)),
    5,
  );
  throw new AccordError(
    'file',
    `${unused.length === 1 ? 'One column is' : `${unused.length} columns are`} not used.`,
    {
      hint: `Nothing was imported (--strict). Put the name right, or leave the column out on purpose: "ignore: [${names}]" in ${where}.`,
    },
  );
}
