import { basename } from 'node:path';
import { AccordError, clipped } from '../errors.ts';
import type { Document } from '../document/document.ts';
import { pages } from '../document/pages.ts';
import { reporters } from '../reporters/index.ts';
import { html } from '../reporters/html.ts';
import { json } from '../reporters/json.ts';
import { markdown } from '../reporters/markdown.ts';
import { terminal } from '../reporters/terminal.ts';
import type { Command } from './command.ts';
import { collected, declareOutputs, outputs } from './formats.ts';
import { layoutFor } from './layout.ts';
import { checkOutputs, writeAll } from './output.ts';
import { declareReport, reportAtHand } from './report-at-hand.ts';

/** `accord report`: where the sides differ, in the terminal or in files. */
export const report: Command = {
  examples: [
    ['accord report', 'where the sides differ, here'],
    ['accord report -o report.md -o report.json', 'the full report, and the same as data'],
    ['accord report -o - --format markdown', 'the full report to the next program'],
    ['accord report --section plan', 'one section, in full'],
    ['accord report --page executive -o sheet.html', 'one sheet for the chief executive'],
    ['accord report --list', 'one fact a line, for screen readers'],
  ],
  declare(command) {
    declareOutputs(command, reporters);
    command
      .option('--section <name>', 'only this section, in full; repeatable', collected, [])
      .option('--page <name>', `HTML, Markdown: ${pages.map((one) => one.name).join(', ')}`)
      .option('--template <file>', 'a Liquid template of your own for the page; see "accord templates"')
      .option('--list', 'one fact a line, no columns');
    declareReport(command);
  },
  async run(context, _args, options) {
    const { global } = context;
    const page = await chosenPage(options);
    if (page.template !== null) {
      const { templated } = await import('./report/templated.ts');
      return templated(context, options, { ...page, template: page.template });
    }
    const list = outputs(options, reporters, global.json ? json : page.named ? markdown : terminal);
    if (page.named) refuseWithoutPages(list.map(({ format }) => format.name));
    await checkOutputs(context, list, options.force === true);
    // People are shown margins of samples only; data always holds them. One screen has no room for the reading aid.
    const sections = (options.section as readonly string[] | undefined) ?? [];
    const made = await reportAtHand(context, options, {
      margins: list.some(({ format }) => format === json),
      whole: sections.length > 0 || list.some(({ format }) => format !== terminal),
    });
    if (sections.length > 0)
      await checkSections(
        await page.page.of(made),
        sections,
        list.map(({ format }) => format.name),
      );
    const shown = { page: page.page.name, sections };
    // The templates are read only where a page is made.
    const pages = async () => (await import('../pages.ts')).shippedPages();
    const files = [];
    for (const { path, format } of list) {
      const file = path === null ? null : basename(path);
      const layout = layoutFor(context, path, options);
      files.push({ path, files: await format.report(made, { ...layout, ...shown, pages, file }) });
    }
    await writeAll(context, files, options.force === true);
    return 0;
  },
};

/** The page that `--page` or a name in `--template` asks for, and the file of a template. */
async function chosenPage(options: Record<string, unknown>) {
  const { chosen } = await import('./report/page.ts');
  return chosen(options);
}

/** Only pages differ: the terminal and the data always show the whole report. */
function refuseWithoutPages(formats: readonly string[]): void {
  const other = formats.find((name) => name !== html.name && name !== markdown.name);
  if (other === undefined) return;
  throw new AccordError('usage', `--page is for ${html.name} and ${markdown.name}; ${other} has one page.`);
}

/** Refuses a section that the report has not, and formats that always hold all of it. */
async function checkSections(
  document: Document,
  wanted: readonly string[],
  formats: readonly string[],
): Promise<void> {
  const whole = formats.find((name) => name === json.name);
  if (whole !== undefined) {
    throw new AccordError('usage', `--section shows a part of a text; ${whole} always holds all of it.`);
  }
  const { sectionIds } = await import('../document/only.ts');
  const ids = sectionIds(document);
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  const { didYouMean, listed } = await import('../text/nearest.ts');
  const more = 'and one for each question and action, such as question-first-call';
  throw new AccordError(
    'usage',
    `"${clipped(unknown)}" is not a section of this report.${didYouMean(unknown, ids)}`,
    {
      hint: `There are: ${listed(
        document.sections.map(({ id }) => id),
        40,
      )}; ${more}.`,
    },
  );
}
