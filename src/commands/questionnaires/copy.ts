import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AccordError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { shippedSource } from '../../library.ts';
import type { Library } from '../../questionnaire/questionnaire.ts';
import { liesInside, putRight, reason } from '../../stores/read.ts';
import { replaceFile, writeNew } from '../../stores/write.ts';
import { idRule, isId } from '../../text/ids.ts';
import { didYouMean, listed } from '../../text/nearest.ts';

/** What is copied where. */
interface Wanted {
  /** Of a questionnaire that ships. */
  id: string;
  /** The id of the copy; null: the same, so that the copy takes its place in this audit. */
  as: string | null;
  /** Folder of the audit. */
  audit: string;
  force: boolean;
}

/** Files of a questionnaires folder that hold something else. */
const kept = ['actions', 'presets', 'lint'];

/**
 * Writes a shipped questionnaire into the audit, to be changed there; the path as shown, relative to the audit. Throws
 * `not-found` for an unknown one or without an audit, `usage` for an id that cannot be one, `conflict` where a file is
 * there already.
 */
export async function copyQuestionnaire(io: Io, wanted: Wanted, library: Library): Promise<string> {
  const ids = library.questionnaires.map((one) => one.id);
  const source = ids.includes(wanted.id) ? shippedSource(wanted.id) : null;
  if (source === null) {
    const guess = didYouMean(wanted.id, ids);
    throw new AccordError('not-found', `No questionnaire "${wanted.id.slice(0, 63)}" ships.${guess}`, {
      hint: `There are: ${listed(ids)}.`,
    });
  }
  const id = checkedName(wanted, ids);
  const root = await auditRoot(resolve(io.cwd, wanted.audit), wanted.audit);
  const folder = join(root, 'questionnaires');
  const shown = `questionnaires/${id}.yaml`;
  try {
    await mkdir(folder, { recursive: true });
    if (!(await liesInside(root, folder))) {
      throw new AccordError('access', 'A link leads the folder "questionnaires" out of the audit.', {
        hint: 'Put the files into the audit itself.',
      });
    }
    await refuseTaken(folder, id, wanted.force);
    const bytes = new TextEncoder().encode(named(source, id));
    const file = join(folder, `${id}.yaml`);
    if (wanted.force) await replaceFile(file, bytes, { uuid: () => io.uuid() });
    else await writeNew(file, bytes);
  } catch (error) {
    if (error instanceof AccordError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'EEXIST') throw taken(shown);
    throw new AccordError('access', `${shown} cannot be written: ${reason(error)}.`, { hint: putRight });
  }
  return shown;
}

function checkedName({ id, as }: Wanted, ids: readonly string[]): string {
  if (as === null || as === id) return id;
  if (!isId(as)) {
    throw new AccordError('usage', `"${as.slice(0, 80)}" is not an id.`, {
      hint: `Ids are ${idRule}. Example: --as ${id}-own`,
    });
  }
  if (kept.includes(as)) {
    throw new AccordError('usage', `${as}.yaml holds something else than a questionnaire.`, {
      hint: `Choose another id. Example: --as ${id}-own`,
    });
  }
  if (ids.includes(as)) {
    throw new AccordError('usage', `"${as}" is the id of another questionnaire that ships.`, {
      hint: `A copy under it would take its place. Example: --as ${id}-own`,
    });
  }
  return as;
}

async function auditRoot(folder: string, shown: string): Promise<string> {
  try {
    if ((await lstat(join(folder, 'audit.yaml'))).isFile()) return await realpath(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR'].includes(code)) {
      throw new AccordError('access', `${shown} cannot be opened: ${reason(error)}.`, { hint: putRight });
    }
  }
  const where = shown === '.' ? 'in this folder' : `in ${shown}`;
  throw new AccordError('not-found', `There is no audit.yaml ${where}.`, {
    hint: 'Write one with "accord init", or name the folder with -C. "accord questionnaires show ID" prints the text.',
  });
}

/** Both endings are read, so a file of either stands in the way. */
async function refuseTaken(folder: string, id: string, force: boolean): Promise<void> {
  for (const name of [`${id}.yaml`, `${id}.yml`]) {
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found === null) continue;
    if (!found.isFile() || name.endsWith('.yml')) {
      throw new AccordError('conflict', `questionnaires/${name} is in the way.`, {
        hint: 'Move it away, or choose another id with --as.',
      });
    }
    if (!force) throw taken(`questionnaires/${name}`);
  }
}

function taken(shown: string): AccordError {
  return new AccordError('conflict', `${shown} is there already.`, {
    hint: 'Choose another id with --as, or lose what it holds with --force.',
  });
}

/** The text under another id; the schema of the source tree is not beside it. */
function named(source: string, id: string): string {
  return source.replace(/^# yaml-language-server:.*\r?\n/, '').replace(/^id: .*$/m, `id: ${id}`);
}
