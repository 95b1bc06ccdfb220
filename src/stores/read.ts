import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import { sep } from 'node:path';
import { AccordError } from '../errors.ts';

/** The largest reply read. */
export const replyCap = 4 * 1024 * 1024;

/** Bytes of a plain file, or why it was not read: one sentence part, for `file: ...`. */
type Read = { bytes: Uint8Array } | { problem: string };

/** Reads a plain file of at most `cap` bytes; links, folders and devices are refused. null: there is none. */
export function readPlain(file: string, cap: number): Promise<Read | null> {
  return withPlain(file, async (handle, size): Promise<Read> => {
    if (size > cap) return { problem: `is larger than ${sizeText(cap)}` };
    const bytes = await handle.readFile();
    return bytes.byteLength > cap ? { problem: `is larger than ${sizeText(cap)}` } : { bytes };
  });
}

/** Files asked of the disk at once: it gives several in the time of one. */
const ahead = 8;

/** Each name with what was read of it, in the order given; the next few are read while one is looked at. */
export async function* readAhead<T>(
  names: readonly string[],
  read: (name: string) => Promise<T>,
): AsyncGenerator<readonly [name: string, T]> {
  const asked: Promise<T>[] = [];
  for (const [at, name] of names.entries()) {
    for (const next of names.slice(at + asked.length, at + ahead)) {
      const one = read(next);
      // Told to whoever comes to it, and nobody may: a loop can end before.
      one.catch(() => {});
      asked.push(one);
    }
    yield [name, (await asked.shift()) as T];
  }
}

/** Opens a plain file, uses it and closes it; links, folders and devices are refused. null: there is none. */
export async function withPlain<T>(
  file: string,
  use: (handle: FileHandle, size: number) => Promise<T>,
): Promise<T | { problem: string } | null> {
  try {
    const found = await lstat(file);
    if (found.isSymbolicLink()) return { problem: 'is a link; accord reads no links here' };
    if (!found.isFile()) return { problem: 'is not a plain file' };
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return await use(handle, found.size);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof AccordError) throw error;
    if (code === 'ENOENT') return null;
    return { problem: `cannot be read: ${reason(error)}` };
  }
}

/** Names in a folder, sorted by code unit; empty where there is none. Throws the system's error otherwise. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Names in a folder of the audit at `root`, as `namesIn`. Throws `access` where it cannot be read, or where a link leads
 * it out of the audit.
 */
export async function namesInside(root: string, folder: string): Promise<string[]> {
  try {
    const names = await namesIn(folder);
    if (names.length === 0 || (await liesInside(root, folder))) return names;
  } catch (error) {
    throw new AccordError('access', `${folder} cannot be read: ${reason(error)}.`, { hint: putRight });
  }
  throw new AccordError('access', `A link leads ${folder} out of the audit.`, {
    hint: 'Put the files into the audit itself.',
  });
}

/** True where `path` exists and, all links followed, lies inside `folder` (itself a real path). */
export async function liesInside(folder: string, path: string): Promise<boolean> {
  const real = await realpath(path);
  return real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** What to do where something of the audit cannot be read. */
export const putRight = 'Nothing was changed. Put the disk or its permissions right, then start again.';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'part of the path is a file',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link',
  EMFILE: 'too many files are open',
  EBUSY: 'another program holds it',
  EXDEV: 'it lies on another disk',
};

/** A system error in words, with its code: `the disk is full (ENOSPC)`. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return message;
  return code in reasons ? `${reasons[code]} (${code})` : code;
}

function sizeText(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MiB` : `${bytes / 1024} KiB`;
}
