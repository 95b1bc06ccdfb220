import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { standingAlone } from '../collect/prompter.ts';
import { AccordError, clipped } from '../errors.ts';
import { canPrompt, isPlain } from '../io.ts';
import { shippedLibrary } from '../library.ts';
import { idRule, isId } from '../text/ids.ts';
import { nearest } from '../text/nearest.ts';
import type { Command, Context } from './command.ts';
import { collected, writing } from './output.ts';
import { missingCiFiles, schedulersNamed, writeCiFiles } from './init/ci.ts';
import { oneLine, refusePeople, refuseUnusable } from './init/usable.ts';
import { auditYaml, type NewAudit, type NewPerson } from './init/audit-yaml.ts';
import { wordsIn } from '../text/words/index.ts';

/** `accord init`: writes audit.yaml and a first round; by a few questions in a terminal, by flags without one. */
export const init: Command = {
  examples: [
    ['accord init', 'a few questions, then an audit in this folder'],
    ['accord init acme --company "Acme Pumps" --preset core', 'without questions, into the folder acme'],
    ['accord init --company "Acme Pumps" --preset quick --person ceo:executive', 'a chief executive alone'],
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
      await writeCiFiles(context, target, more, isDry);
      return 0;
    }
    await refuseExisting(target, folder);
    const isFound = machines.length === 0 || options.company !== undefined;
    if (!isFound && canPrompt(context.io)) context.note('There is no audit here yet; this begins one.');
    const library = await shippedLibrary();
    const asked =
      options.company === undefined && canPrompt(context.io) ? await wizard(context, library.presets) : null;
    if (!isFound && asked === null) throw noAudit(folder, machines);
    if (options.company === undefined && asked === null) {
      throw new AccordError('no-terminal', 'The company is missing, and there is no terminal to ask in.', {
        hint: 'Say it with a flag: accord init --company "Acme Pumps" --preset core',
      });
    }
    const audit: NewAudit = asked ?? {
      company: oneLine(String(options.company)),
      preset: presetNamed(options.preset === undefined ? 'core' : String(options.preset), library.presets),
      target: targetNamed(String(options.target)),
      people: people(options.person as string[]),
    };
    const text = auditYaml(audit);
    refuseUnusable(text, library);
    const today = context.io.today();
    const round = `r${today.slice(0, 4)}-q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
    const files = [
      ['audit.yaml', text],
      [join('rounds', round, 'round.yaml'), `format: 1\nopened: ${today}\n`],
    ] as const;
    for (const [path, content] of files) {
      if (options.dryRun) {
        context.print(`# ${path}\n${content}`);
        continue;
      }
      await writing(join(folder, path), async () => {
        await mkdir(dirname(join(target, path)), { recursive: true });
        await writeFile(join(target, path), content, { flag: 'wx' });
      });
      context.note(`wrote ${join(relative(context.io.cwd, target), path)}`);
    }
    if (machines.length > 0) await writeCiFiles(context, target, more, isDry);
    if (!options.dryRun) context.print(next(audit, folder));
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

async function holdsAudit(target: string): Promise<boolean> {
  return (await readdir(target).catch(() => [] as string[])).includes('audit.yaml');
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

async function refuseExisting(target: string, shown: string): Promise<void> {
  const names = await readdir(target).catch(() => [] as string[]);
  const taken = ['audit.yaml', 'rounds'].find((name) => names.includes(name));
  if (taken === undefined) return;
  throw new AccordError(
    'conflict',
    `There is ${taken === 'rounds' ? 'a folder "rounds"' : 'an audit'} in ${shown} already.`,
    {
      hint: 'Choose another folder: accord init NAME',
    },
  );
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

/** `id:side[:role[:job]]`, or the two heads and the chief executive where nobody is named. */
function people(flags: readonly string[]): NewPerson[] {
  if (flags.length === 0) return heads(1, 1);
  const named = flags.map((flag): NewPerson => {
    const [id = '', side = '', role = 'head', ...job] = flag.split(':');
    if (!isId(id) || !isId(side)) {
      throw new AccordError('usage', `--person "${flag}" does not name a person.`, {
        hint: `Write id:side, id:side:role or id:side:role:job; ids are ${idRule}. Example: --person sales-head:sales:head:"Head of sales"`,
      });
    }
    if (role !== 'head' && role !== 'team') {
      throw new AccordError('usage', `--person "${flag}": "${role}" is not a role.`, {
        hint: 'Roles: head, team',
      });
    }
    return { id, side, role, job: job.join(':') || null };
  });
  refusePeople(named);
  return named;
}

function heads(sales: number, marketing: number): NewPerson[] {
  const side = (id: string, count: number): NewPerson[] =>
    Array.from({ length: count }, (_, index) =>
      index === 0
        ? { id: `${id}-head`, side: id, role: 'head', job: `Head of ${id}` }
        : { id: `${id}-${index + 1}`, side: id, role: 'team', job: null },
    );
  return [
    ...side('sales', sales),
    ...side('marketing', marketing),
    { id: 'chief-executive', side: 'executive', role: 'head', job: 'Chief executive' },
  ];
}

/** The same facts by four questions. */
async function wizard(
  context: Context,
  presets: readonly { id: string; minutes: number; title: unknown }[],
): Promise<NewAudit> {
  const { prompterFor } = await import('../collect/prompter-for.ts');
  const prompter = await prompterFor(context.io, isPlain(context.io));
  const ask = async (text: string, help: string, control: Parameters<typeof prompter.ask>[0]['control']) => {
    const outcome = await prompter.ask({
      words: wordsIn(['en']),
      title: 'New audit',
      ...standingAlone,
      ask: text,
      help,
      control,
    });
    if (outcome.type !== 'answer') throw new AccordError('usage', 'Stopped; nothing was written.');
    return outcome.answer.value;
  };
  const count = { type: 'number', unit: '', min: 1, max: 20, whole: true } as const;
  const company = String(await ask('What is the name of the company?', '', { type: 'write', max: 80 }));
  const sales = Number(await ask('How many leaders of sales will answer?', 'The head included.', count));
  const marketing = Number(
    await ask('How many leaders of marketing will answer?', 'The head included.', count),
  );
  const preset = await ask('Which questions?', '', {
    type: 'pick-one',
    options: presets.map(({ id, minutes }) => ({
      value: id,
      label: `${id}: at most ${minutes} minutes a person`,
    })),
    other: false,
  });
  return { company, preset: String(preset), target: 'linked', people: heads(sales, marketing) };
}

function next(audit: NewAudit, folder: string): string {
  const first = audit.people[0]?.id ?? '';
  const enter = folder === '.' ? '' : `  cd ${folder}\n`;
  const steps = [
    [`accord ask ${first}`, 'interview the first person here'],
    ['accord status', 'see who has answered'],
    ['accord report', 'see where the sides differ'],
  ] as const;
  const width = Math.max(...steps.map(([typed]) => typed.length));
  return `Next\n${enter}${steps.map(([typed, does]) => `  ${typed.padEnd(width)}   ${does}`).join('\n')}`;
}
