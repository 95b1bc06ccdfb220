import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { mappingYaml, parsedMapping } from '../../collect/import/mapping-file.ts';
import { suggestedMapping, type Mapping } from '../../collect/import/mapping.ts';
import { importedRows, type Imported, type Stamp } from '../../collect/import/rows.ts';
import type { Table } from '../../collect/import/table.ts';
import { unusedColumns, unusedText, type Unused } from '../../collect/import/unused.ts';
import { AccordError } from '../../errors.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { makeFolder, writeNew } from '../../stores/write.ts';
import type { Context } from '../command.ts';
import { writing } from '../output.ts';

/** A table read by a mapping: the mapping's file, whether it is only suggested yet, and what it leaves out. */
export interface Read {
  imported: Imported;
  map: { path: string; text: string; remedy: string } | null;
  isNew: boolean;
  unused: readonly Unused[];
}

/** What is left open where answers are carried whole. */
export const nothingMapped = { map: null, isNew: false, unused: [] } as const;

/** By the mapping named, else the one kept for a file of this name in any round, else one suggested now. */
export async function mapped(
  context: Context,
  open: OpenAudit,
  name: string,
  table: Table,
  options: { map?: string; side?: string; dryRun?: boolean; file: string; round: string },
  stamp: Stamp,
): Promise<Read> {
  const kept = (round: string) => join(open.folder, 'rounds', round, 'imports', `${name}.map.yaml`);
  const rounds = [...open.rounds].reverse().map(({ id }) => kept(id));
  const path = options.map ? resolve(context.io.cwd, options.map) : await firstThatExists(rounds);
  const readBy = (mapping: Mapping) => ({
    imported: importedRows(open.audit, table, mapping, stamp),
    unused: unusedColumns(open.audit, table, mapping),
  });
  if (path !== null) {
    const bytes = await readFile(path).catch(() => {
      throw new AccordError('not-found', `There is no mapping ${shownMap(context, path)} that can be read.`);
    });
    const remedy = options.map === undefined ? `or ${readAnew}` : 'or leave --map out';
    const mapping = parsedMapping(bytes, shownMap(context, path), open.audit, table, remedy);
    return { ...readBy(mapping), map: { path, text: '', remedy }, isNew: false };
  }
  const suggestion = suggestedMapping(open.audit, table, options.side ?? null);
  const read = readBy(suggestion.mapping);
  const unused = read.unused.map(({ column }) => column);
  const map = {
    path: kept(options.round),
    remedy: '',
    text: mappingYaml(suggestion, unused, open.audit, basename(options.file)),
  };
  const found = Object.keys(suggestion.mapping.questions).length;
  if (suggestion.lacksSide || found === 0) {
    const isDry = options.dryRun === true;
    if (!isDry) await keepMap(context, map);
    unusedText(read.unused, null).forEach((line) => context.note(line));
    const what = suggestion.lacksSide ? 'which column names the side' : 'which column answers which question';
    throw new AccordError('file', `${options.file}: the names of the columns do not tell ${what}.`, {
      hint: isDry
        ? `Without --dry-run this writes ${shownMap(context, map.path)}, to be filled in.`
        : `Fill in ${shownMap(context, map.path)}, then type the same command again. Nothing was imported.`,
    });
  }
  return { ...read, map, isNew: true };
}

/** Keeps a suggested mapping for the next file of this name. One that is there by now must say the same. */
export async function keepMap(context: Context, map: { path: string; text: string }): Promise<void> {
  const shown = shownMap(context, map.path);
  const isNew = await writing(shown, async () => {
    await makeFolder(dirname(map.path));
    return writeNew(map.path, new TextEncoder().encode(map.text)).then(
      () => true,
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      },
    );
  });
  if (isNew) context.note(`wrote ${shown}`);
  else await refuseOtherMap(context, map);
}

/** Throws `conflict` where another mapping was kept since this one was suggested. */
export async function refuseOtherMap(
  context: Context,
  { path, text }: { path: string; text: string },
): Promise<void> {
  const now = await readFile(path, 'utf8').catch(() => null);
  if (now === null || now === text) return;
  throw new AccordError('conflict', `${shownMap(context, path)} was written meanwhile, and says otherwise.`, {
    hint: 'Type the same command again to have the file read by it.',
  });
}

/** A path as it is shown: from where the command was typed. */
export function shownMap({ io }: Context, path: string): string {
  return relative(io.cwd, path);
}

/** What to do with a mapping that was kept, where the columns were renamed since. */
const readAnew = 'delete that file to have the columns read anew';

/** True where there is something of this name. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function firstThatExists(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await exists(path)) return path;
  return null;
}
