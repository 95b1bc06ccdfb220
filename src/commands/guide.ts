import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Context, ExitCode } from './command.ts';

/** `accord` alone: what it is, two examples, and the next sensible step in this folder. */
export async function guide(context: Context): Promise<ExitCode> {
  const folder = resolve(context.io.cwd, context.global.audit);
  const step = await nextStep(folder);
  if (context.global.json) {
    context.print(JSON.stringify({ next: step }));
    return 0;
  }
  context.tell(`accord asks the leaders of sales and marketing the same questions, apart from
each other, and shows where their answers differ.

Examples
  accord demo   an example audit of a fictional company, and its report
  accord init   an audit of your own, in this folder

Next here
  ${step.command.padEnd(12)}  ${step.because}

accord --help lists everything that can be typed.`);
  return 0;
}

interface Step {
  command: string;
  because: string;
}

async function nextStep(folder: string): Promise<Step> {
  if (!(await exists(join(folder, 'audit.yaml')))) {
    return {
      command: 'accord demo',
      because: 'there is no audit in this folder yet; look at an example first',
    };
  }
  const rounds = await readdir(join(folder, 'rounds')).catch(() => [] as string[]);
  const replies = await Promise.all(
    rounds.map((round) => readdir(join(folder, 'rounds', round, 'replies')).catch(() => [] as string[])),
  );
  return replies.flat().some((name) => name.endsWith('.json'))
    ? {
        command: 'accord status',
        because: 'there are replies here: see who has answered, then accord report',
      }
    : { command: 'accord ask', because: 'there is an audit here and nobody has answered yet' };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
