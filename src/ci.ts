import { readFileSync } from 'node:fs';
import { authored, compiledJson } from './shipped.ts';

/** Where a machine is to look at an audit. */
export const schedulers = ['github', 'gitlab', 'cron', 'hook'] as const;

/** One of them, as `init --ci` takes it. */
export type Scheduler = (typeof schedulers)[number];

/** One file to be copied into an audit's folder. */
export interface CiFile {
  /** Relative to the audit's folder, `/` between parts. */
  path: string;
  content: string;
  isProgram: boolean;
}

const hook = { template: 'pre-commit', path: '.githooks/pre-commit', isProgram: true };

const files: Readonly<Record<Scheduler, readonly { template: string; path: string; isProgram: boolean }[]>> =
  {
    github: [{ template: 'github.yml', path: '.github/workflows/accord.yml', isProgram: false }],
    gitlab: [{ template: 'gitlab.yml', path: '.gitlab-ci.yml', isProgram: false }],
    cron: [
      { template: 'quarter.sh', path: 'accord-quarter.sh', isProgram: true },
      { template: 'crontab', path: 'accord.crontab', isProgram: false },
    ],
    hook: [hook],
  };

/** What one of these needs in the audit at `folder`, an absolute path. */
export function ciFiles(scheduler: Scheduler, folder: string): CiFile[] {
  const texts = compiledJson<Record<string, string>>('ci.json') ?? compiledCi();
  return files[scheduler].map(({ template, path, isProgram }) => ({
    path,
    isProgram,
    content: (texts[template] ?? '').replaceAll('/path/to/audit', inCrontab(folder)),
  }));
}

/** The authored files of a folder, by name. For the build. */
export function compiledCi(folder: URL = authored('templates/ci')): Record<string, string> {
  const names = new Set(Object.values(files).flatMap((list) => list.map(({ template }) => template)));
  return Object.fromEntries([...names].map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

/** A folder whose name means something to a shell or to cron is left for its owner to write. */
function inCrontab(folder: string): string {
  return /^[\w/.:~ -]+$/.test(folder) ? folder : '/path/to/audit';
}
