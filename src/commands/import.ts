import { basename, join } from 'node:path';
import { carriesAnswers, importedRecords } from '../collect/import/records.ts';
import { strangersIn, strangersText } from '../collect/import/strangers.ts';
import { tableFromCsv, tableFromRecords } from '../collect/import/table.ts';
import { AccordError } from '../errors.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { idFrom } from '../text/ids.ts';
import { auditHere } from './audit-here.ts';
import type { Command, Context } from './command.ts';
import { freeze } from './freeze.ts';
import { writeBlank } from './import/blank.ts';
import { exists, keepMap, mapped, nothingMapped, refuseOtherMap, type Read } from './import/mapped.ts';
import { bytesOf, recordsIn } from './import/source.ts';
import { refuseLoose } from './import/strict.ts';
import { remedy, summary, tell } from './import/told.ts';
import { refuseClosed, roundAtHand } from './round-at-hand.ts';
import { savedWhileOpen } from './while-open.ts';

/** `accord import FILE`: a table or NDJSON -> submitted replies, by a mapping that is suggested once and kept. */
export const importAnswers: Command = {
  examples: [
    ['accord import survey.csv', 'suggest a mapping, and import if it leaves nothing open'],
    ['accord import survey.csv --map q3.map.yaml', 'by a mapping of your own'],
    ['accord import --template survey.csv', 'write a blank table to be filled in, a row for each person'],
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
      .option(
        '--template',
        'write a blank table of this name instead, with a column for every question (- for stdout)',
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
    const isForced = options.force === true;
    const isDry = options.dryRun === true;
    if (options.template === true) {
      const other = ['dryRun', 'map', 'side', 'strict'].find((name) => options[name] !== undefined);
      if (other !== undefined) {
        throw new AccordError('usage', '--template writes a blank table and reads nothing.', {
          hint: `Leave ${other === 'dryRun' ? '--dry-run' : `--${other}`} out.`,
        });
      }
      await writeBlank(context, audit, file, isForced);
      return 0;
    }
    const name = idFrom(basename(file).replace(/\.[^.]*$/, '')) ?? 'import';
    const bytes = await bytesOf(context, file);
    const target = join(open.folder, 'rounds', round.id, 'imports', `${name}.ndjson`);
    const refuseTaken = async () => {
      if (isForced || isDry || !(await exists(target))) return;
      throw new AccordError('conflict', `A file of this name was imported in ${round.id} already.`, {
        hint: 'Replace that import with --force.',
      });
    };
    await refuseTaken();
    const found = await readFrom(context, open, name, bytes, { ...options, file, round: round.id });
    const { imported, map } = found;
    const strangers = strangersIn(audit, imported.replies);
    tell(context, found);
    if (strangers.length > 0) context.note(`not named in audit.yaml: ${strangersText(strangers)}`);
    if (imported.replies.length === 0) {
      throw new AccordError('file', `${file} holds no row that could be taken over.`, {
        hint: 'Nothing was imported.',
      });
    }
    if (options.strict === true) await refuseLoose(context, file, found, strangers, isDry);
    if (isDry) await open.store.checkImport(round.id, name, imported.replies);
    const suggested = found.isNew ? map : null;
    const save = async () => {
      // Again under the lock: another import may have come between.
      await refuseTaken();
      if (suggested !== null) await refuseOtherMap(context, suggested);
      const file = await open.store.saveImport(round.id, name, imported.replies);
      if (suggested !== null) await keepMap(context, suggested);
      return file;
    };
    const written = isDry ? null : await savedWhileOpen(context, open, round, refuseClosed, save);
    if (written !== null) await freeze(context, open, round, audit);
    summary(context, found, written, open.folder);
    if (imported.setAside.length > 0) remedy(context, file, options.map, isDry);
    return 0;
  },
};

/** The file's answers: as they stand where it carries them whole, else by a mapping. */
async function readFrom(
  context: Context,
  open: OpenAudit,
  name: string,
  bytes: Uint8Array,
  options: { map?: string; side?: string; dryRun?: boolean; file: string; round: string },
): Promise<Read> {
  const { file, round } = options;
  const gone = await open.store.withdrawn(round);
  const stamp = { round, at: context.io.now().toISOString(), gone };
  const records = recordsIn(bytes, file);
  if (records !== null && carriesAnswers(records)) {
    return { imported: importedRecords(open.audit, records, stamp), ...nothingMapped };
  }
  const table = records === null ? tableFromCsv(bytes, file) : tableFromRecords(records, file);
  return mapped(context, open, name, table, options, stamp);
}

const columnsHelp = `
Columns are found by their names: "person" (or participant, respondent, id, name, email), "side", the id of a question or its text; "QUESTION:guess" holds what the other side is expected to say, "QUESTION:OPTION" one option each. What one side needs, gets and gives stands in "QUESTION:need", "QUESTION:receive" and "QUESTION:give", what is needed first in "QUESTION:first". Cells hold ids, labels or numbers; several in one cell are separated by ";". An empty cell is skipped, N/A is "don't know".

NDJSON has one object a line, flat with the same names, or with "answers":

  {"person": "sales-head", "side": "sales", "answers": {"first-call": 24}}

There an answer stands as in a reply file, as {"value": 24, "guess": 4}, or as {"none": "dont-know"}. "accord questionnaires show ID" shows the ids of questions and options.`;
