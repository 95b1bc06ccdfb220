import { AccordError } from '../../errors.ts';
import type { Brand } from '../../audit/audit.ts';
import type { Document } from '../../document/document.ts';
import { collected, outputs, typedOutputs, type Output } from '../formats.ts';
import { checkOutputs, write } from '../output.ts';
import type { Context } from '../command.ts';

/** What a page can be written as. */
interface PageFormat {
  name: 'html' | 'markdown';
  extensions: readonly string[];
}

const formats: readonly PageFormat[] = [
  { name: 'html', extensions: ['html', 'htm'] },
  { name: 'markdown', extensions: ['md', 'markdown'] },
];

/** For `command.option`: where to write the page. */
export const pageOption = [
  '-o, --output <file>',
  'write it as a page (.html, .md); repeatable; - for stdout',
  (value: string, all: readonly string[] = []) => collected(value, all),
] as const;

/** The pages asked for by `-o` and `--format`, checked before anything is made; empty without `-o`. */
export async function pagesWanted(
  context: Context,
  options: Record<string, unknown>,
): Promise<Output<PageFormat>[]> {
  if (typedOutputs(options).paths.length === 0) {
    if (options.format === undefined) return [];
    throw new AccordError('usage', 'Where to? -o is missing; --format says how, for stdout: -o -');
  }
  const list = outputs(options, formats, formats[1] as PageFormat);
  await checkOutputs(context, list, options.force === true);
  return list;
}

/** Writes one document as each of these pages. */
export async function writePages(
  context: Context,
  list: readonly Output<PageFormat>[],
  document: Document,
  brand: Brand | null,
): Promise<void> {
  if (list.length === 0) return;
  const { renderedDocument } = await import('../../templates/rendered.ts');
  const { shippedPages } = await import('../../pages.ts');
  const templates = await shippedPages();
  for (const { path, format } of list) {
    await write(context, path, renderedDocument(document, format.name, { templates, brand }));
  }
}
