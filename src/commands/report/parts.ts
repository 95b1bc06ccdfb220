import { basename, dirname, join, resolve } from 'node:path';
import { AccordError, clipped } from '../../errors.ts';
import { readPlain } from '../../stores/read.ts';
import { decoded, yamlCap } from '../../text/bytes.ts';
import type { PageFormat, PageTemplates } from '../../templates/engine.ts';
import type { Context } from '../command.ts';
import { quoted } from '../typed.ts';

/** What `--template` names, with the parts of pages that lie beside it. */
interface TemplateFiles {
  text: string;
  /** Parts and style by their shipped names, those of the user in the place of the shipped ones. */
  templates: PageTemplates;
  /** The name of each part of the user -> its file. */
  files: Readonly<Record<string, string>>;
}

/**
 * Reads the template of a user, and from its folder whatever has the name of a part that ships. A page that ships need
 * not lie there itself: `page.html.liquid` beside a part is the shipped page with that part.
 */
export async function templateFiles(
  context: Context,
  path: string,
  shipped: PageTemplates,
): Promise<TemplateFiles> {
  const name = basename(path);
  if (isPart(name, shipped)) throw partAlone(path);
  const files: Record<string, string> = {};
  const own: Record<string, string> = {};
  for (const part of Object.keys(shipped).filter((one) => isPart(one, shipped))) {
    const file = join(dirname(path), part);
    const text = await textOf(context, file);
    if (text === null) continue;
    own[part] = text.trimEnd();
    files[part] = file;
  }
  const page = Object.keys(own).length > 0 && pageOf(name) === name ? shipped[name] : undefined;
  const text = (await textOf(context, path)) ?? page;
  if (text === undefined) {
    throw new AccordError('not-found', `There is no template ${clipped(path)}.`, {
      hint: 'Begin with one that ships: accord templates',
    });
  }
  const length = [text, ...Object.values(own)].reduce((sum, one) => sum + one.length, 0);
  if (length > yamlCap) {
    throw new AccordError(
      'file',
      `${clipped(path)} and the parts beside it have more than ${yamlCap / 1024} KiB together.`,
    );
  }
  // Without parts of the user the shipped ones stay the same object: what was made of them at build time is known by it.
  return { text, files, templates: Object.keys(own).length === 0 ? shipped : { ...shipped, ...own } };
}

/** The files of the user that pages of these formats are made of. */
export function partsFor(formats: readonly PageFormat[], files: Readonly<Record<string, string>>): string[] {
  const other = { html: /\.md\.liquid$/, markdown: /(\.html\.liquid|\.css)$/, text: /^$/ };
  return Object.keys(files)
    .filter((part) => formats.some((format) => !other[format].test(part)))
    .map((part) => files[part] ?? part);
}

/** Is this the name of something that pages are made of, and no page? */
export function isPart(name: string, shipped: PageTemplates): boolean {
  return name in shipped && /\.(liquid|css)$/.test(name) && !/^(page|example)\./.test(name);
}

/** The page that a part belongs to, and what it makes: `page.html.liquid`, `report.html`. */
function pageOf(name: string): string {
  return /\.md(\.liquid)?$/.test(name) ? 'page.md.liquid' : 'page.html.liquid';
}

/** How the page of a part is made, to be typed. */
export function pageCommand(path: string): string {
  const page = pageOf(basename(path));
  const file = join(dirname(path), page);
  return `accord report --template ${quoted(file)} -o report.${page.split('.')[1]}`;
}

function partAlone(path: string): AccordError {
  const name = basename(path);
  const what = name.endsWith('.css') ? 'the style of a page' : 'a part of pages';
  return new AccordError('usage', `${clipped(path)} is ${what}, and no page.`, {
    hint: `The page that takes it from its folder: ${pageCommand(path)}`,
  });
}

/** null: there is no such file. */
async function textOf({ io }: Context, path: string): Promise<string | null> {
  const read = await readPlain(resolve(io.cwd, path), yamlCap);
  if (read === null) return null;
  if ('problem' in read) throw new AccordError('access', `${clipped(path)} ${read.problem}.`);
  const text = decoded(read.bytes, clipped(path));
  if (text.value !== null) return text.value;
  throw new AccordError('file', 'The template cannot be read.', { problems: text.problems });
}
