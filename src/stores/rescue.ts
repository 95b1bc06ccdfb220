import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccordError } from '../errors.ts';
import { reason } from './read.ts';
import { freeName, writeNew } from './write.ts';

/**
 * The refusal for answers that could not be saved. Keeps them in a file in `folder` (null: not safe to write to), else in a
 * folder of its own among the system's temporary files, and names it.
 */
export async function rescued(
  person: string,
  shownFile: string,
  folder: string | null,
  bytes: Uint8Array,
  error: unknown,
): Promise<AccordError> {
  const kept = await rescue(person, folder, bytes);
  const hint =
    kept === null
      ? 'They could not be kept anywhere else either: put the disk right, then answer the last question again.'
      : `All answers so far are kept in ${kept}. Put the disk right, then go on; or put that file in the place of ${shownFile}.`;
  return new AccordError(
    'access',
    `The last answer of ${person} could not be saved to ${shownFile}: ${cause(error)}. Everything saved before is safe.`,
    { hint: error instanceof AccordError && error.hint !== '' ? `${error.hint} ${hint}` : hint },
  );
}

function cause(error: unknown): string {
  return error instanceof AccordError ? error.message.replace(/\.$/, '') : reason(error);
}

async function rescue(person: string, folder: string | null, bytes: Uint8Array): Promise<string | null> {
  const temporary = async () => mkdtemp(join(tmpdir(), 'accord-'));
  const homes = folder === null ? [temporary] : [async () => folder, temporary];
  for (const home of homes) {
    try {
      const file = await freeName(await home(), `${person}.rescued-`, '.json');
      await writeNew(file, bytes);
      return file;
    } catch {
      // The next place may work; if none does, the refusal says so.
    }
  }
  return null;
}
