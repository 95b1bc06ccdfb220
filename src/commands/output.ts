import { lstat, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AccordError, clipped } from '../errors.ts';
import type { OutputFile } from '../reporters/reporter.ts';
import { makeFolder, replaceFile } from '../stores/write.ts';
import type { Context } from './command.ts';
import type { Format, Output } from './formats.ts';

/**
 * Refuses, before anything is made, what could not be written: existing files without `force`, missing folders; and
 * anything but JSON to stdout under `--json`.
 */
export async function checkOutputs(
  context: Context,
  list: readonly Output<Format>[],
  force: boolean,
): Promise<void> {
  const printed = list.find(({ path }) => path === null)?.format.name ?? 'json';
  if (context.global.json && printed !== 'json') {
    throw new AccordError(
      'usage',
      `--json prints JSON, and this would print ${printed}; take one of the two.`,
    );
  }
  const paths = list.flatMap(({ path }) => path ?? []);
  const files = paths.map((path) => resolve(context.io.cwd, path));
  const twice = paths.find((_, index) => files.indexOf(files[index] ?? '') < index);
  if (twice !== undefined) throw new AccordError('usage', `${clipped(twice)} is named twice.`);
  for (const path of paths) await refuseNowhere(context, path);
  await checkFree(context, paths, force);
}

/** Throws `access` where the folder of a file is missing, or is none. */
async function refuseNowhere({ io }: Context, path: string): Promise<void> {
  const folder = dirname(path);
  const why = await stat(resolve(io.cwd, folder)).then(
    (found) => (found.isDirectory() ? null : 'its folder does not exist'),
    reason,
  );
  if (why !== null) throw new AccordError('access', `${clipped(path)} cannot be written: ${why}.`);
}

async function checkFree(context: Context, paths: readonly string[], force: boolean): Promise<void> {
  for (const path of paths) {
    const found = await lstat(resolve(context.io.cwd, path)).catch(() => null);
    if (found === null) continue;
    if (found.isDirectory())
      throw new AccordError('usage', `${clipped(path)} is a folder; name a file in it.`);
    // A file in its place would end what it is for; of a link, only the link would be replaced.
    if (!found.isFile()) {
      const what = found.isSymbolicLink() ? 'a link' : 'a device or a pipe';
      throw new AccordError('usage', `${clipped(path)} is ${what}, and no file to write over.`, {
        hint: 'Name a file; - in place of a name, as in "-o -", is stdout.',
      });
    }
    if (!force) {
      throw new AccordError('conflict', `${clipped(path)} is there already.`, {
        hint: 'Write over it with --force, or name another file.',
      });
    }
  }
}

/** To stdout, or to the file: whole or not at all, only for its owner to read, and said on stderr. */
export async function write(
  context: Context,
  path: string | null,
  content: string | Uint8Array,
): Promise<void> {
  if (path === null) {
    if (typeof content === 'string') context.print(content, 'reporter');
    else printBytes(context, content);
    return;
  }
  await replace(context, path, content);
  context.note(`wrote ${path}`);
}

/** To the next program; a screen would show nothing that anybody can read. */
function printBytes({ io }: Context, content: Uint8Array): void {
  if (io.stdout.isTTY === true) {
    throw new AccordError('usage', 'This format is not text, and cannot be shown on a screen.', {
      hint: 'Name a file: accord report -o audit.xlsx',
    });
  }
  io.stdout.write(content);
}

async function replace(context: Context, path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await writing(path, () => replaceFile(resolve(context.io.cwd, path), bytes, { uuid: context.io.uuid }));
}

/** Does what writes a file or folder, shown as `path`. Throws `access` where the system refuses. */
export async function writing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string' || error instanceof AccordError)
      throw error;
    throw new AccordError('access', `${clipped(path)} cannot be written: ${reason(error)}.`);
  }
}

/** What a reporter made for one output; `path` is null for stdout. */
export interface Made {
  path: string | null;
  files: readonly OutputFile[];
}

/**
 * What reporters made: to stdout the first file alone; else each beside the first. Throws `conflict` before anything is
 * written where one may not be.
 */
export async function writeAll(context: Context, all: readonly Made[], force: boolean): Promise<void> {
  const list = all.map(({ path, files }) => ({
    path,
    folder: dirname(path ?? ''),
    content: files.find((file) => file.path === '')?.content ?? '',
    beside: path === null ? [] : files.filter((file) => file.path !== ''),
  }));
  await checkFree(
    context,
    list.flatMap(({ folder, beside }) => beside.map((file) => join(folder, file.path))),
    force,
  );
  for (const { path, folder, content, beside } of list) {
    // First, as it refuses a folder that is not there; those beside it would make one.
    await write(context, path, content);
    if (beside.length > 0) await writeInto(context, folder, beside, force);
  }
}

/** Several files into a folder, which is made; none where one may not be written. */
export async function writeInto(
  context: Context,
  folder: string,
  list: readonly OutputFile[],
  force: boolean,
): Promise<void> {
  const files = list.map((file) => ({ ...file, path: join(folder, file.path) }));
  await checkFree(
    context,
    files.map((file) => file.path),
    force,
  );
  for (const file of files) {
    const into = dirname(file.path);
    await writing(into, () => makeFolder(resolve(context.io.cwd, into)));
    await replace(context, file.path, file.content);
  }
  const folders = [...new Set(files.map((file) => dirname(file.path)))];
  const count = files.length === 1 ? 'one file' : `${files.length} files`;
  context.note(`wrote ${count} to ${folders.join(', ')}`);
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'its folder does not exist';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'part of its path is a file';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no right to write there';
  if (code === 'ENOSPC') return 'the disk is full';
  return code ?? 'for an unknown reason';
}
