import type { Agreement } from '../charter/charter.ts';
import { AccordError, clipped } from '../errors.ts';
import { canPrompt, isPlain } from '../io.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Command, ExitCode } from './command.ts';
import type { Said } from './agree/decided.ts';
import type { Opened } from './agree/opened.ts';
import { pageOption, pagesWanted } from './kept/pages.ts';
import { day, pastDay } from './day.ts';

/** `accord agree [QUESTION]`: records what both sides settle, in a workshop or by flags, and writes the charter. */
export const agree: Command = {
  examples: [
    ['accord agree', 'in the workshop: choose a question, give the answer both settle on'],
    ['accord agree first-call --value "4 h" --signed ...', 'the same by flags'],
    ['accord agree notice --until 2027-03-31 --signed ...', 'both go on differing until a day'],
    ['accord agree --from decisions.csv --signed ...', 'the decision log of the workshop'],
    ['accord agree -o charter.html', "the company's own rules of engagement as a page"],
  ],
  declare(command) {
    command
      .argument('[question]', 'id of a question (default: choose from a list)')
      .option('--value <answer>', 'the agreed answer, as "accord import" reads it from one cell')
      .option('--text <sentence>', 'how the charter says it, in your own words')
      .option('--until <date>', 'both go on differing until this day')
      .option('--reason <text>', 'why it was settled so')
      .option('--owner <name>', 'who answers for it: a person or a side by id, or anybody else by name')
      .option('--effective <date>', 'the day it counts from (default: the day it is signed)')
      .option('--signed <list>', 'who signs for each side, e.g. sales=sales-head,marketing=marketing-head')
      .option('--review <date>', 'the day it is looked at again (default: 90 days after it is signed)')
      .option('--from <file>', 'a decision log as CSV, as "accord pack" writes it')
      .option('--list', 'what is agreed, and how far each side has moved from it')
      .option('--remove <question>', 'take an agreement out of the charter')
      .option(...pageOption)
      .option('--format <name>', 'html or markdown (for stdout and other endings)')
      .option('--force', 'write over files that are there')
      .option('--dry-run', 'say what would be written, and write nothing')
      .option('--as-of <date>', 'the day it is signed, e.g. 2026-11-22 (default: today)')
      .option('--plain', 'numbered lines, nothing redraws (ACCORD_PLAIN=1 does the same)')
      .addHelpText(
        'after',
        '\nWithout a terminal nothing is asked: what is missing is named with its flag. The charter is charter.yaml.',
      );
  },
  async run(context, [wanted], options) {
    onlyOne(wanted, options);
    const asOf = day(options.asOf, context.io.today());
    const pages = await pagesWanted(context, options);
    const { opened } = await import('./agree/opened.ts');
    const at = await opened(context, asOf);
    const code = await recordedNow(at, wanted, options, pages.length > 0);
    if (pages.length > 0 && code === 0) {
      const { charterPage } = await import('./agree/page.ts');
      await charterPage(context, asOf, pages);
    }
    return code;
  },
};

/** What was asked for besides a page: a list, something taken out, a file, or one or several questions. */
async function recordedNow(
  at: Opened,
  wanted: string | undefined,
  options: Record<string, unknown>,
  isPage: boolean,
): Promise<ExitCode> {
  if (options.list === true) {
    const { list } = await import('./agree/list.ts');
    await list(at);
    return 0;
  }
  if (typeof options.remove === 'string') {
    await removed(at, options.remove, options.dryRun === true);
    return 0;
  }
  const { entry, questionNamed, said } = await import('./agree/decided.ts');
  if (typeof options.from === 'string') {
    const { decidedIn } = await import('./agree/from-file.ts');
    const shared = said(at, null, { signed: options.signed, review: options.review });
    const entries = await decidedIn(at, options.from, shared);
    await kept(at, entries, options.dryRun === true);
    if (entries.length > 0) next(at, options, isPage);
    return 0;
  }
  const question = wanted === undefined ? null : questionNamed(at, wanted);
  const all = said(at, question, options);
  const isMissing = all.by === undefined || !('value' in all || 'text' in all || 'differUntil' in all);
  const asks = canPrompt(at.context.io) && !at.context.global.json && options.dryRun !== true;
  if (question === null ? asks && !isPage : asks && isMissing)
    return inWorkshop(at, question, all, options, isPage);
  if (question !== null) {
    await kept(at, [entry(at, question, all)], options.dryRun === true);
    next(at, options, isPage);
    return 0;
  }
  if (isPage) return 0;
  throw new AccordError('usage', 'Nothing was recorded: no question is named.', {
    hint: 'For example: accord agree QUESTION --value "..." --signed sales=ID,marketing=ID. "accord score --format csv" begins each line with the id of a question; "accord agree --list" shows what is signed.',
  });
}

async function inWorkshop(
  at: Opened,
  question: Question | null,
  given: Said,
  options: Record<string, unknown>,
  isPage: boolean,
): Promise<ExitCode> {
  const { io, global, note } = at.context;
  pastDay(at.asOf, io.today(), '--as-of');
  const { live } = await import('./agree/live.ts');
  const { answered } = await import('./kept/opened.ts');
  const { prompterFor } = await import('../collect/prompter-for.ts');
  const prompter = await prompterFor(io, options.plain === true || isPlain(io), global.color);
  const round = await answered(at);
  const isListed = question === null && round !== null;
  const first = isListed ? await (await import('./agree/to-settle.ts')).toSettle(at.context) : [];
  let isSaved = false;
  const save = async (one: Agreement) => {
    await kept(at, [one], false);
    isSaved = true;
    const agreed = at.charter.agreed.filter((other) => other.question !== one.question);
    at.charter = { agreed: [...agreed, one] };
  };
  if (await live({ at, prompter, round, toSettle: first, given, save }, question)) {
    if (isSaved) next(at, options, isPage);
    return 0;
  }
  note('Stopped. Everything agreed on before is saved.');
  return 130;
}

/** Says what comes after something was recorded. */
function next({ context }: Opened, { dryRun }: Record<string, unknown>, isPage: boolean): void {
  if (context.global.json || dryRun === true) return;
  const page = isPage ? '' : 'accord agree -o charter.html, the charter as a page; ';
  context.note(`Next: ${page}accord check, whether each side keeps to it`);
}

/** Writes the entries and says each in a line, with what stood there before. */
async function kept(at: Opened, entries: readonly Agreement[], isDry: boolean): Promise<void> {
  pastDay(at.asOf, at.context.io.today(), '--as-of');
  const { recorded } = await import('./agree/opened.ts');
  const { say } = await import('./agree/list.ts');
  if (!isDry && entries.length > 0) await recorded(at, new Map(entries.map((one) => [one.question, one])));
  say(at, entries);
  at.context.note(isDry ? 'Nothing was written (--dry-run).' : written(entries.length));
}

function written(count: number): string {
  return count === 0 ? 'Nothing was settled; nothing was written.' : 'wrote charter.yaml';
}

async function removed(at: Opened, question: string, isDry: boolean): Promise<void> {
  const ids = at.charter.agreed.map((one) => one.question);
  if (!ids.includes(question)) {
    throw new AccordError(
      'not-found',
      `"${clipped(question)}" is not in the charter.${didYouMean(question, ids)}`,
      { hint: ids.length === 0 ? 'The charter is empty.' : `In it: ${listed(ids)}.` },
    );
  }
  const { recorded } = await import('./agree/opened.ts');
  if (!isDry) await recorded(at, new Map([[question, null]]));
  if (at.context.global.json) at.context.print(JSON.stringify({ removed: question, written: !isDry }));
  at.context.note(isDry ? 'Nothing was written (--dry-run).' : `${question} is out of charter.yaml.`);
}

/** Refuses what excludes each other, before anything is read. */
function onlyOne(wanted: string | undefined, options: Record<string, unknown>): void {
  const modes = [
    wanted === undefined ? null : 'a question',
    options.list === true ? '--list' : null,
    options.remove === undefined ? null : '--remove',
    options.from === undefined ? null : '--from',
  ].filter((one) => one !== null);
  if (modes.length > 1) {
    throw new AccordError('usage', `${modes.join(' and ')} exclude each other.`, {
      hint: 'Leave all but one out.',
    });
  }
  const one = ['value', 'text', 'until', 'reason', 'owner', 'effective'].find(
    (name) => options[name] !== undefined,
  );
  if (one !== undefined && wanted === undefined) {
    throw new AccordError('usage', `--${one} needs a question to stand for.`, {
      hint: `For example: accord agree QUESTION --${one} ...`,
    });
  }
}
