import { join, relative, resolve } from 'node:path';
import { AccordError, clipped } from '../errors.ts';
import { canPrompt } from '../io.ts';
import { shippedLibrary } from '../library.ts';
import { newRoundText } from '../stores/round-file.ts';
import { quarterName } from '../text/day.ts';
import { nearest } from '../text/nearest.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import type { Library } from '../questionnaire/questionnaire.ts';
import type { Command, Context } from './command.ts';
import { collected } from './formats.ts';
import { missingCiFiles, schedulersNamed, writeCiFiles } from './init/ci.ts';
import { oneLine, refuseUnusable } from './init/usable.ts';
import { auditYaml, type Flags, type NewAudit } from './init/audit-yaml.ts';
import { holdsAudit, refuseExisting, writeNewAudit } from './init/new-files.ts';
import { peopleNamed } from './init/people.ts';
import { printFiles, printNext } from './init/printed.ts';

/** `accord init`: writes audit.yaml and a first round; by a few questions in a terminal, by flags without one. */
export const init: Command = {
  examples: [
    ['accord init', 'a few questions, then an audit in this folder'],
    ['accord init acme --company "Acme Pumps" --preset core', 'without questions, into the folder acme'],
    ['accord init --company "Acme Pumps" --preset executive', 'a chief executive alone'],
    ['accord init --ci github', 'in an audit that is there: a workflow that checks it every quarter'],
  ],
  async declare(command) {
    const { presets } = await shippedLibrary();
    command
      .argument('[folder]', 'folder of the new audit (default: that of -C, else this one)')
      .option('--company <name>', 'the name of the company')
      .option('--preset <id>', `which questions: ${presets.map(({ id }) => id).join(', ')} (default: core)`)
      .option(
        '--person <id:side[:role[:job]]>',
        'somebody who will answer; role is head or team; repeat for each',
        (value: string, all: string[]) => [...all, value],
        [],
      )
      .option('--target <end-state>', 'linked functions, or one-process', 'linked')
      .option(
        '--ci <name>',
        'files for a machine that looks at it: github, gitlab, cron, hook; repeatable; also in an audit that is there',
        collected,
        [],
      )
      .option('--dry-run', 'print what would be written');
  },
  async run(context, [named], options) {
    const folder = folderOf(context, named);
    const target = resolve(context.io.cwd, folder);
    const isDry = options.dryRun === true;
    const machines = schedulersNamed(options.ci as string[]);
    const more = await missingCiFiles(target, machines);
    if (machines.length > 0 && (await holdsAudit(target))) {
      refuseBeside(options);
      if (isDry) printFiles(context, more.missing);
      else await writeCiFiles(context, target, more);
      return 0;
    }
    const today = context.io.today();
    const round = quarterName(today);
    await refuseExisting(target, folder, round);
    const isFound = machines.length === 0 || options.company !== undefined;
    if (!isFound && canPrompt(context.io)) context.note('There is no audit here yet; this begins one.');
    const library = await shippedLibrary();
    const isAsked = options.company === undefined && canPrompt(context.io);
    if (options.company === undefined && !isAsked) {
      if (!isFound) throw noAudit(folder, machines);
      throw new AccordError('no-terminal', 'The company is missing, and there is no terminal to ask in.', {
        hint: 'Say it with a flag: accord init --company "Acme Pumps" --preset core',
      });
    }
    const words = wordsIn([context.global.lang ?? 'en']);
    const flags = byFlags(options, library, context.global.lang, words);
    const audit = isAsked ? await byQuestions(context, flags, library, words) : flags.audit;
    if (audit === null) {
      context.note('Stopped; nothing was written.');
      return 130;
    }
    const text = auditYaml(audit, words);
    refuseUnusable(text, library);
    if (isDry) {
      const ofRound = { path: join('rounds', round, 'round.yaml'), content: newRoundText(today) };
      printFiles(context, [{ path: 'audit.yaml', content: text }, ofRound, ...more.missing]);
      return 0;
    }
    await writeNewAudit(context, { target, shown: folder, text, round }, (path) =>
      context.note(`wrote ${join(relative(context.io.cwd, target), path)}`),
    );
    if (machines.length > 0) await writeCiFiles(context, target, more);
    printNext(context, audit, folder);
    return 0;
  },
};

/** Where it is written. Throws `usage` where two folders are named. */
function folderOf({ io, global }: Context, named: string | undefined): string {
  const isElsewhere = global.audit !== (io.env.ACCORD_AUDIT ?? '.');
  if (named !== undefined && isElsewhere) {
    const what = `Two folders are named: ${clipped(named)}, and ${clipped(global.audit)} by -C.`;
    throw new AccordError('usage', what, { hint: 'Name one of them.' });
  }
  return named ?? global.audit;
}

function noAudit(folder: string, machines: readonly string[]): AccordError {
  const [where, into] = folder === '.' ? ['this folder', ''] : [folder, ` ${folder}`];
  const ci = machines.map((one) => ` --ci ${one}`).join('');
  return new AccordError('not-found', `There is no audit in ${where} that --ci could add files to.`, {
    hint: `Begin one with it: accord init${into} --company "Acme Pumps"${ci}, or name the folder of one: accord init FOLDER${ci}`,
  });
}

/** In an audit that is there nothing but these files is written. */
function refuseBeside({ company, preset, person }: Record<string, unknown>): void {
  const isMore = company !== undefined || preset !== undefined || (person as string[]).length > 0;
  if (!isMore) return;
  throw new AccordError('conflict', 'There is an audit in this folder already; --ci only adds files to it.', {
    hint: 'Leave --company, --preset and --person out, or choose another folder: accord init NAME',
  });
}

/** What the flags say, and which of it they leave to be asked. */
function byFlags(
  options: Record<string, unknown>,
  { presets }: Library,
  language: string | null,
  words: Words,
): Flags {
  const isPresetGiven = options.preset !== undefined;
  const preset = presetNamed(isPresetGiven ? String(options.preset) : 'core', presets);
  const named = options.person as string[];
  const audit: NewAudit = {
    company: oneLine(String(options.company ?? '')),
    language,
    preset,
    target: targetNamed(String(options.target)),
    people: peopleNamed(named, preset, words),
  };
  return { audit, isPresetGiven, arePeopleGiven: named.length > 0 };
}

async function byQuestions(
  context: Context,
  flags: Flags,
  { presets }: Library,
  words: Words,
): Promise<NewAudit | null> {
  const { wizard } = await import('./init/wizard.ts');
  return await wizard(context, flags, presets, words);
}

function presetNamed(wanted: string, presets: readonly { id: string }[]): string {
  const ids = presets.map((preset) => preset.id);
  if (ids.includes(wanted)) return wanted;
  const meant = nearest(wanted, ids);
  throw new AccordError('usage', `"${wanted}" is not a preset.${meant ? ` Did you mean "${meant}"?` : ''}`, {
    hint: `Presets: ${ids.join(', ')}`,
  });
}

function targetNamed(wanted: string): NewAudit['target'] {
  if (wanted === 'linked' || wanted === 'one-process') return wanted;
  throw new AccordError('usage', `"${wanted}" is not a target.`, { hint: 'Targets: linked, one-process' });
}
