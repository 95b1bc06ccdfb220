import { AccordError } from '../errors.ts';
import { brokenCheck, check as judged, type Check, type FailOn } from '../gates/check.ts';
import { checkReporters } from '../reporters/checks/index.ts';
import { github } from '../reporters/checks/github.ts';
import { json } from '../reporters/checks/json.ts';
import type { CheckReporter } from '../reporters/checks/reporter.ts';
import { calls } from '../reporters/checks/sentence.ts';
import { terminal } from '../reporters/checks/terminal.ts';
import { didYouMean } from '../text/nearest.ts';
import { stepSummary } from './check/step-summary.ts';
import { seen, shownFile } from './check/seen.ts';
import type { Command, Context } from './command.ts';
import { declareOutputs, type Output, outputs, typedOutputs } from './formats.ts';
import { layoutFor } from './layout.ts';
import { checkOutputs, write } from './output.ts';
import { day } from './day.ts';

/** `accord check`: one round held against the gates of audit.yaml; the exit code says what came of it. */
export const check: Command = {
  examples: [
    ['accord check', 'one line a gate; 0 they hold, 1 one fails, 3 it cannot be judged'],
    ['accord check -o check.xml -o check.sarif -o check.json', 'the same for machines'],
    ['accord check --github -o summary.md', 'annotations and a step summary'],
    ['accord check --fail-on warn,inconclusive', 'be strict about all of them'],
  ],
  declare(command) {
    declareOutputs(command, checkReporters);
    command
      .option('--github', 'print annotations for GitHub, and add to the summary of its step')
      .option(
        '--fail-on <what>',
        'warn, inconclusive: end with 1 for these too; never: not even for a gate that fails; several with a comma',
      )
      .option('--list', 'one fact a line, no columns')
      .option('--as-of <date>', 'the day it is judged on, e.g. 2026-11-22 (default: today)')
      .addHelpText(
        'after',
        `
Gates stand in audit.yaml; without any the preset "start" is used.
  0  all gates hold; what is inconclusive is named and passes
  1  a gate fails
  2  files or options are wrong: nothing was judged
  3  nobody answered, or a gate cannot be decided`,
      );
  },
  async run(context, _args, options) {
    const { io, global } = context;
    const failOn = failOnOf(options.failOn);
    const asOf = day(options.asOf, io.today());
    const { paths, name } = typedOutputs(options);
    const asked = outputs(options, checkReporters, global.json ? json : terminal);
    const isGithub = options.github === true;
    const isPrinted = paths.includes('-') || (name !== null && paths.length === 0);
    if (isGithub && (global.json || isPrinted)) throw besideAnnotations();
    const list = isGithub ? [...(paths.length === 0 ? [] : asked), { path: null, format: github }] : asked;
    await checkOutputs(context, list, options.force === true);
    const languages = global.lang === null ? ['en'] : [global.lang, 'en'];
    const about = { languages, asOf, file: shownFile(io.cwd, global.audit), failOn };
    const { made, refused } = await checked(context, asOf, about);
    await writeAll(context, made, list, { refused: refused !== null, options });
    if (isGithub) await stepSummary(io, made);
    if (refused !== null) throw refused;
    if (list.every(({ path }) => path !== null)) {
      // Data stands in the files; who reads a log is told which gate it is.
      for (const line of global.json ? [] : calls(made)) context.note(line);
      context.note(made.line);
    }
    return made.exit;
  },
};

function besideAnnotations(): AccordError {
  return new AccordError('usage', '--github prints annotations to stdout, where nothing else can stand.', {
    hint: 'Write the rest to a file: accord check --github -o check.json',
  });
}

/** The check, or one that says why there is none beside what is to be thrown. */
async function checked(
  context: Context,
  asOf: string,
  about: Parameters<typeof brokenCheck>[1],
): Promise<{ made: Check; refused: AccordError | null }> {
  try {
    const { input } = await seen(context, asOf, about.failOn);
    return { made: judged(input), refused: null };
  } catch (error) {
    if (!(error instanceof AccordError) || error.exit !== 2) throw error;
    const { file } = about;
    const whole = {
      file,
      line: null,
      column: null,
      path: '',
      message: error.message,
      severity: 'error',
    } as const;
    const folder = file.slice(0, -'audit.yaml'.length);
    const errors = error.problems.filter((problem) => problem.severity === 'error');
    const problems = errors.map((problem) => ({ ...problem, file: folder + problem.file }));
    return { made: brokenCheck(problems.length > 0 ? problems : [whole], about), refused: error };
  }
}

async function writeAll(
  context: Context,
  made: Check,
  list: readonly Output<CheckReporter>[],
  { refused, options }: { refused: boolean; options: Record<string, unknown> },
): Promise<void> {
  const pages = async () => (await import('../pages.ts')).shippedPages();
  for (const { path, format } of list) {
    // What is wrong with the files is said on stderr; only a machine that reads annotations finds it on stdout.
    if (refused && path === null && format !== github) continue;
    const text = await format.text(made, { ...layoutFor(context, path, options), pages });
    await write(context, path, text);
  }
}

const wishes: readonly FailOn[] = ['warn', 'inconclusive', 'never'];

/** `warn,inconclusive` -> both, in one order; `never` stands alone. */
function failOnOf(wanted: unknown): FailOn[] {
  if (wanted === undefined) return [];
  const typed = String(wanted)
    .split(',')
    .map((one) => one.trim());
  for (const one of typed) {
    if ((wishes as readonly string[]).includes(one)) continue;
    throw new AccordError(
      'usage',
      `--fail-on: "${one.slice(0, 40)}" is not known.${didYouMean(one, wishes)}`,
      {
        hint: 'There are: warn, inconclusive, never.',
      },
    );
  }
  if (typed.includes('never') && typed.length > 1) {
    throw new AccordError('usage', '--fail-on: "never" cannot stand beside others.', {
      hint: 'Write it alone, or leave it out: accord check --fail-on never',
    });
  }
  return wishes.filter((one) => typed.includes(one));
}
