import type { Check } from '../../gates/check.ts';
import type { PageTemplates } from '../../templates/engine.ts';

/** A check as a page. What pages need is loaded only where one is made. */
export async function page(
  check: Check,
  format: 'html' | 'markdown',
  templates: PageTemplates,
): Promise<string> {
  const { checkDocument } = await import('../../document/check.ts');
  const { renderedDocument } = await import('../../templates/rendered.ts');
  return renderedDocument(checkDocument(check), format, { templates, brand: null });
}
