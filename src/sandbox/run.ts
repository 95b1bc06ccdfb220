import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AccordError } from '../errors.ts';
import { ownBudget, type OwnBudget, type OwnPage, type OwnTemplate } from '../templates/own.ts';
import type { TemplateProblem } from '../templates/wrong.ts';
import type { Errand } from './worker.ts';

/**
 * The memory of the thread, in megabytes. A last wall: what the budget allows stays well below it, since a thread that
 * takes far too much at once can end the whole program.
 */
const megabytes = 512;

/** Beside the bundle; from the source tree the one that was built last. */
const entries = ['./template-worker.js', '../../dist/template-worker.js'].map(
  (path) => new URL(path, import.meta.url),
);

/**
 * The page that a template of a user makes, in a thread of its own that is ended from outside. Throws `file` with the
 * place of what is wrong in the template.
 */
export async function sandboxed(
  template: OwnTemplate,
  budget: OwnBudget = ownBudget,
  /** Milliseconds until it is ended from outside: a little more than it gives itself. */
  patience = budget.milliseconds + 500,
): Promise<string> {
  const page = await answered({ template, budget }, patience);
  if ('problem' in page) throw refused(page.problem);
  return page.text;
}

function answered(errand: Errand, patience: number): Promise<OwnPage> {
  const { template } = errand;
  const entry = entries.find((url) => existsSync(url));
  if (entry === undefined)
    throw new AccordError('not-found', 'the file template-worker.js of accord is missing');
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
      resolve({
        problem: whole(template, `did not end within ${patience / 1000} s; shorten its loops`),
      });
    }, patience);
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
