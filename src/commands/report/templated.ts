import { basename, resolve } from 'node:path';
import type { Chart } from '../../charts/chart.ts';
import { partOf } from '../../document/only.ts';
import { AccordError, clipped } from '../../errors.ts';
import { shippedPages } from '../../pages.ts';
import { chartFileBeside, chartFiles, referenceTo } from '../../reporters/page.ts';
import { sandboxed } from '../../sandbox/run.ts';
import { readPlain } from '../../stores/read.ts';
import { decoded, yamlCap } from '../../text/bytes.ts';
import type { PageFormat } from '../../templates/engine.ts';
import { ownTemplate } from '../../templates/own.ts';
import type { Context, ExitCode } from '../command.ts';
import { formatByEnding, outputs, type Format } from '../formats.ts';
import { checkOutputs, writeAll, type Made } from '../output.ts';
import { reportAtHand } from '../report-at-hand.ts';
import type { ChosenPage } from './page.ts';

type TemplateFormat = Format & { name: PageFormat };

/** Whatever is neither HTML nor Markdown. */
const plain: TemplateFormat = { name: 'text', extensions: ['txt'] };

/** What a template of a user can be written in: the ending of the file it makes decides. */
const formats: readonly TemplateFormat[] = [
  { name: 'html', extensions: ['html', 'htm'] },
  { name: 'markdown', extensions: ['md', 'markdown'] },
  plain,
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
  const printed = formatByEnding(template.replace(/\.liquid$/, ''), formats) ?? plain;
  const wanted = outputs(paths, format, formats, printed, plain);
  await checkOutputs(context, wanted, force);
  const text = await templateText(context, template);
  const report = await reportAtHand(context, options);
  const sections = (options.section as readonly string[] | undefined) ?? [];
  const document = partOf(await page.of(report), sections);
  const templates = await shippedPages();
  const pages: Made[] = [];
  for (const { path, format: made } of wanted) {
    const place = path === null || made.name === 'html' ? null : chartFileBeside(basename(path));
    const isMarkdown = made.name === 'markdown';
    const address = (path: string) => (isMarkdown ? referenceTo(path) : path);
    const chartFile = place === null ? null : (chart: Chart) => address(place(chart));
    const rendering = { templates, brand: report.brand, ...(chartFile === null ? {} : { chartFile }) };
    const own = { name: basename(template), text, format: made.name };
    const content = await sandboxed(ownTemplate(own, report, document, rendering));
    // Pictures that the template does not show need not lie about. Markdown may escape some of an address.
    const shown = isMarkdown ? content.replaceAll('\\', '') : content;
    const files =
      place === null ? [] : chartFiles(document, place).filter(({ path }) => shown.includes(address(path)));
    pages.push({ path, files: [{ path: '', content }, ...files] });
  }
  await writeAll(context, pages, force);
  return 0;
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
