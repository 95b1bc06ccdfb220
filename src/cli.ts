import type { Command as Commander, CommanderError } from 'commander';
import type { Command, Context, GlobalOptions } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { AccordError, problemLine } from './errors.ts';
import { columns, hasColor, type Io } from './io.ts';
import { printable, visible } from './text/escape.ts';
import { folded } from './text/folded.ts';
import { version } from './version.ts';

/** Runs one command line. The exit code is returned, never set: 0..4 and 130, as the README lists them. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const program = await programFor(args, io);
    const { operands, unknown } = program.parseOptions([...args]);
    const isUnknown = !commands.some(({ name }) => name === operands[1]);
    if (operands.length === 0 && unknown.length === 0) {
      const { guide } = await import('./commands/guide.ts');
      return await guide(contextOf(program, io));
    }
    // Help on a command that there is not is answered as that command is.
    const typed = operands[0] === 'help' && operands.length > 1 && isUnknown ? operands.slice(1) : [...args];
    await program.parseAsync(typed, { from: 'user' });
    return Number(program.getOptionValue('exit') ?? 0);
  } catch (error) {
    return refusal(error, args.includes('--json'), io);
  }
}

/** The commander program; of the commands, only those typed are loaded. */
async function programFor(args: readonly string[], io: Io): Promise<Commander> {
  const { Command: Program } = await import('commander');
  const program = new Program('accord');
  const width = Math.min(100, columns(io.stdout));
  program
    .description('Ask the leaders of two sides the same questions, apart, and see where they differ.')
    .version(version, '-V, --version', 'print the version')
    .option('-C, --audit <folder>', 'folder of the audit', io.env.ACCORD_AUDIT ?? '.')
    .option('-r, --round <id>', 'round to work on (default: the newest open one)')
    .option(
      '--lang <code>',
      "language of questions, reports and pages; messages stay English (default: the audit's)",
    )
    .option('--json', 'print JSON and nothing else')
    .option('--no-color', 'no colour (NO_COLOR=1 does the same)')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20, optionDescription: described, argumentDescription: described })
    .configureOutput({
      // What commands add to their help is written as paragraphs of one line.
      writeOut: (text) => io.stdout.write(program.createHelp().boxWrap(visible(text), width)),
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
    })
    .addHelpText('before', () => examples(firstSteps, width));
  for (const { name, about, load } of commands) {
    const command = program.command(name).description(about);
    if (args.includes(name)) await declare(program, command, await load(), io);
  }
  program.helpCommand('help [command]', 'explain a command');
  return program;
}

const firstSteps = [
  ['accord demo', 'write an example audit and show its report'],
  ['accord init', 'start an audit of your own in this folder'],
] as const;

async function declare(
  program: Commander,
  command: Commander,
  { examples: shown, ...rest }: Command,
  io: Io,
): Promise<void> {
  await rest.declare(command);
  const before = () => examples(shown, Math.min(100, columns(io.stdout)));
  command.addHelpText('before', before).action(async (...all: unknown[]) => {
    const positional = all.slice(0, -2).flat() as (string | undefined)[];
    const context = contextOf(program, io);
    if (context.global.lang !== null) (await import('./commands/lang.ts')).checkLanguage(context);
    const code = await rest.run(context, positional, command.opts());
    program.setOptionValue('exit', code);
  });
}

/** Beside each other, or where one does not fit, each under what is typed. */
function examples(shown: Command['examples'], width: number): string {
  const typedWidth = Math.max(...shown.map(([typed]) => typed.length));
  const beside = shown.map(([typed, does]) => `  ${typed.padEnd(typedWidth)}   ${does}\n`);
  const under = shown.map(([typed, does]) => `  ${typed}\n      ${does}\n`);
  const lines = beside.every((line) => line.length <= width + 1) ? beside : under;
  return `Examples\n${lines.join('')}`;
}

/** An option or argument with its default as it is typed. */
function described({ description, defaultValue }: { description: string; defaultValue?: unknown }): string {
  return typeof defaultValue === 'string' ? `${description} (default: ${defaultValue})` : description;
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
    // Each command escapes what it shows, as its format asks; what one forgets acts on no terminal either.
    print: (text, from) => {
      const safe = printable(text, from === 'reporter' && hasColor(io, io.stdout, options.color));
      io.stdout.write(safe.endsWith('\n') ? safe : `${safe}\n`);
    },
    tell: (text) => io.stdout.write(`${fitting(visible(text), io.stdout)}\n`),
    // With --json every line of stderr is JSON too: a script can tell a note from an error.
    note: (text) =>
      io.stderr.write(
        options.json
          ? `${printable(JSON.stringify({ note: text }))}\n`
          : `${fitting(visible(text), io.stderr)}\n`,
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
      message: sentence(error.message),
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

/** What commander says, as everything else here is said. */
function sentence(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/'([^'\n]*)'/g, '"$1"')
    .replace(/\n\(Did you mean (?:one of )?(.*)\?\)$/, (_, names: string) => {
      const quoted = names.split(', ').map((name) => `"${name}"`);
      return `. Did you mean ${quoted.join(' or ')}?`;
    });
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`;
}

interface Refusal {
  code: string;
  message: string;
  hint: string;
  problems?: AccordError['problems'];
}

function say(io: Io, json: boolean, refused: Refusal): void {
  if (json) {
    io.stderr.write(`${printable(JSON.stringify({ error: refused }))}\n`);
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
