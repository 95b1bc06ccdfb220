import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { reason } from '../../stores/read.ts';
import { decoded, yamlCap } from '../../text/bytes.ts';
import { fileProblem } from '../../text/source.ts';

/** A file as typed, and its text. */
export interface Given {
  file: string;
  /** Absolute path. */
  path: string;
  text: string;
}

/** Replies are written by accord and may be larger than what people write. */
const jsonCap = 4 * 1024 * 1024;

/** The texts of the files typed (of a folder: those of ours in it), each once, and what could not be read. */
export async function given(
  io: Io,
  typed: readonly string[],
): Promise<{ files: Given[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files = new Map<string, Given>();
  for (const name of typed) {
    for (const file of await expanded(io, name, problems)) {
      const path = resolve(io.cwd, file);
      if (files.has(path)) continue;
      const text = await textOf(path, file, problems);
      if (text !== null) files.set(path, { file, path, text });
    }
  }
  return { files: [...files.values()], problems };
}

async function textOf(path: string, file: string, problems: Problem[]): Promise<string | null> {
  const cap = file.endsWith('.json') ? jsonCap : yamlCap;
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      problems.push(fileProblem(file, 'is not a plain file'));
      return null;
    }
    const { size } = found;
    if (size > cap) {
      problems.push(
        fileProblem(file, `the file has ${Math.ceil(size / 1024)} KiB; at most ${cap / 1024} KiB are read`),
      );
      return null;
    }
    const text = decoded(await readFile(path), file, cap);
    problems.push(...text.problems);
    return text.value;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    problems.push(
      fileProblem(file, code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${reason(error)}`),
    );
    return null;
  }
}

/** A folder stands for the YAML in it, its baseline, and what an audit keeps below it. */
async function expanded(io: Io, name: string, problems: Problem[]): Promise<string[]> {
  const isFolder = await stat(resolve(io.cwd, name)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [name];
  const inside = async (folder: string, ending: RegExp) =>
    (await names(io, folder)).filter((one) => ending.test(one)).map((one) => join(folder, one));
  const found = [
    ...(await inside(name, /\.ya?ml$|^baseline\.json$/)),
    ...(await inside(join(name, 'questionnaires'), /\.ya?ml$/)),
  ];
  for (const round of await names(io, join(name, 'rounds'))) {
    const folder = join(name, 'rounds', round);
    found.push(...(await inside(folder, /^round\.yaml$/)));
    found.push(...(await inside(join(folder, 'imports'), /\.map\.yaml$/)));
    // Copies kept beside a reply after a conflict are named with dots and are nobody's file.
    found.push(...(await inside(join(folder, 'replies'), /^[^.]+\.json$/)));
  }
  if (found.length === 0) problems.push(fileProblem(name, 'the folder holds no file of accord'));
  return found;
}

async function names(io: Io, folder: string): Promise<string[]> {
  return await readdir(resolve(io.cwd, folder)).then(
    (found) => found.filter((one) => !one.startsWith('.')).sort(),
    () => [],
  );
}
