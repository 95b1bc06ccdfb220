import { resolve } from 'node:path';
import { AccordError, clipped } from '../../errors.ts';
import { largest } from '../../registers/sheet.ts';
import { readPlain } from '../../stores/read.ts';
import type { Context } from '../command.ts';

/** A text of 1 to 2000 characters. */
export function optional(typed: unknown, flag: string): string | undefined {
  if (typed === undefined) return undefined;
  const text = String(typed).trim();
  if (text.length >= 1 && text.length <= 2000) return text;
  throw new AccordError('usage', `${flag} takes a text of 1 to 2000 characters.`);
}

/** The bytes of a file named on the command line. Throws `access` where there are none. */
export async function bytesOf({ io }: Context, path: string): Promise<Uint8Array> {
  const read = await readPlain(resolve(io.cwd, path), largest);
  if (read !== null && 'bytes' in read) return read.bytes;
  const what = read === null ? `There is no file ${clipped(path)}.` : `${clipped(path)} ${read.problem}.`;
  throw new AccordError('access', what, {
    hint: 'Name the CSV file that was filled in in the workshop; "accord pack" writes an empty one.',
  });
}
