import type { Document } from '../document/document.ts';
import { engine, type PageTemplates } from './engine.ts';
import { functionsOf } from './known.ts';
import { printer } from './printer.ts';
import { scopeOf, type Rendering, type Scope } from './scope.ts';

/** A document -> one self-contained HTML file, or Markdown. Same document, same bytes. */
export function renderedDocument(
  document: Document,
  format: 'html' | 'markdown',
  rendering: Rendering,
): string {
  const { templates } = rendering;
  const scope = scopeOf(document, rendering);
  const functions = functionsOf(templates);
  const text =
    functions === null
      ? interpreted(format, templates, scope)
      : functions[format](printer(format, new Set(scope.trusted)), scope.everywhere)(scope.page);
  return format === 'markdown' ? tidied(text) : `${text.trim()}\n`;
}

function interpreted(format: 'html' | 'markdown', templates: PageTemplates, scope: Scope): string {
  const liquid = engine(format, templates, new Set(scope.trusted));
  const template = templates[`page.${extensions[format]}.liquid`] ?? '';
  return liquid.parseAndRenderSync(template, scope.page, { globals: scope.everywhere }) as string;
}

const extensions = { html: 'html', markdown: 'md' } as const;

/** Markdown with at most one empty line between blocks, whatever the templates left. */
export function tidied(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
