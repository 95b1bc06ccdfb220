import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AccordError } from '../errors.ts';
import type { OwnPage, OwnTemplate, TemplateProblem } from '../templates/own.ts';
import type { Errand } from './worker.ts';

/** What a template of a user may take. */
export interface Limits {
  milliseconds: number;
  /** Of memory. */
  megabytes: number;
  /** Characters of the page it makes. */
  characters: number;
}

/** Enough for a page of five hundred questions many times over. */
export const limits: Limits = { milliseconds: 10_000, megabytes: 256, characters: 32 * 1024 * 1024 };

/** Beside the bundle; from the source tree the one that was built last. */
const entries = ['./template-worker.js', '../../dist/template-worker.js'].map(
  (path) => new URL(path, import.meta.url),
);

/**
 * The page that a template of a user makes, in a thread of its own that is ended from outside. Throws `file` with the
 * place of what is wrong in the template.
 */
export async function sandboxed(template: OwnTemplate, within: Limits = limits): Promise<string> {
  const page = await answered(template, within);
  if ('problem' in page) throw refused(page.problem);
  if (page.text.length <= within.characters) return page.text;
  throw refused(whole(template, `makes more than ${within.characters} characters`));
}

function answered(template: OwnTemplate, { milliseconds, megabytes }: Limits): Promise<OwnPage> {
  const entry = entries.find((url) => existsSync(url));
  if (entry === undefined)
    throw new AccordError('not-found', 'the file template-worker.js of accord is missing');
  const errand: Errand = { template, milliseconds };
  const worker = new Worker(entry, {
    workerData: errand,
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return new Promise<OwnPage>((resolve, reject) => {
    const late = setTimeout(() => {
      resolve({ problem: whole(template, `did not end within ${milliseconds / 1000} s; shorten its loops`) });
    }, milliseconds + 500);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError) {
        resolve({ problem: whole(template, `takes more than ${megabytes} MB of memory; shorten its loops`) });
      } else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(late);
      resolve({ problem: whole(template, 'ended without a page') });
    });
  }).finally(() => worker.terminate());
}

function whole({ name }: OwnTemplate, message: string): TemplateProblem {
  return { file: name, line: null, column: null, message };
}

function refused(problem: TemplateProblem): AccordError {
  return new AccordError('file', 'The template cannot be used.', {
    problems: [{ ...problem, path: '', severity: 'error' }],
    hint: 'What a template can say: accord templates model',
  });
}
