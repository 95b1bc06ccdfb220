import type { Document } from '../document/document.ts';
import { engine } from './engine.ts';
import { scopeOf, type Rendering } from './scope.ts';

/** A document -> one self-contained HTML file, or Markdown. Same document, same bytes. */
export function renderedDocument(
  document: Document,
  format: 'html' | 'markdown',
  rendering: Rendering,
): string {
  const { page, everywhere, trusted } = scopeOf(document, rendering);
  const liquid = engine(format, rendering.templates, new Set(trusted));
  const template = rendering.templates[`page.${extensions[format]}.liquid`] ?? '';
  const text = liquid.parseAndRenderSync(template, page, { globals: everywhere }) as string;
  return format === 'markdown' ? tidied(text) : `${text.trim()}\n`;
}

const extensions = { html: 'html', markdown: 'md' } as const;

/** Markdown with at most one empty line between blocks, whatever the templates left. */
export function tidied(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
