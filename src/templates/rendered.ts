import { sha256 } from '@noble/hashes/sha2.js';
import type { Brand } from '../audit/audit.ts';
import type { Chart } from '../charts/chart.ts';
import type { Block, Document, Section } from '../document/document.ts';
import { pageWords } from '../text/words/pages/index.ts';
import { engine, type PageTemplates } from './engine.ts';

/** What a document is rendered with. */
export interface Rendering {
  templates: PageTemplates;
  brand: Brand | null;
  /** Where Markdown finds the picture of a chart, relative to itself; without it there are only tables. */
  chartFile?: (chart: Chart) => string;
}

/** The shapes of the sides, beside their colours. */
export const marks = { first: '●', second: '◇', other: '□' };

/** A document -> one self-contained HTML file, or Markdown. Same document, same bytes. */
export function renderedDocument(
  document: Document,
  format: 'html' | 'markdown',
  { templates, brand, chartFile = () => '' }: Rendering,
): string {
  const seen = withFiles(document, chartFile);
  const style = `${colors(brand)}${templates['style.css'] ?? ''}`;
  const liquid = engine(format, templates, new Set([style, ...svgsOf(document.sections)]));
  const page = templates[`page.${extensions[format]}.liquid`] ?? '';
  const scope = { document: seen, style, csp: contentSecurityPolicy(style) };
  const globals = { brand, marks, words: pageWords([document.language]).document };
  const text = liquid.parseAndRenderSync(page, scope, { globals }) as string;
  return format === 'markdown' ? tidied(text) : `${text.trim()}\n`;
}

const extensions = { html: 'html', markdown: 'md' } as const;

/** Nothing is loaded and nothing runs: the one style sheet by its digest, and pictures that stand in the file. */
function contentSecurityPolicy(style: string): string {
  const bytes = sha256(new TextEncoder().encode(style));
  const digest = btoa(String.fromCharCode(...bytes));
  return `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function colors(brand: Brand | null): string {
  if (brand?.colors === null || brand?.colors === undefined) return '';
  const { first, second } = brand.colors;
  // On black a colour is half white: dark enough for paper, it is light enough for the dark then.
  const dark = (color: string) => `color-mix(in srgb, ${color} 45%, #ffffff)`;
  const names = [
    ['first', first],
    ['second', second],
  ] as const;
  const all = names.map(
    ([name, color]) => `--brand-${name}: ${color}; --brand-${name}-dark: ${dark(color)};`,
  );
  return `:root { ${all.join(' ')} }\n`;
}

/** At most one empty line between blocks, whatever the templates left. */
function tidied(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function withFiles(document: Document, chartFile: (chart: Chart) => string): Document {
  const block = (one: Block) => (one.kind === 'chart' ? { ...one, file: chartFile(one.chart) } : one);
  const section = (one: Section): Section => ({
    ...one,
    blocks: one.blocks.map(block),
    sections: one.sections.map(section),
  });
  return { ...document, sections: document.sections.map(section) };
}

function svgsOf(sections: readonly Section[]): string[] {
  return sections.flatMap(({ blocks, sections: inner }) => [
    ...blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.svg] : [])),
    ...svgsOf(inner),
  ]);
}
