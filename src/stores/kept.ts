import { join } from 'node:path';
import type { Register } from '../actions/register.ts';
import type { Charter } from '../charter/charter.ts';
import type { Signing } from '../charter/parse.ts';
import { AccordError, type Problem } from '../errors.ts';
import { decoded, yamlCap } from '../text/bytes.ts';
import { hasErrors, type Checked } from '../text/source.ts';
import type { OpenAudit } from './folder.ts';
import { withLock } from './lock.ts';
import { readPlain, reason } from './read.ts';
import { replaceFile } from './write.ts';

/** A file in an audit's folder that accord and people both write. */
type KeptFile = 'charter.yaml' | 'actions.yaml';

/** What a change needs from outside. */
interface KeptWorld {
  uuid(): string;
  note(text: string): void;
}

/**
 * The charter in an audit's folder, read beside the audit as the round at hand asks it, with warnings; null where there is
 * none. Throws `file` with every problem in it.
 */
export async function keptCharter(
  { folder }: Pick<OpenAudit, 'folder'>,
  audit: Signing,
): Promise<Kept<Charter> | null> {
  const text = await textOf(folder, 'charter.yaml');
  if (text === null) return null;
  const { parsedCharter } = await import('../charter/parse.ts');
  return usable('charter.yaml', parsedCharter(text, 'charter.yaml', audit));
}

/** The register of actions of an audit; null where there is none. Throws `file` with every problem in it. */
export async function keptRegister({ folder }: Pick<OpenAudit, 'folder'>): Promise<Kept<Register> | null> {
  const text = await textOf(folder, 'actions.yaml');
  if (text === null) return null;
  const { parsedRegister } = await import('../actions/parse.ts');
  return usable('actions.yaml', parsedRegister(text, 'actions.yaml'));
}

/** What a file held, and what is to be told of it although it can be used. */
export interface Kept<T> {
  value: T;
  warnings: readonly Problem[];
}

/**
 * Writes what `change` makes of the text of a file (null: there is none yet), read and replaced under one lock: of two
 * writers the second builds on the first. Whole or not at all.
 */
export async function changeKept(
  folder: string,
  name: KeptFile,
  world: KeptWorld,
  change: (text: string | null) => Promise<string>,
): Promise<void> {
  const file = join(folder, name);
  const lockWorld = {
    uuid: world.uuid,
    tookOver: () => world.note(`An earlier session ended while it wrote ${name}; its lock was taken over.`),
  };
  try {
    await withLock(`${file}.lock`, lockWorld, async (lock) => {
      const bytes = new TextEncoder().encode(await change(await textOf(folder, name)));
      if (bytes.byteLength > yamlCap) throw tooLarge(name);
      await replaceFile(file, bytes, { uuid: world.uuid, lock });
    });
  } catch (error) {
    if (error instanceof AccordError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new AccordError('access', `${name} cannot be written: ${reason(error)}.`, {
      hint: 'Nothing was changed. Put the disk or its permissions right, then type it again.',
    });
  }
}

async function textOf(folder: string, name: KeptFile): Promise<string | null> {
  const read = await readPlain(join(folder, name), yamlCap);
  if (read === null) return null;
  if ('problem' in read) throw new AccordError('file', `${name} ${read.problem}.`);
  const text = decoded(read.bytes, name);
  if (text.value === null) throw refused(name, text.problems);
  return text.value;
}

function usable<T>(name: KeptFile, { value, problems }: Checked<T>): Kept<T> {
  if (value === null || hasErrors(problems)) throw refused(name, problems);
  return { value, warnings: problems };
}

function refused(name: KeptFile, problems: readonly Problem[]): AccordError {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const count = errors.length === 1 ? 'one problem' : `${errors.length} problems`;
  return new AccordError('file', `${name} cannot be used: ${count}.`, { problems: errors });
}

function tooLarge(name: KeptFile): AccordError {
  return new AccordError(
    'usage',
    `${name} would be larger than ${yamlCap / 1024} KiB; nothing was written.`,
    {
      hint: 'Take out what is settled for good; your version control keeps it.',
    },
  );
}
