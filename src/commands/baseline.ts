import { join } from 'node:path';
import { AccordError, clipped } from '../errors.ts';
import { baselineChange, baselineOf, pruned, type Baseline } from '../gates/baseline.ts';
import { check as judged } from '../gates/check.ts';
import { baselineText } from '../reporters/checks/baseline.ts';
import { jsonText } from '../reporters/json.ts';
import { replaceFile } from '../stores/write.ts';
import { reason } from '../stores/read.ts';
import { didYouMean } from '../text/nearest.ts';
import { baselineFile } from './check/baseline-file.ts';
import { seen, type Seen } from './check/seen.ts';
import type { Command, Context, ExitCode } from './command.ts';
import { day } from './day.ts';
import { layoutFor } from './layout.ts';

const verbs = ['write', 'check', 'prune'] as const;

type Verb = (typeof verbs)[number];

/** `accord baseline`: the gaps known on a day, in a file under version control; later rounds are told what is new. */
export const baseline: Command = {
  examples: [
    ['accord baseline write', 'take the gaps of this round as known, in baseline.json'],
    ['accord baseline check', 'new, known and healed gaps, and what is not known now'],
    ['accord baseline prune', 'take healed gaps out, so that they are new if they come back'],
  ],
  declare(command) {
    command
      .argument('[verb]', 'write, check or prune (default: check)')
      .option('--force', 'write over the baseline that is there')
      .option('--dry-run', 'say what write and prune would do')
      .option('--list', 'one fact a line, no columns')
      .option('--as-of <date>', 'the day it is judged on, e.g. 2026-11-22 (default: today)')
      .addHelpText(
        'after',
        '\nKeep baseline.json under version control: it holds ids and verdicts, and no answer. "accord check" goes by it where it is there. A gap that is not known now (nobody answered) is never taken as healed.',
      );
  },
  async run(context, [typed], options) {
    const verb = verbNamed(typed ?? 'check');
    const found = await seen(context, day(options.asOf, context.io.today()), []);
    if (verb === 'check') return checkAgainst(context, found, options);
    return verb === 'write' ? write(context, found, options) : prune(context, found, options);
  },
};

function verbNamed(typed: string): Verb {
  const verb = verbs.find((one) => one === typed);
  if (verb !== undefined) return verb;
  throw new AccordError('usage', `"${clipped(typed)}" is not known.${didYouMean(typed, verbs)}`, {
    hint: `There are: ${verbs.join(', ')}.`,
  });
}

/** Held against the one gate, at the level of an error unless audit.yaml says otherwise. */
function checkAgainst(context: Context, { input }: Seen, options: Record<string, unknown>): ExitCode {
  const { global, print } = context;
  const { baseline: kept } = input;
  if (kept === null) throw missing();
  const written = input.gates?.own.find((gate) => gate.kind === 'baseline');
  const span = written?.span ?? { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const limit = written?.limit ?? null;
  const gate = { id: 'baseline', kind: 'baseline', subject: '', level: 'error', limit, span } as const;
  const made = judged({ ...input, accepted: [], gates: { preset: null, own: [gate], span } });
  print(
    global.json
      ? jsonText({ ...made.baseline, verdict: made.verdict, exit: made.exit, line: made.line })
      : baselineText(made, layoutFor(context, null, options)),
    'reporter',
  );
  return made.exit;
}

async function write(
  context: Context,
  { input, folder }: Seen,
  { force, dryRun }: { force?: unknown; dryRun?: unknown },
): Promise<ExitCode> {
  if (input.report.sides.every((side) => side.submitted === 0)) {
    throw new AccordError('unanswered', `Nobody has answered in round ${input.report.round}.`, {
      hint: 'Ask somebody with "accord ask", or name a round that was answered: accord baseline write -r ROUND',
    });
  }
  if (input.baseline !== null && force !== true) {
    throw new AccordError(
      'conflict',
      `${baselineFile} is there already, written of ${input.baseline.round}.`,
      {
        hint: 'See what it would change with "accord baseline check"; write over it with --force.',
      },
    );
  }
  const made = baselineOf(input.report, input.measures);
  const count = (state: string) => made.questions.filter((one) => one.state === state).length;
  const says = `${counted(count('apart'), 'known gap')}, ${counted(count('same'), 'question')} the same, ${count('unknown')} not known`;
  return kept(context, folder, made, says, dryRun === true);
}

async function prune(
  context: Context,
  { input, folder }: Seen,
  { dryRun }: { dryRun?: unknown },
): Promise<ExitCode> {
  const { baseline: before } = input;
  if (before === null) throw missing();
  const change = baselineChange(before, input.report, input.measures);
  const { healed, unknown } = change;
  const open = unknown.length === 0 ? '' : `; ${unknown.length} not known now stay in it`;
  if (healed.length === 0) {
    context.note(`nothing has healed${open}`);
    return 0;
  }
  return kept(
    context,
    folder,
    pruned(before, change),
    `${healed.length} healed taken out${open}`,
    dryRun === true,
  );
}

async function kept(
  { io, note }: Context,
  folder: string,
  made: Baseline,
  says: string,
  isDry: boolean,
): Promise<ExitCode> {
  if (isDry) {
    note(`would write ${baselineFile}: ${says}`);
    return 0;
  }
  try {
    await replaceFile(join(folder, baselineFile), new TextEncoder().encode(jsonText(made)), {
      uuid: io.uuid,
    });
  } catch (error) {
    throw new AccordError('access', `${baselineFile} cannot be written: ${reason(error)}.`);
  }
  note(`wrote ${baselineFile}: ${says}`);
  return 0;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function missing(): AccordError {
  return new AccordError('not-found', `There is no ${baselineFile} beside audit.yaml.`, {
    hint: 'Write one with "accord baseline write", and keep it under version control.',
  });
}
