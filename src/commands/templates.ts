import { basename, dirname, join } from 'node:path';
import { pages } from '../document/pages.ts';
import { AccordError, clipped } from '../errors.ts';
import { shippedPages } from '../pages.ts';
import type { PageTemplates } from '../templates/engine.ts';
import { padded } from '../text/layout.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Command, Context } from './command.ts';
import { checkOutputs, writeAll } from './output.ts';
import { isPart, pageCommand } from './report/parts.ts';
import { quoted } from './typed.ts';

/** `accord templates [list | show NAME | copy NAME | model]`: the Liquid files that pages are made of, and what they see. */
export const templates: Command = {
  examples: [
    ['accord templates', 'list the pages, and the templates they are made of'],
    ['accord templates copy example.md', 'begin a page of your own'],
    ['accord templates copy style.css', 'one part, here the style, to be changed'],
    ['accord report --template page.html.liquid -o report.html', 'the page with the parts in this folder'],
    ['accord templates show block.html', 'print one'],
    ['accord templates model', 'what a template can say: every field, with its meaning'],
  ],
  declare(command) {
    command
      .argument('[verb]', 'list, show, copy or model', 'list')
      .argument('[name]', 'of the template to show or copy; ".liquid" may be left out')
      .option('--to <file>', 'copy: the file to write (default: its own name, here); - for stdout')
      .option('--force', 'copy: write over a file that is there');
  },
  async run(context, [action = 'list', name], options) {
    if (!actions.includes(action)) {
      throw new AccordError(
        'usage',
        `"${clipped(action)}" is none of ${listed(actions)}.${didYouMean(action, actions)}`,
      );
    }
    const stray = ['to', 'force'].find((option) => options[option] !== undefined);
    if (action !== 'copy' && stray !== undefined) {
      throw new AccordError('usage', `--${stray} belongs to "accord templates copy NAME".`);
    }
    const all = await shippedPages();
    if (action === 'list' || action === 'model') {
      if (name !== undefined) throw new AccordError('usage', `Write "accord templates ${action}".`);
      if (action === 'list') list(context, all);
      else await model(context, all);
      return 0;
    }
    const found = named(name, action, all);
    if (action === 'show') show(context, found, all);
    else await copy(context, found, all, options);
    return 0;
  },
};

const actions = ['list', 'show', 'copy', 'model'];

/** What each part is; one that is not named here is still listed. */
const abouts: Readonly<Record<string, string>> = {
  'example.md.liquid': 'a page of your own to begin with',
  'page.html.liquid': 'the whole page as HTML',
  'page.md.liquid': 'the whole page as Markdown',
  'section.html.liquid': 'a section with what stands under it',
  'section.md.liquid': 'a section with what stands under it',
  'block.html.liquid': 'paragraph, list, table, chart...',
  'block.md.liquid': 'paragraph, list, table, chart...',
  'table.html.liquid': 'one table',
  'table.md.liquid': 'one table',
  'item.html.liquid': 'one entry of a list',
  'item.md.liquid': 'one entry of a list',
  'mark.html.liquid': 'the shape of a side',
  'style.css': 'the style sheet of the HTML page',
};

function list({ global, print }: Context, all: PageTemplates): void {
  const names = namesIn(all);
  if (global.json) {
    const about = (name: string) => abouts[name] ?? '';
    return print(
      JSON.stringify({
        pages: pages.map((page) => ({ name: page.name, about: page.about })),
        templates: names.map((name) => ({ name, about: about(name) })),
      }),
    );
  }
  const width = Math.max(...names.map((name) => name.length));
  const line = (name: string, about: string) => `  ${padded(name, width)}  ${about}`.trimEnd();
  print(
    [
      'Pages: accord report --page NAME -o FILE',
      ...pages.map(({ name, about }) => line(name, about)),
      '',
      'Templates (accord templates copy NAME); parts serve the page of their folder:',
      '           accord report --template page.html.liquid -o report.html',
      ...names.map((name) => line(name, abouts[name] ?? '')),
    ].join('\n'),
  );
}

function show({ global, print }: Context, name: string, all: PageTemplates): void {
  const text = all[name] ?? '';
  print(global.json ? JSON.stringify({ name, text }) : text);
}

async function copy(
  context: Context,
  name: string,
  all: PageTemplates,
  options: Record<string, unknown>,
): Promise<void> {
  if (options.to === '-') return show(context, name, all);
  const path = options.to === undefined ? name : String(options.to);
  const force = options.force === true;
  await checkOutputs(context, [{ path, format: { name: 'template', extensions: [] } }], force);
  await writeAll(context, [{ path, files: [{ path: '', content: `${all[name]}\n` }] }], force);
  if (context.global.json) context.print(JSON.stringify({ file: path, copied: name }));
  else context.print(nextStep(name, path, all));
}

/** How what was copied is used: a page by its file, a part by the page that finds it beside itself. */
function nextStep(name: string, path: string, all: PageTemplates): string {
  if (!isPart(name, all)) {
    const page = `accord report --template ${quoted(path)} -o report.${name.split('.')[1]}`;
    return `When it is changed: ${page}`;
  }
  if (basename(path) === name) return `When it is changed: ${pageCommand(path)}`;
  return `A page takes its parts by their names: call it ${name}, then ${pageCommand(join(dirname(path), name))}`;
}

/** The page about templates, with every field of the report as its schema has it. */
async function model({ global, print }: Context, all: PageTemplates): Promise<void> {
  const z = await import('zod');
  const { reportSchema } = await import('../report/schema.ts');
  const { fieldsOf } = await import('../templates/model.ts');
  const schema = z.toJSONSchema(reportSchema, { io: 'input', target: 'draft-2020-12' });
  const fields = fieldsOf(schema, 'report');
  if (global.json) return print(JSON.stringify(fields));
  const lines = fields.map(
    ({ path, type, about }) => `- \`${path}\` (${type})${about === '' ? '' : `: ${about}`}`,
  );
  print([all['README.md'] ?? '', '', '## Fields of the report', '', ...lines].join('\n'));
}

function named(name: string | undefined, action: string, all: PageTemplates): string {
  const names = namesIn(all);
  if (name === undefined) {
    throw new AccordError('usage', `Which one? Write "accord templates ${action} NAME".`, {
      hint: `There are: ${listed(names, names.length)}.`,
    });
  }
  const found = names.find((one) => one === name || one === `${name}.liquid`);
  if (found !== undefined) return found;
  throw new AccordError('not-found', `No template "${clipped(name)}" ships.${didYouMean(name, names)}`, {
    hint: `There are: ${listed(names, names.length)}.`,
  });
}

function namesIn(all: PageTemplates): string[] {
  return Object.keys(all).filter((name) => name !== 'README.md');
}
