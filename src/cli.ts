import type { Command as Commander, CommanderError } from 'commander';
import type { Command, Context, GlobalOptions } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { AccordError, problemLine } from './errors.ts';
import type { Io } from './io.ts';
import { visible } from './text/escape.ts';
import { folded } from './text/folded.ts';
import { version } from './version.ts';

/** Runs one command line. The exit code is returned, never set: 0..4 and 130, as the README lists them. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const program = await programFor(args, io);
    const { operands, unknown } = program.parseOptions([...args]);
    if (operands.length === 0 && unknown.length === 0) {
      const { guide } = await import('./commands/guide.ts');
      return await guide(contextOf(program, io));
    }
    await program.parseAsync([...args], { from: 'user' });
    return Number(program.getOptionValue('exit') ?? 0);
  } catch (error) {
    return refusal(error, args.includes('--json'), io);
  }
}

/** The commander program; of the commands, only those typed are loaded. */
async function programFor(args: readonly string[], io: Io): Promise<Commander> {
  const { Command: Program } = await import('commander');
  const program = new Program('accord');
  program
    .description('Ask the leaders of two sides the same questions, apart, and see where they differ.')
    .version(version, '-V, --version', 'print the version')
    .option('-C, --audit <folder>', 'folder of the audit', io.env.ACCORD_AUDIT ?? '.')
    .option('-r, --round <id>', 'round to work on (default: the newest open one)')
    .option('--lang <code>', "language of all texts (default: the audit's)")
    .option('--json', 'print JSON and nothing else')
    .option('--no-color', 'no colour (NO_COLOR=1 does the same)')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('before', examples(firstSteps));
  for (const { name, about, load } of commands) {
    const command = program.command(name).description(about);
    if (args.includes(name)) declare(program, command, await load(), io);
  }
  program.helpCommand('help [command]', 'explain a command');
  return program;
}

const firstSteps = [
  ['accord demo', 'write an example audit and show its report'],
  ['accord init', 'start an audit of your own in this folder'],
] as const;

function declare(
  program: Commander,
  command: Commander,
  { examples: shown, ...rest }: Command,
  io: Io,
): void {
  rest.declare(command);
  command.addHelpText('before', examples(shown)).action(async (...all: unknown[]) => {
    const positional = all.slice(0, -2).flat() as (string | undefined)[];
    const context = contextOf(program, io);
    if (context.global.lang !== null) (await import('./commands/lang.ts')).checkLanguage(context);
    const code = await rest.run(context, positional, command.opts());
    program.setOptionValue('exit', code);
  });
}

function examples(shown: Command['examples']): string {
  const width = Math.max(...shown.map(([typed]) => typed.length));
  return `Examples\n${shown.map(([typed, does]) => `  ${typed.padEnd(width)}   ${does}\n`).join('')}`;
}

function contextOf(program: Commander, io: Io): Context {
  const options = program.opts<Partial<GlobalOptions>>();
  return {
    io,
    global: {
      audit: options.audit ?? '.',
      round: options.round ?? null,
      json: options.json ?? false,
      lang: options.lang ?? null,
      color: options.color ?? true,
    },
    print: (text) => io.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    tell: (text) => io.stdout.write(`${fitting(text, io.stdout)}\n`),
    // With --json every line of stderr is JSON too: a script can tell a note from an error.
    note: (text) =>
      io.stderr.write(
        options.json ? `${JSON.stringify({ note: text })}\n` : `${fitting(visible(text), io.stderr)}\n`,
      ),
  };
}

/** For people to read on a terminal; a pipe gets each message on one line. */
function fitting(text: string, { isTTY, columns }: Io['stdout']): string {
  return isTTY === true && columns ? folded(text, columns) : text;
}

/** The only catch: says what went wrong on stderr, and gives the exit code. */
function refusal(error: unknown, json: boolean, io: Io): number {
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return 0;
    say(io, json, {
      code: 'usage',
      message: error.message.replace(/^error: /, ''),
      hint: 'accord --help lists what can be typed.',
    });
    return 2;
  }
  if (error instanceof AccordError) {
    const { code, message, hint, problems } = error;
    say(io, json, { code, message, hint, ...(problems.length > 0 ? { problems } : {}) });
    return error.exit;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(io, json, {
    code: 'bug',
    message: `This is a bug in accord ${version} (node ${process.versions.node}, ${process.platform}).`,
    hint: `Report it with these lines; they hold no answers:\n${io.env.ACCORD_DEBUG ? trace : frames(trace)}`,
  });
  return 4;
}

interface Refusal {
  code: string;
  message: string;
  hint: string;
  problems?: AccordError['problems'];
}

function say(io: Io, json: boolean, refused: Refusal): void {
  if (json) {
    io.stderr.write(`${JSON.stringify({ error: refused })}\n`);
    return;
  }
  const lines = [refused.message, ...(refused.problems ?? []).map(problemLine), refused.hint];
  const text = lines.filter((line) => line !== '').map((line) => visible(line));
  io.stderr.write(`${fitting(text.join('\n'), io.stderr)}\n`);
}

/** Name of the error and the places it came through: a message could quote an answer. */
function frames(trace: string): string {
  const name = /^\w+/.exec(trace)?.[0] ?? 'Error';
  const places = trace.split('\n').filter((line) => /^\s+at /.test(line));
  return [name, ...places.slice(0, 8)].join('\n');
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
