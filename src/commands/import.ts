import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { mappingYaml, parsedMapping } from '../collect/import/mapping-file.ts';
import { suggestedMapping, type Mapping } from '../collect/import/mapping.ts';
import { carriesAnswers, importedRecords } from '../collect/import/records.ts';
import { importedRows, type Imported, type SetAside, type Stamp } from '../collect/import/rows.ts';
import { isSlip, strangersIn, strangersText } from '../collect/import/strangers.ts';
import { tableFromCsv, tableFromRecords, type Table } from '../collect/import/table.ts';
import { unusedColumns, unusedText, type Unused } from '../collect/import/unused.ts';
import { AccordError } from '../errors.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { idFrom } from '../text/ids.ts';
import { listed } from '../text/nearest.ts';
import { makeFolder, writeNew } from '../stores/write.ts';
import { auditHere } from './audit-here.ts';
import type { Command, Context } from './command.ts';
import { freeze } from './freeze.ts';
import { bytesOf, recordsIn } from './import/source.ts';
import { writing } from './output.ts';
import { refuseClosed, roundAtHand } from './round-at-hand.ts';
import { savedWhileOpen } from './while-open.ts';

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
      .option('--map <file>', 'where each answer stands (default: the mapping kept for a file of this name)')
      .option('--side <id>', 'everybody in this file is of this side')
      .option(
        '--strict',
        'write nothing where a cell or row is set aside, a column is not used, or a person is nearly called as one in audit.yaml',
      )
      .option('--force', 'replace an earlier import of a file of this name')
      .option('--dry-run', 'say what would be imported, write nothing')
      .addHelpText('after', columnsHelp);
  },
  async run(context, [file = ''], options) {
    const opened = await auditHere(context);
    const { audit, round } = roundAtHand(opened, context.global.round, context.note);
    refuseClosed(round);
    const open = { ...opened, audit };
    const name = idFrom(basename(file).replace(/\.[^.]*$/, '')) ?? 'import';
    const target = join(open.folder, 'rounds', round.id, 'imports', `${name}.ndjson`);
    const bytes = await bytesOf(context, file);
    if (options.force !== true && options.dryRun !== true && (await exists(target))) {
      throw new AccordError('conflict', `A file of this name was imported in ${round.id} already.`, {
        hint: 'Replace that import with --force.',
      });
    }
    const gone = await open.store.withdrawn(round.id);
    const stamp = { round: round.id, at: context.io.now().toISOString(), gone };
    const records = recordsIn(bytes, file);
    const found =
      records !== null && carriesAnswers(records)
        ? { imported: importedRecords(open.audit, records, stamp), ...nothingMapped }
        : await mapped(
            context,
            open,
            name,
            records === null ? tableFromCsv(bytes, file) : tableFromRecords(records, file),
            { ...options, file, round: round.id },
            stamp,
          );
    const { imported, map, unused } = found;
    const isStrict = options.strict === true;
    const isDry = options.dryRun === true;
    const strangers = strangersIn(audit, imported.replies);
    tell(context, found);
    if (strangers.length > 0) context.note(`not named in audit.yaml: ${strangersText(strangers)}`);
    if (imported.replies.length === 0) {
      throw new AccordError('file', `${file} holds no row that could be taken over.`, {
        hint: 'Nothing was imported.',
      });
    }
    if (isStrict && imported.setAside.length > 0) {
      const { length } = imported.setAside;
      const what = length === 1 ? 'One cell or row' : `${length} cells or rows`;
      throw new AccordError('file', `${what} cannot be read.`, { hint: 'Nothing was imported (--strict).' });
    }
    const slips = strangers.filter(isSlip);
    if (isStrict && slips.length > 0) {
      const who = slips.length === 1 ? 'One person is' : `${slips.length} people are`;
      throw new AccordError(
        'file',
        `${who} nearly called as somebody in audit.yaml: ${strangersText(slips)}.`,
        {
          hint: 'Nothing was imported (--strict). Put the name right, or add the person to audit.yaml.',
        },
      );
    }
    if (isStrict && unused.length > 0) {
      // A name with a slip in it is put right in the file: a mapping kept now would miss the right one later.
      const isKept = found.isNew && !isDry && unused.every(({ meant }) => meant === null);
      if (isKept && map !== null) await writeMap(context, map);
      const where =
        map === null || (found.isNew && !isKept) ? 'a mapping (--map)' : shownMap(context, map.path);
      throw new AccordError(
        'file',
        `${unused.length === 1 ? 'One column is' : `${unused.length} columns are`} not used.`,
        {
          hint: `Nothing was imported (--strict). Put the name right, or leave the column out on purpose: "ignore: [${listed(
            unused.map(({ column }) => JSON.stringify(column)),
            5,
          )}]" in ${where}.`,
        },
      );
    }
    if (isDry) await open.store.checkImport(round.id, name, imported.replies);
    const save = () => open.store.saveImport(round.id, name, imported.replies);
    const written = isDry ? null : await savedWhileOpen(context, open, round, refuseClosed, save);
    if (!isDry && found.isNew && map !== null) await writeMap(context, map);
    if (written !== null) await freeze(context, open, round, audit);
    summary(context, found, written, open.folder);
    return 0;
  },
};

/** A table read by a mapping: the mapping's file, whether it is only suggested yet, and what it leaves out. */
interface Read {
  imported: Imported;
  map: { path: string; text: string; remedy: string } | null;
  isNew: boolean;
  unused: readonly Unused[];
}

const nothingMapped = { map: null, isNew: false, unused: [] } as const;

/** By the mapping named, else the one kept for a file of this name in any round, else one suggested now. */
async function mapped(
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
    if (!isDry) await writeMap(context, map);
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

async function writeMap(context: Context, { path, text }: { path: string; text: string }): Promise<void> {
  const shown = shownMap(context, path);
  await writing(shown, async () => {
    await makeFolder(dirname(path));
    await writeNew(path, new TextEncoder().encode(text));
  });
  context.note(`wrote ${shown}`);
}

function shownMap({ io }: Context, path: string): string {
  return relative(io.cwd, path);
}

/** What was not taken over; what comes of the rest is said only once it is done. */
function tell(context: Context, { imported: { setAside, withdrawn }, unused, map, isNew }: Read): void {
  const { note, global } = context;
  if (withdrawn.length > 0) note(`left out, having withdrawn from this round: ${listed(withdrawn)}`);
  if (global.json) return;
  const line = ({ row, column, cause }: SetAside) =>
    `  row ${row}${column === '' ? '' : `, column ${column}`}: ${cause}`;
  const elsewhere = map === null || isNew ? null : { file: shownMap(context, map.path), remedy: map.remedy };
  unusedText(unused, elsewhere).forEach((text) => note(text));
  if (setAside.length === 0) return;
  note(`${setAside.length} set aside:`);
  setAside.forEach((one) => note(line(one)));
}

function summary(
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

/** What to do with a mapping that was kept, where the columns were renamed since. */
const readAnew = 'delete that file to have the columns read anew';

const columnsHelp = `
Columns are found by their names: "person" (or participant, respondent, id, name, email), "side", the id of a question or its text; "QUESTION:guess" holds what the other side is expected to say, "QUESTION:OPTION" one option each. Cells hold ids, labels or numbers; several in one cell are separated by ";". An empty cell is skipped, N/A is "don't know".

NDJSON has one object a line, flat with the same names, or with "answers":

  {"person": "sales-head", "side": "sales", "answers": {"first-call": 24}}

There an answer stands as in a reply file, as {"value": 24, "guess": 4}, or as {"none": "dont-know"}. "accord questionnaires show ID" shows the ids of questions and options.`;

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
