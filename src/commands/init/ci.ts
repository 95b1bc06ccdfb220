import { lstat, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ciFiles, schedulers, type CiFile, type Scheduler } from '../../ci.ts';
import { AccordError } from '../../errors.ts';
import { createFile } from '../../stores/write.ts';
import { didYouMean, listed } from '../../text/nearest.ts';
import type { Context } from '../command.ts';
import { writing } from '../output.ts';

/** What was asked for, and what of it is to be written. */
interface CiFiles {
  all: readonly CiFile[];
  missing: readonly CiFile[];
}

/** What `--ci` names, each once. Throws `usage` for anything else. */
export function schedulersNamed(wanted: readonly string[]): Scheduler[] {
  return [...new Set(wanted)].map((name) => {
    const found = schedulers.find((one) => one === name);
    if (found !== undefined) return found;
    throw new AccordError(
      'usage',
      `--ci: "${name.slice(0, 40)}" is none of ${listed(schedulers)}.${didYouMean(name, schedulers)}`,
    );
  });
}

/** The files of these, and which are not there yet. Throws `conflict`, before anything is written, where one is there and differs. */
export async function missingCiFiles(target: string, wanted: readonly Scheduler[]): Promise<CiFiles> {
  const all = new Map<string, CiFile>();
  for (const one of wanted) for (const file of ciFiles(one, target)) all.set(file.path, file);
  const missing: CiFile[] = [];
  for (const file of all.values()) {
    const path = join(target, file.path);
    const found = await lstat(path).catch(() => null);
    if (found === null) missing.push(file);
    else if (!found.isFile() || (await readFile(path, 'utf8')) !== file.content) {
      throw new AccordError('conflict', `${file.path} is there already, and was left as it is.`, {
        hint: `Move it away and type this again. What it would be is printed by: accord init elsewhere --company X${wanted.map((one) => ` --ci ${one}`).join('')} --dry-run`,
      });
    }
  }
  return { all: [...all.values()], missing };
}

/** Writes them and says what is left to do by hand. */
export async function writeCiFiles(
  context: Context,
  target: string,
  { all, missing }: CiFiles,
): Promise<void> {
  for (const { path, content, isProgram } of missing) {
    const file = join(target, path);
    const shown = join(relative(context.io.cwd, target), path);
    await writing(shown, async () => {
      await mkdir(dirname(file), { recursive: true });
      // They hold no answers, and machines of others read them: what the umask leaves.
      const mode = isProgram ? 0o777 : 0o666;
      const unfinished = `${file}.${context.io.uuid().slice(-12)}.tmp`;
      await createFile(file, new TextEncoder().encode(content), unfinished, mode);
    });
    context.note(`wrote ${shown}`);
  }
  if (missing.length === 0) context.note('Everything is there already; nothing was written.');
  for (const { path } of all) {
    const step = nextSteps[path];
    if (step !== undefined) context.note(step(resolve(target)));
  }
}

const nextSteps: Readonly<Record<string, (folder: string) => string>> = {
  '.githooks/pre-commit': () => 'To use the hook: git config core.hooksPath .githooks',
  'accord.crontab': () => 'To use it: add the last line of accord.crontab by crontab -e',
  '.gitlab-ci.yml': () => 'For a look once a quarter, add a schedule in GitLab: 17 5 2 1,4,7,10 *',
};
