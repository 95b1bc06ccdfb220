import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { mappingYaml, parsedMapping } from '../collect/import/mapping-file.ts';
import { suggestedMapping } from '../collect/import/mapping.ts';
import { carriesAnswers, importedRecords, lines, type Line } from '../collect/import/records.ts';
import { importedRows, type Imported, type SetAside } from '../collect/import/rows.ts';
import { largest, tableFromCsv, tableFromRecords, type Table } from '../collect/import/table.ts';
import { AccordError } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { openAudit, type OpenAudit } from '../stores/folder.ts';
import { idFrom } from '../text/ids.ts';
import type { Command, Context } from './command.ts';
import { freeze } from './freeze.ts';
import { refuseClosed, roundAtHand } from './round-at-hand.ts';

/** `accord import FILE`: a table or NDJSON -> submitted replies, by a mapping that is suggested once and kept. */
export const importAnswers: Command = {
  examples: [
    ['accord import survey.csv', 'suggest a mapping, and import if it leaves nothing open'],
    ['accord import survey.csv --map q3.map.yaml', 'by a mapping of your own'],
    ['accord import answers.ndjson --strict', 'write nothing if one cell cannot be read'],
  ],
  declare(command) {
    command
      .argument('<file>', 'CSV with one row a person, or NDJSON with one object a person')
      .option('--map <file>', 'where each answer stands; default: the mapping kept for a file of this name')
      .option('--side <id>', 'everybody in this file is of this side')
      .option('--strict', 'write nothing where a cell or row is set aside')
      .option('--force', 'replace an earlier import of a file of this name')
      .option('--dry-run', 'say what would be imported, write nothing');
  },
  async run(context, [file = ''], options) {
    const opened = await openAudit(context.io, context.global.audit, await shippedLibrary(), context.note);
    const { audit, round } = roundAtHand(opened, context.global.round, context.note);
    refuseClosed(round);
    const open = { ...opened, audit };
    const name = idFrom(basename(file).replace(/\.[^.]*$/, '')) ?? 'import';
    const target = join(open.folder, 'rounds', round.id, 'imports', `${name}.ndjson`);
    if (options.force !== true && options.dryRun !== true && (await exists(target))) {
      throw new AccordError('conflict', `A file of this name was imported in ${round.id} already.`, {
        hint: 'Replace that import with --force.',
      });
    }
    const bytes = await bytesOf(context, file);
    const stamp = { round: round.id, at: context.io.now().toISOString() };
    const records = isJson(bytes, file)
      ? lines(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file)
      : null;
    const imported =
      records !== null && carriesAnswers(records)
        ? importedRecords(open.audit, records, stamp)
        : await mapped(
            context,
            open,
            name,
            tableOf(bytes, file, records),
            { ...options, file, round: round.id },
            stamp,
          );
    tell(context, imported, options.strict === true);
    if (imported.replies.length === 0) {
      throw new AccordError('file', `${file} holds no row that could be taken over.`, {
        hint: 'Nothing was imported.',
      });
    }
    if (options.strict === true && imported.setAside.length > 0) {
      throw new AccordError('file', `${imported.setAside.length} cells or rows cannot be read.`, {
        hint: 'Nothing was imported (--strict).',
      });
    }
    const written =
      options.dryRun === true ? null : await open.store.saveImport(round.id, name, imported.replies);
    if (written !== null) await freeze(context, open, round, audit);
    summary(context, imported, written, open.folder);
    return 0;
  },
};

async function bytesOf({ io }: Context, file: string): Promise<Uint8Array> {
  const path = resolve(io.cwd, file);
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile()) {
    throw new AccordError('not-found', `There is no file ${file}.`, { hint: 'accord import FILE.csv' });
  }
  if (facts.size > largest) {
    throw new AccordError('file', `${file} is larger than ${largest / 1024 / 1024} MB.`, {
      hint: 'Split it into several files.',
    });
  }
  return readFile(path);
}

function isJson(bytes: Uint8Array, file: string): boolean {
  return /\.(ndjson|jsonl|json)$/i.test(file) || bytes.find((byte) => byte > 32) === 0x7b;
}

function tableOf(bytes: Uint8Array, file: string, records: Line[] | null): Table {
  return records === null ? tableFromCsv(bytes, file) : tableFromRecords(records, file);
}

/** By the mapping named, else the one kept for a file of this name in any round, else one suggested now. */
async function mapped(
  context: Context,
  open: OpenAudit,
  name: string,
  table: Table,
  options: { map?: string; side?: string; dryRun?: boolean; file: string; round: string },
  stamp: { round: string; at: string },
): Promise<Imported> {
  const kept = (round: string) => join(open.folder, 'rounds', round, 'imports', `${name}.map.yaml`);
  const rounds = [...open.rounds].reverse().map(({ id }) => kept(id));
  const path = options.map ? resolve(context.io.cwd, options.map) : await firstThatExists(rounds);
  if (path !== null) {
    const bytes = await readFile(path).catch(() => {
      throw new AccordError('not-found', `There is no mapping ${options.map ?? ''}.`);
    });
    const mapping = parsedMapping(bytes, relative(context.io.cwd, path), open.audit, table);
    return importedRows(open.audit, table, mapping, stamp);
  }
  const suggestion = suggestedMapping(open.audit, table, options.side ?? null);
  const target = kept(options.round);
  if (options.dryRun !== true) {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(target, mappingYaml(suggestion, open.audit, basename(options.file)), {
      flag: 'wx',
      mode: 0o600,
    });
    context.note(`wrote ${relative(context.io.cwd, target)}`);
  }
  const { side } = suggestion.mapping;
  const found = Object.keys(suggestion.mapping.questions).length;
  if (side === null || found === 0) {
    const what = side === null ? 'which column names the side' : 'which column answers which question';
    throw new AccordError('file', `${options.file}: the names of the columns do not tell ${what}.`, {
      hint: `Fill in ${relative(context.io.cwd, target)}, then type the same command again. Nothing was imported.`,
    });
  }
  return importedRows(open.audit, table, { ...suggestion.mapping, side }, stamp);
}

function tell({ note, global }: Context, { setAside }: Imported, strict: boolean): void {
  if (global.json) return;
  const line = ({ row, column, cause }: SetAside) =>
    `  row ${row}${column === '' ? '' : `, column ${column}`}: ${cause}`;
  if (setAside.length === 0) return;
  note(
    `${setAside.length} set aside, ${strict ? 'so nothing is written' : 'everything else was taken over'}:`,
  );
  setAside.forEach((one) => note(line(one)));
}

function summary(
  { io, print, note, global }: Context,
  imported: Imported,
  written: string | null,
  folder: string,
): void {
  const { replies, cells, setAside } = imported;
  if (global.json) {
    print(JSON.stringify({ people: replies.length, answers: cells, setAside, file: written }));
    return;
  }
  const counts = new Map<string, number>();
  for (const { side } of replies) counts.set(side, (counts.get(side) ?? 0) + 1);
  const sides = [...counts].map(([side, count]) => `${count} ${side}`).join(', ');
  note(
    written === null ? 'nothing written (--dry-run)' : `wrote ${relative(io.cwd, resolve(folder, written))}`,
  );
  print(`${replies.length} people (${sides}), ${cells} answers taken over, ${setAside.length} set aside`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function firstThatExists(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await exists(path)) return path;
  return null;
}
