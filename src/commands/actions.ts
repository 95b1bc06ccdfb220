import type { Command as Commander } from 'commander';
import { AccordError, clipped } from '../errors.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Command } from './command.ts';
import type { Opened } from './actions/opened.ts';
import { pageOption, pagesWanted } from './kept/pages.ts';
import { day, pastDay } from './day.ts';

const verbs = ['list', 'take', 'done', 'move', 'drop', 'sheet'] as const;

/** `accord actions`: the register of who does what by when. */
export const actions: Command = {
  examples: [
    ['accord actions', 'what is open, overdue, done'],
    ['accord actions take', 'take on what the plan opens now, at most three'],
    ['accord actions take call-and-return --owner sales-head --due 2026-12-18', 'one action, by its id'],
    ['accord actions done call-and-return --evidence "38 of 40 called in time"', 'say what shows it'],
    ['accord actions move call-and-return --due 2027-01-15 --reason "..."', 'another date, and why'],
    ['accord actions sheet --day 30 -o day-30.html', 'the page for the check after 30 days'],
  ],
  declare(command: Commander) {
    command
      .argument('[verb]', `${verbs.join(', ')} (default: list)`)
      .argument('[ids...]', 'actions, by their ids')
      .option('--owner <names>', 'take: who answers for it, by id or name; several with commas')
      .option(
        '--due <date>',
        'take, move: the day it is due (default: take: 30 days, 60 for what takes weeks)',
      )
      .option('--title <text>', 'take: an action of your own')
      .option('--done-when <text>', 'take: what can be counted once it is done')
      .option('--evidence <text>', 'done: what shows it')
      .option('--reason <text>', 'move, drop: why')
      .option('--from <file>', 'take: a register as CSV, as "accord pack" writes it')
      .option('--day <number>', 'sheet: 30, 60 or 90')
      .option(...pageOption)
      .option('--format <name>', 'sheet: html or markdown (for stdout and other endings)')
      .option('--force', 'write over files that are there')
      .option('--dry-run', 'say what would be written, and write nothing')
      .option('--as-of <date>', 'the day it happens, e.g. 2026-11-22 (default: today)')
      .addHelpText(
        'after',
        '\nThe register is actions.yaml. An action is overdue the day after it was due; after two missed dates somebody else decides.',
      );
  },
  async run(context, args, options) {
    const [wanted = 'list', ...ids] = args.flat().filter((one): one is string => typeof one === 'string');
    const verb = verbs.find((one) => one === wanted);
    if (verb === undefined) {
      throw new AccordError(
        'usage',
        `"${clipped(wanted)}" is nothing that can be done.${didYouMean(wanted, verbs)}`,
        {
          hint: `There are: ${verbs.join(', ')}.`,
        },
      );
    }
    refuseForeign(verb, options);
    const dayFor = verb === 'list' || verb === 'sheet' ? day : pastDay;
    const asOf = dayFor(options.asOf, context.io.today(), '--as-of');
    const pages = verb === 'sheet' ? await pagesWanted(context, options) : [];
    if (verb === 'sheet' && pages.length === 0) {
      throw new AccordError('usage', 'Where to? -o is missing.', {
        hint: 'For example: accord actions sheet --day 30 -o day-30.html; -o - with --format markdown prints it.',
      });
    }
    const { opened } = await import('./actions/opened.ts');
    const at = await opened(context, asOf);
    if (verb === 'sheet') {
      const { sheet } = await import('./actions/sheet.ts');
      await sheet(at, options.day, pages);
    } else if (verb === 'list') await list(at);
    else if (verb === 'take') {
      const isWritten = await takeOn(at, ids, options);
      if (isWritten && !context.global.json)
        context.note(
          'Next: accord agree -o charter.html, the charter with who does what by when; accord check, whether anything is overdue',
        );
    } else await step(at, verb, ids, options);
    return 0;
  },
};

/** Which option each verb takes, beside those of all. */
const taking: Readonly<Record<(typeof verbs)[number], readonly string[]>> = {
  list: [],
  take: ['owner', 'due', 'title', 'doneWhen', 'from'],
  done: ['evidence'],
  move: ['due', 'reason'],
  drop: ['reason'],
  sheet: ['day', 'format', 'output'],
};

function refuseForeign(verb: (typeof verbs)[number], options: Record<string, unknown>): void {
  const all = [...new Set(Object.values(taking).flat())];
  const isGiven = (name: string) => options[name] !== undefined && [options[name]].flat().length > 0;
  const foreign = all.find((name) => isGiven(name) && !taking[verb].includes(name));
  if (foreign === undefined) return;
  const flag = `--${foreign.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const of = verbs.filter((one) => taking[one].includes(foreign));
  throw new AccordError('usage', `${flag} says nothing to "${verb}".`, {
    hint: `It belongs to: ${of.join(', ')}.`,
  });
}

async function list(at: Opened): Promise<void> {
  const { line, standing } = await import('./actions/opened.ts');
  const register = standing(at);
  if (at.context.global.json) {
    const { jsonText } = await import('../reporters/json.ts');
    at.context.print(jsonText(register));
    return;
  }
  const { actionCounts } = await import('../phrases/taken.ts');
  const { checkWords } = await import('../text/words/checks/index.ts');
  const { languages } = at.audit;
  const head =
    register.actions.length === 0
      ? checkWords(languages).actions.nothing
      : actionCounts({ languages, register }).join(' · ');
  at.context.tell([head, ...register.actions.map((one) => line(one, languages))].join('\n'));
}

async function takeOn(
  at: Opened,
  ids: readonly string[],
  options: Record<string, unknown>,
): Promise<boolean> {
  if (typeof options.from === 'string') {
    const more = ['owner', 'due', 'title', 'doneWhen'].find((name) => options[name] !== undefined);
    if (ids.length > 0 || more !== undefined) {
      throw new AccordError(
        'usage',
        '--from takes ids, owners and dates out of the file; leave the others out.',
      );
    }
    const { takeFrom } = await import('./actions/from-file.ts');
    return takeFrom(at, options.from, options.dryRun === true);
  }
  const { take } = await import('./actions/take.ts');
  return take(at, ids, options);
}

/** One step of one action: it is done, moved or dropped. */
async function step(
  at: Opened,
  verb: 'done' | 'move' | 'drop',
  ids: readonly string[],
  options: Record<string, unknown>,
): Promise<void> {
  const { changed, openAction } = await import('./actions/opened.ts');
  const { optional } = await import('./kept/given.ts');
  const { dueOn } = await import('./actions/take.ts');
  const steps = await import('../actions/steps.ts');
  const [id] = ids;
  const missing = [
    ...(ids.length === 1 ? [] : [ids.length === 0 ? 'the ID of an action' : 'one ID alone']),
    ...(verb === 'done' && options.evidence === undefined ? ['--evidence TEXT (what shows it)'] : []),
    ...(verb === 'move' && options.due === undefined ? ['--due DATE'] : []),
    ...(verb !== 'done' && options.reason === undefined ? ['--reason TEXT'] : []),
  ];
  if (missing.length > 0 || id === undefined) {
    throw new AccordError('usage', `Nothing was changed. Missing: ${missing.join('; ')}.`, {
      hint: `For example: accord actions ${verb} ${id ?? 'ID'} ${examples[verb]}`,
    });
  }
  const evidence = optional(options.evidence, '--evidence') ?? '';
  const reason = optional(options.reason, '--reason') ?? '';
  const due = verb === 'move' ? dueOn(at, options.due) : '';
  const before = openAction(at, id);
  if (verb === 'move' && due === before.due) {
    throw new AccordError('usage', `${id} is due on ${due} already; nothing was changed.`);
  }
  const last = before.history.at(-1)?.on ?? '';
  if (at.asOf < last) {
    throw new AccordError('usage', `--as-of: ${at.asOf} is before ${last}, the last step of ${id}.`, {
      hint: 'Steps are recorded in the order they happen.',
    });
  }
  await changed(at, options.dryRun === true, (register) => {
    const action = openAction({ register }, id);
    if (verb === 'done') return [steps.done(action, evidence, at.asOf)];
    return [
      verb === 'move' ? steps.moved(action, due, reason, at.asOf) : steps.dropped(action, reason, at.asOf),
    ];
  });
}

const examples = {
  done: '--evidence "38 of 40 called in time"',
  move: '--due 2027-01-15 --reason "..."',
  drop: '--reason "..."',
} as const;
