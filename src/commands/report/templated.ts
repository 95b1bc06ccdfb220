import { basename, extname } from 'node:path';
import type { Chart } from '../../charts/chart.ts';
import { partOf } from '../../document/only.ts';
import { AccordError, clipped } from '../../errors.ts';
import { shippedPages } from '../../pages.ts';
import { chartFileBeside, chartFiles, referenceTo } from '../../reporters/page.ts';
import { sandboxed } from '../../sandbox/run.ts';
import type { PageFormat } from '../../templates/engine.ts';
import { ownTemplate } from '../../templates/own.ts';
import type { Context, ExitCode } from '../command.ts';
import { formatByEnding, outputs, typedOutputs, type Format } from '../formats.ts';
import { checkOutputs, writeAll, type Made } from '../output.ts';
import { reportAtHand } from '../report-at-hand.ts';
import type { ChosenPage } from './page.ts';
import { partsFor, templateFiles } from './parts.ts';

type TemplateFormat = Format & { name: PageFormat };

/** Whatever is neither HTML nor Markdown. */
const plain: TemplateFormat = { name: 'text', extensions: ['txt'] };

/** What a template of a user can be written in: the ending of the file it makes decides. */
const formats: readonly TemplateFormat[] = [
  // Its escapes are those of XML.
  { name: 'html', extensions: ['html', 'htm', 'xhtml', 'xml', 'svg'] },
  { name: 'markdown', extensions: ['md', 'markdown'] },
  plain,
];

interface Wanted extends ChosenPage {
  template: string;
}

/** `accord report --template FILE`: the report through a template of the user, which sees plain data and reads no file. */
export async function templated(
  context: Context,
  options: Record<string, unknown>,
  { page, template }: Wanted,
): Promise<ExitCode> {
  if (context.global.json) {
    throw new AccordError('usage', '--template makes a page and --json prints data; take one of the two.');
  }
  const force = options.force === true;
  const printed = formatByEnding(template.replace(/\.liquid$/, ''), formats) ?? plain;
  const { paths, name } = typedOutputs(options);
  paths.forEach((path) => refuseEnding(path, name));
  const wanted = outputs(options, formats, printed);
  await checkOutputs(context, wanted, force);
  const { text, templates, files: parts } = await templateFiles(context, template, await shippedPages());
  const report = await reportAtHand(context, options);
  const sections = (options.section as readonly string[] | undefined) ?? [];
  const document = partOf(await page.of(report), sections);
  const pages: Made[] = [];
  for (const { path, format: made } of wanted) {
    const place = path === null || made.name === 'html' ? null : chartFileBeside(basename(path));
    const isMarkdown = made.name === 'markdown';
    const address = (path: string) => (isMarkdown ? referenceTo(path) : path);
    const chartFile = place === null ? null : (chart: Chart) => address(place(chart));
    const rendering = { templates, brand: report.brand, ...(chartFile === null ? {} : { chartFile }) };
    const own = { name: template, text, format: made.name, files: parts };
    const content = await sandboxed(ownTemplate(own, report, document, rendering));
    // Pictures that the template does not show need not lie about. Markdown may escape some of an address.
    const shown = isMarkdown ? content.replaceAll('\\', '') : content;
    const files =
      place === null ? [] : chartFiles(document, place).filter(({ path }) => shown.includes(address(path)));
    pages.push({ path, files: [{ path: '', content }, ...files] });
  }
  const used = partsFor(
    wanted.map((one) => one.format.name),
    parts,
  );
  if (used.length > 0) context.note(`with ${used.join(', ')}`);
  await writeAll(context, pages, force);
  return 0;
}

/** Of files that are not text, whatever is in them. */
const binary = /\.(xls|xlsx|ods|doc|docx|odt|ppt|pptx|odp|pdf|epub|zip|gz|png|jpe?g|gif|webp)$/i;

/** Refuses an ending that says something else than text, and one whose rules accord does not know. */
function refuseEnding(path: string, format: string | null): void {
  if (path === '-') return;
  if (binary.test(path)) {
    throw new AccordError('usage', `A template makes text, and ${clipped(path)} would be none.`, {
      hint: path.toLowerCase().endsWith('.xlsx')
        ? 'The workbook has no template: leave --template out.'
        : 'Endings: .html, .md, .txt, .xml.',
    });
  }
  if (format !== null || formatByEnding(path, formats) !== null) return;
  const ending = extname(path);
  const what = ending === '' ? 'has no ending to tell its format by' : `ends in "${clipped(ending)}"`;
  throw new AccordError(
    'usage',
    `${clipped(path)} ${what}; values are escaped for HTML, XML, Markdown and plain text.`,
    { hint: 'With --format text they stay as they are; in JSON, print each with | json.' },
  );
}
