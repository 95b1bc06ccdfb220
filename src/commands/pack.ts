import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AccordError, clipped } from '../errors.ts';
import { clock } from '../pack/clock.ts';
import { longest, shortest } from '../pack/minutes.ts';
import { pack as sheetsOf } from '../pack/index.ts';
import { fileOf } from '../pack/sheet.ts';
import { workshopOf, type Workshop } from '../pack/workshop.ts';
import { shippedPages } from '../pages.ts';
import type { Report } from '../report/report.ts';
import { renderedDocument } from '../templates/rendered.ts';
import type { Command, Context } from './command.ts';
import { declareReport, reportAtHand } from './report-at-hand.ts';
import { write } from './output.ts';

const formats = { html: 'html', markdown: 'md' } as const;

/** A full day, lunch included. */
const day = 420;

const midnight = 24 * 60;

/** `accord pack`: everything a workshop needs, print-ready, into one folder. */
export const pack: Command = {
  examples: [
    ['accord pack -o workshop', 'everything for a half day, into ./workshop'],
    ['accord pack -o workshop --minutes 90', 'the same for ninety minutes: two topics'],
    ['accord pack -o workshop --minutes day --start 9:00', 'a full day, the agenda with times of day'],
  ],
  declare(command) {
    command
      .option('-o, --output <folder>', 'the folder to write; made where it is not there')
      .option(
        '--minutes <number>',
        `length of the workshop: ${shortest} to ${longest}, or day (${day})`,
        '210',
      )
      .option('--start <time>', 'when it starts, e.g. 9:00 (default: the agenda counts from 0:00)')
      .option('--format <name>', 'html (for print), markdown', 'html')
      .option('--force', 'write into a folder that holds files, over those of the same name');
    declareReport(command);
  },
  async run(context, _args, options) {
    const format = formatOf(options.format);
    const minutes = minutesOf(options.minutes);
    const start = startOf(options.start, minutes);
    const folder = await folderOf(context, options);
    const report = await reportAtHand(context, options);
    refuseSilent(report);
    const wanted = { minutes, start, ending: formats[format] };
    const sheets = sheetsOf(report, wanted);
    const templates = await shippedPages();
    // All of it before the first file: a pack is whole or not there.
    const files = sheets.map((sheet) => ({
      path: fileOf(sheet, formats[format]),
      text:
        'csv' in sheet.content
          ? sheet.content.csv
          : renderedDocument(sheet.content, format, { templates, brand: report.brand }),
    }));
    await made(context, folder);
    for (const { path, text } of files) await write({ ...context, note: () => {} }, join(folder, path), text);
    context.note(
      `wrote ${files.length} files to ${folder}; begin with ${join(folder, files[0]?.path ?? '')}`,
    );
    const spare = spareMinutes(workshopOf(report, wanted));
    if (spare > mostSpare) {
      context.note(
        `There is little to settle: ${spare} of the ${minutes} minutes are left for what comes up. A shorter workshop would do.`,
      );
    }
    return 0;
  },
};

/** More than this is no time for what comes up but a workshop that is too long. */
const mostSpare = 60;

function spareMinutes({ agenda }: Workshop): number {
  return agenda.filter(({ kind }) => kind === 'parked').reduce((sum, { minutes }) => sum + minutes, 0);
}

function formatOf(wanted: unknown): keyof typeof formats {
  if (wanted === 'html' || wanted === 'markdown') return wanted;
  if (wanted === 'md') return 'markdown';
  throw new AccordError('usage', `"${clipped(wanted)}" is not a format of a pack.`, {
    hint: 'There are: html, markdown.',
  });
}

function minutesOf(wanted: unknown): number {
  const text = String(wanted);
  if (text === 'day') return day;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (minutes >= shortest && minutes <= longest) return minutes;
  throw new AccordError(
    'usage',
    `--minutes: "${clipped(text)}" is not a number from ${shortest} to ${longest}.`,
    {
      hint: 'Write 90, 210 or day; two days are two packs.',
    },
  );
}

/** One day's: no agenda goes on after midnight. */
function startOf(wanted: unknown, length: number): number | null {
  if (wanted === undefined) return null;
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(String(wanted)) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw new AccordError('usage', `--start: "${clipped(wanted)}" is not a time. Write it as 9:00 or 13:30.`);
  }
  const start = Number(hours) * 60 + Number(minutes);
  if (start + length <= midnight) return start;
  const latest = clock({ start: 0 }, midnight - length);
  throw new AccordError(
    'usage',
    `--start: ${length} minutes from ${clock({ start }, 0)} on end after midnight, at ${clock({ start }, length)}.`,
    { hint: `Begin at ${latest} at the latest, or take fewer minutes.` },
  );
}

/** The folder named; refused before anything is made where it is a file, or holds files and nobody said `--force`. */
async function folderOf({ io }: Context, options: Record<string, unknown>): Promise<string> {
  const { output: folder } = options;
  if (typeof folder !== 'string' || folder === '' || folder === '-') {
    throw new AccordError('usage', 'A pack is a folder of files.', {
      hint: 'Name it: accord pack -o workshop',
    });
  }
  const names = await readdir(resolve(io.cwd, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR')
      throw new AccordError('usage', `${clipped(folder)} is a file; name a folder.`);
    throw new AccordError('access', `${clipped(folder)} cannot be read (${error.code ?? 'unknown'}).`);
  });
  if (names.length > 0 && options.force !== true) {
    throw new AccordError('conflict', `${clipped(folder)} holds files already.`, {
      hint: 'Name another folder, or write over what is there with --force.',
    });
  }
  return folder;
}

async function made({ io }: Context, folder: string): Promise<void> {
  try {
    await mkdir(resolve(io.cwd, folder), { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new AccordError('access', `${clipped(folder)} cannot be made (${code}).`);
  }
}

/** Without answers of both sides there is nothing to lay side by side. */
function refuseSilent(report: Report): void {
  const silent = report.sides.filter(({ id, submitted }) => report.pair.includes(id) && submitted === 0);
  const [first] = silent;
  if (first === undefined) return;
  const names = silent.map(({ name }) => name).join(' and ');
  throw new AccordError(
    'unanswered',
    `Nobody in ${names} has answered in round ${report.round}: there is nothing to lay side by side.`,
    {
      hint: `Invite them: "accord report" holds the text to send, and "accord ask ${first.missing[0] ?? 'PERSON'}" asks here.`,
    },
  );
}
