import { AccordError } from '../errors.ts';
import { columns } from '../io.ts';
import { shippedLibrary, shippedSource } from '../library.ts';
import { questionsOf, type Library } from '../questionnaire/questionnaire.ts';
import { sayIn } from '../text/language.ts';
import { padded, truncated } from '../text/layout.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Command, Context } from './command.ts';

/** `accord questionnaires [list | show ID]`: what ships; `show` prints the YAML, to read or to begin an own one from. */
export const questionnaires: Command = {
  examples: [
    ['accord questionnaires', 'list what ships, with questions and minutes'],
    ['accord questionnaires show timeframes', 'print one as YAML'],
  ],
  declare(command) {
    command
      .argument('[action]', '"list" (default) or "show"', 'list')
      .argument('[id]', 'of the questionnaire to show');
  },
  async run(context, [action = 'list', id]) {
    const library = await shippedLibrary();
    if (action === 'list' && id === undefined) list(context, library);
    else if (action === 'show' && id !== undefined) show(context, library, id);
    else if (action === 'show')
      throw new AccordError('usage', 'Which one? Write "accord questionnaires show ID".', {
        hint: known(library),
      });
    else {
      throw new AccordError(
        'usage',
        `"${action.slice(0, 40)}" is neither list nor show.${didYouMean(action, ['list', 'show'])}`,
      );
    }
    return 0;
  },
};

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
  print(['Questionnaires', ...all.map(line), '', 'Presets', ...presets.map(line)].join('\n'));
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
