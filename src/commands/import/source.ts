import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lines, type Line } from '../../collect/import/records.ts';
import { largest } from '../../collect/import/table.ts';
import { AccordError, clipped } from '../../errors.ts';
import { reason } from '../../stores/read.ts';
import { decoded } from '../../text/bytes.ts';
import type { Context } from '../command.ts';

/** The bytes of the file to be imported. Throws where there is none, or none that can be read. */
export async function bytesOf({ io }: Context, file: string): Promise<Uint8Array> {
  const path = resolve(io.cwd, file);
  const refused = (error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? new AccordError('not-found', `There is no file ${clipped(file)}.`, { hint: 'accord import FILE.csv' })
      : new AccordError('access', `${clipped(file)} cannot be read: ${reason(error)}.`);
  };
  const facts = await stat(path).catch((error: unknown) => {
    throw refused(error);
  });
  if (!facts.isFile()) {
    const what = facts.isDirectory() ? 'is a folder; name a file in it' : 'is not a plain file';
    throw new AccordError('usage', `${clipped(file)} ${what}.`, { hint: 'accord import FILE.csv' });
  }
  if (facts.size > largest) {
    throw new AccordError('file', `${clipped(file)} is larger than ${largest / 1024 / 1024} MB.`, {
      hint: 'Split it into several files.',
    });
  }
  return readFile(path).catch((error: unknown) => {
    throw refused(error);
  });
}

/** The objects of an NDJSON file; null where it is a table. */
export function recordsIn(bytes: Uint8Array, file: string): Line[] | null {
  const isJson = /\.(ndjson|jsonl|json)$/i.test(file) || bytes.find((byte) => byte > 32) === 0x7b;
  if (!isJson) return null;
  const text = decoded(bytes, file, largest);
  if (text.value !== null) return lines(text.value, file);
  throw new AccordError('file', `${clipped(file)} cannot be read.`, {
    problems: text.problems,
    hint: 'Nothing was imported.',
  });
}
