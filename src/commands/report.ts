import { AccordError, clipped } from '../errors.ts';
import { columns, hasColor, isPlain } from '../io.ts';
import { report as built } from '../report/build.ts';
import { reporters } from '../reporters/index.ts';
import { json } from '../reporters/json.ts';
import type { ReporterOptions } from '../reporters/reporter.ts';
import { terminal } from '../reporters/terminal.ts';
import { withoutLeaveOneOut } from '../score/without-leave-one-out.ts';
import type { Command, Context } from './command.ts';
import { noLeaveOneOut } from './leave-one-out.ts';
import { measured } from './measured.ts';
import { checkOutputs, collected, outputs, write } from './output.ts';

/** Columns of a terminal report that goes into a file. */
const fileWidth = 100;

/** `accord report`: where the sides differ, in the terminal or in files. */
export const report: Command = {
  examples: [
    ['accord report', 'where the sides differ, here'],
    ['accord report -o report.md -o report.json', 'the full report, and the same as data'],
    ['accord report -o - --format markdown', 'the full report to the next program'],
    ['accord report --list', 'one fact a line, for screen readers'],
  ],
  declare(command) {
    const endings = reporters.flatMap((reporter) => reporter.extensions.map((one) => `.${one}`));
    command
      .option(
        '-o, --output <file>',
        `write a file (${endings.join(', ')}); repeatable; - for stdout`,
        collected,
        [],
      )
      .option(
        '--format <name>',
        `${reporters.map((reporter) => reporter.name).join(', ')}; default: by the ending`,
      )
      .option('--list', 'one fact a line, no columns')
      .option(...noLeaveOneOut)
      .option('--force', 'write over files that are there')
      .option('--as-of <date>', 'the day the report stands for, e.g. 2026-11-22 (default: today)');
  },
  async run(context, _args, options) {
    const { io, global } = context;
    const name = typeof options.format === 'string' ? options.format : null;
    const paths = (options.output as readonly string[] | undefined) ?? [];
    const list = outputs(paths, name, reporters, global.json ? json : terminal);
    const asOf = day(options.asOf, io.now());
    await checkOutputs(context, list, options.force === true);
    // People are shown margins of samples only; data always holds them.
    const found = await measured(context, { margins: list.some(({ format }) => format === json) });
    const score = options.leaveOneOut === false ? withoutLeaveOneOut(found.score) : found.score;
    // One screen has no room for the reading aid.
    const made = built({ ...found, score, asOf }, { aid: list.some(({ format }) => format !== terminal) });
    const inList = options.list === true || isPlain(io);
    for (const { path, format } of list) {
      const [file] = await format.report(made, layout(context, path, inList));
      await write(context, path, file?.content ?? '');
    }
    return 0;
  },
};

function layout({ io, global }: Context, path: string | null, list: boolean): ReporterOptions {
  return path === null
    ? { width: columns(io.stdout), color: hasColor(io, io.stdout, global.color), list }
    : { width: fileWidth, color: false, list };
}

/** A day that exists, as `2026-11-22`; today by default. */
function day(wanted: unknown, now: Date): string {
  if (wanted === undefined) return now.toISOString().slice(0, 10);
  const text = String(wanted);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new AccordError('usage', `--as-of: "${clipped(text)}" is not a day. Write it as 2026-11-22.`);
  }
  return text;
}
