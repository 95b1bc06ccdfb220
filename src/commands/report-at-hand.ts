import type { Command as Commander } from 'commander';
import type { Round } from '../audit/audit.ts';
import { AccordError } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { report as built } from '../report/build.ts';
import type { Report } from '../report/report.ts';
import { withoutLeaveOneOut } from '../score/without-leave-one-out.ts';
import type { Context } from './command.ts';
import { day } from './day.ts';
import { noLeaveOneOut } from './leave-one-out.ts';
import { measured, type Measured } from './measured.ts';

/** What of a report is needed: figures of samples take time, and one screen shows neither these nor the reading aid. */
interface Wanted {
  margins: boolean;
  whole: boolean;
}

/** The options of every command that shows a report: which day it stands for, or that it is read from a file. */
export function declareReport(command: Commander): void {
  command
    .option('--from <file>', 'a report stored as JSON, instead of the audit here; - for stdin')
    .option(...noLeaveOneOut)
    .option('--as-of <date>', 'the day the report stands for, e.g. 2026-11-22 (default: today)');
}

/** The report of the round at hand, or the one stored in `--from`. Throws as `measured` and `storedReport` do. */
export async function reportAtHand(
  context: Context,
  options: Record<string, unknown>,
  wanted: Wanted = { margins: true, whole: true },
): Promise<Report> {
  if (options.from !== undefined) {
    const { storedReport } = await import('./stored-report.ts');
    return storedReport(context, String(options.from), options);
  }
  const asOf = day(options.asOf, context.io.today());
  const found = await measured(context, { margins: wanted.margins });
  refuseBefore(found.round, asOf, context.io.today());
  const score = options.leaveOneOut === false ? withoutLeaveOneOut(found.score) : found.score;
  const beside = await besideIt(found, wanted);
  const made = built({ ...found, score, asOf, ...beside }, { whole: wanted.whole });
  if (made.languages[0]?.split('-')[0] === 'en') return made;
  const { withUntranslated } = await import('./untranslated.ts');
  return withUntranslated(made, found.audit, await shippedLibrary());
}

/** The rounds before, and what was done to this one: read only where there is something to be read. */
async function besideIt({ open, audit: { languages }, round }: Measured, { whole }: Wanted) {
  const gone = open.auditIn(round).difference?.gone ?? [];
  const isTouched = round.sealed !== undefined || round.withdrawn !== undefined || gone.length > 0;
  const isOver = whole && (open.rounds[0] !== round || round.outcomes !== undefined);
  if (!isTouched && !isOver) return {};
  const { caveats, reportRounds } = await import('./report-rounds.ts');
  return {
    ...(isTouched && { caveats: await caveats(open, round, languages) }),
    ...(isOver && (await reportRounds(open, round, languages))),
  };
}

/** Throws `usage` for a day in `--as-of` on which the round was not yet open. */
export function refuseBefore({ id, opened }: Round, asOf: string, today: string): void {
  if (asOf >= opened || asOf === today) return;
  throw new AccordError(
    'usage',
    `--as-of: on ${asOf} round ${id} was not yet open; it was opened on ${opened}.`,
    {
      hint: 'Take a later day, or an earlier round with -r ID; "accord round" lists them.',
    },
  );
}
