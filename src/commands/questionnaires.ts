import { AccordError } from '../errors.ts';
import { columns } from '../io.ts';
import { shippedLibrary, shippedSource } from '../library.ts';
import { questionsOf, type Library } from '../questionnaire/questionnaire.ts';
import { sayIn } from '../text/language.ts';
import { padded, truncated } from '../text/layout.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Command, Context } from './command.ts';
import { copyQuestionnaire } from './questionnaires/copy.ts';
import { showCoverage } from './questionnaires/coverage.ts';

/** `accord questionnaires [list | show ID | copy ID]`: what ships; `show` prints the YAML, `copy` puts it into the audit. */
export const questionnaires: Command = {
  examples: [
    ['accord questionnaires', 'list what ships, with questions and minutes'],
    ['accord questionnaires show timeframes', 'print one as YAML'],
    ['accord questionnaires copy timeframes', 'put it into this audit, to be changed there'],
    ['accord questionnaires copy timeframes --as speed', 'the same under an id of its own'],
    ['accord questionnaires --coverage de', 'which texts have no German yet, by questionnaire'],
  ],
  declare(command) {
    command
      .argument('[verb]', 'list, show or copy', 'list')
      .argument('[id]', 'of the questionnaire to show or copy')
      .option(
        '--as <id>',
        'copy: id of the copy (default: the same, which then takes its place in this audit)',
      )
      .option('--force', 'copy: replace a file that is there')
      .option('--coverage <code>', 'list: which texts lack this language')
      .addHelpText('after', extending);
  },
  async run(context, [action = 'list', id], options) {
    const library = await shippedLibrary();
    const isKnown = actions.includes(action);
    if (!isKnown) {
      throw new AccordError(
        'usage',
        `"${action.slice(0, 40)}" is none of ${listed(actions)}.${didYouMean(action, actions)}`,
      );
    }
    const stray = ['as', 'force'].find((name) => options[name] !== undefined);
    if (action !== 'copy' && stray !== undefined) {
      throw new AccordError('usage', `--${stray} belongs to "accord questionnaires copy ID".`);
    }
    const { coverage } = options;
    if (typeof coverage === 'string' && (action !== 'list' || id !== undefined)) {
      throw new AccordError('usage', 'Write "accord questionnaires --coverage CODE", nothing more.');
    }
    if (typeof coverage === 'string') await showCoverage(context, library, coverage);
    else if (action === 'list') {
      if (id === undefined) list(context, library);
      else throw new AccordError('usage', `Write "accord questionnaires show ${id.slice(0, 63)}".`);
    } else if (id === undefined) {
      throw new AccordError('usage', `Which one? Write "accord questionnaires ${action} ID".`, {
        hint: known(library),
      });
    } else if (action === 'show') show(context, library, id);
    else await copy(context, library, id, options);
    return 0;
  },
};

const actions = ['list', 'show', 'copy'];

const extending = `
Instead of a copy, a file in the audit's folder "questionnaires" can be built on one that ships:

  format: 1
  id: speed                 # name the file speed.yaml, list "speed" in audit.yaml
  extends: timeframes       # the same id as above takes its place
  drop: [price-notice]
  reweigh: {first-call: 3}
  reword:
    campaign-stop: {why: Stopping is what we have never agreed on.}
  dimensions:
    - id: timeframes        # adds to it
      questions: [...]

A new "ask" is another question: it is not compared with rounds that asked it otherwise.`;

async function copy(
  { io, global, print }: Context,
  library: Library,
  id: string,
  options: Record<string, unknown>,
): Promise<void> {
  const as = typeof options.as === 'string' ? options.as : null;
  const wanted = { id, as, audit: global.audit, force: options.force === true };
  const file = await copyQuestionnaire(io, wanted, library);
  const own = as ?? id;
  if (global.json) return print(JSON.stringify({ file, id: own, copied: id }));
  const use =
    own === id
      ? `It takes the place of the shipped "${id}" in this audit.`
      : `To ask it, name it in audit.yaml: "questionnaires: [${own}]" (instead of "${id}").`;
  print(`wrote ${file}\n${use}\nWhen it is changed: accord validate`);
}

function list({ io, global, print }: Context, library: Library): void {
  const say = sayIn(global.lang === null ? [] : [global.lang]);
  const all = library.questionnaires.map((one) => ({
    id: one.id,
    version: one.version,
    title: say(one.title),
    questions: questionsOf([one]).length,
    minutes: one.minutes,
  }));
  const presets = library.presets.map((one) => ({
    id: one.id,
    title: say(one.title),
    questions:
      one.questions?.length ??
      questionsOf(library.questionnaires.filter(({ id }) => one.questionnaires.includes(id))).length,
    minutes: one.minutes,
  }));
  if (global.json) return print(JSON.stringify({ questionnaires: all, presets }));
  const width = Math.max(...[...all, ...presets].map(({ id }) => id.length));
  const line = (one: { id: string; title: string; questions: number; minutes: number | null }) => {
    const figures = `${padded(String(one.questions), 3, 'right')} questions  ${one.minutes === null ? '' : `${padded(String(one.minutes), 3, 'right')} minutes  `}`;
    return truncated(`${padded(one.id, width)}  ${figures}${one.title}`, columns(io.stdout));
  };
  const most = 'Presets: the most minutes that one person needs, guesses included';
  print(['Questionnaires', ...all.map(line), '', most, ...presets.map(line)].join('\n'));
}

function show({ global, print }: Context, library: Library, id: string): void {
  const source = shippedSource(id);
  const found = library.questionnaires.find((one) => one.id === id);
  if (source === null || found === undefined) {
    const ids = library.questionnaires.map((one) => one.id);
    throw new AccordError('not-found', `No questionnaire "${id.slice(0, 63)}" ships.${didYouMean(id, ids)}`, {
      hint: known(library),
    });
  }
  print(global.json ? JSON.stringify(found) : source);
}

function known(library: Library): string {
  return `There are: ${listed(library.questionnaires.map((one) => one.id))}.`;
}
