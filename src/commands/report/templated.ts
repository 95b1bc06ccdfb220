import { basename, extname, resolve } from 'node:path';
import { partOf } from '../../document/only.ts';
import { AccordError, clipped } from '../../errors.ts';
import { shippedPages } from '../../pages.ts';
import { chartFileBeside, chartFiles } from '../../reporters/page.ts';
import { sandboxed } from '../../sandbox/run.ts';
import { readPlain } from '../../stores/read.ts';
import { decoded, yamlCap } from '../../text/bytes.ts';
import type { PageFormat } from '../../templates/engine.ts';
import { ownTemplate } from '../../templates/own.ts';
import type { Context, ExitCode } from '../command.ts';
import { checkOutputs, formatNamed, writeAll, type Format, type Made } from '../output.ts';
import { reportAtHand } from '../report-at-hand.ts';
import type { ChosenPage } from './page.ts';

/** What a template of a user can be written in: the ending of the file it makes decides. */
const formats: readonly (Format & { name: PageFormat })[] = [
  { name: 'html', extensions: ['html', 'htm'] },
  { name: 'markdown', extensions: ['md', 'markdown'] },
  { name: 'text', extensions: ['txt'] },
];

interface Wanted extends ChosenPage {
  template: string;
  /** Of `--format`. */
  format: string | null;
  paths: readonly string[];
}

/** `accord report --template FILE`: the report through a template of the user, which sees plain data and reads no file. */
export async function templated(
  context: Context,
  options: Record<string, unknown>,
  { page, template, format, paths }: Wanted,
): Promise<ExitCode> {
  if (context.global.json) {
    throw new AccordError('usage', '--template makes a page and --json prints data; take one of the two.');
  }
  const force = options.force === true;
  const outputs = (paths.length === 0 ? ['-'] : paths).map((path) => ({
    path: path === '-' ? null : path,
    format: formatOf(path === '-' ? template.replace(/\.liquid$/, '') : path, format),
  }));
  await checkOutputs(context, outputs, force);
  const text = await templateText(context, template);
  const report = await reportAtHand(context, options);
  const sections = (options.section as readonly string[] | undefined) ?? [];
  const document = partOf(await page.of(report), sections);
  const templates = await shippedPages();
  const pages: Made[] = [];
  for (const { path, format: made } of outputs) {
    const place = path === null || made.name === 'html' ? null : chartFileBeside(basename(path));
    const rendering = { templates, brand: report.brand, ...(place === null ? {} : { chartFile: place }) };
    const own = { name: basename(template), text, format: made.name };
    const content = await sandboxed(ownTemplate(own, report, document, rendering));
    // Pictures that the template does not show need not lie about.
    const files =
      place === null ? [] : chartFiles(document, place).filter((one) => content.includes(one.path));
    pages.push({ path, files: [{ path: '', content }, ...files] });
  }
  await writeAll(context, pages, force);
  return 0;
}

/** By `--format`, else by the ending; whatever is neither HTML nor Markdown is plain text. */
function formatOf(path: string, named: string | null): (typeof formats)[number] {
  if (named !== null) return formatNamed(named, formats);
  const ending = extname(path).slice(1).toLowerCase();
  return (
    formats.find((one) => one.extensions.includes(ending)) ?? { name: 'text' as const, extensions: ['txt'] }
  );
}

async function templateText({ io }: Context, path: string): Promise<string> {
  const read = await readPlain(resolve(io.cwd, path), yamlCap);
  if (read === null) {
    throw new AccordError('not-found', `There is no template ${clipped(path)}.`, {
      hint: 'Begin with one that ships: accord templates',
    });
  }
  if ('problem' in read) throw new AccordError('access', `${clipped(path)} ${read.problem}.`);
  const text = decoded(read.bytes, clipped(path));
  if (text.value !== null) return text.value;
  throw new AccordError('file', 'The template cannot be read.', { problems: text.problems });
}
