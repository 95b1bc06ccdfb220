import { sha256 } from '@noble/hashes/sha2.js';
import type { Brand } from '../audit/audit.ts';
import type { Chart } from '../charts/chart.ts';
import type { Block, Document, Section } from '../document/document.ts';
import { pageWords } from '../text/words/pages/index.ts';
import type { PageTemplates } from './engine.ts';
import { functionsOf } from './known.ts';

/** What a document is rendered with. */
export interface Rendering {
  templates: PageTemplates;
  brand: Brand | null;
  /** Where a page finds the picture of a chart, relative to itself, as its address; without it there are only tables. */
  chartFile?: (chart: Chart) => string;
}

/** What templates see: plain data and no more. */
export interface Scope {
  /** Seen by the page itself. */
  page: Readonly<Record<string, unknown>>;
  /** Seen by every part as well. */
  everywhere: Readonly<Record<string, unknown>>;
  /** The texts that `raw` leaves as they are: the style sheet, and the pictures that charts made. */
  trusted: readonly string[];
}

/** The shapes of the sides, beside their colours. */
const marks = { first: '●', second: '◇', other: '□' };

/** What the templates of a document see. */
export function scopeOf(document: Document, { templates, brand, chartFile = () => '' }: Rendering): Scope {
  const style = `${colors(brand)}${templates['style.css'] ?? ''}`;
  // Computing it takes as long as drawing a picture.
  const digest = (brand?.colors ? null : functionsOf(templates)?.digest) ?? styleDigest(style);
  const words = pageWords([document.language]).document as Readonly<Record<string, unknown>>;
  // Words that take values are for the code.
  const plain = Object.entries(words).filter(([, word]) => typeof word === 'string');
  return {
    page: { document: withFiles(document, chartFile), style, csp: contentSecurityPolicy(digest) },
    everywhere: { brand, marks, words: Object.fromEntries(plain) },
    trusted: [style, ...svgsOf(document.sections)],
  };
}

/** Nothing is loaded and nothing runs: the one style sheet by its digest, and pictures that stand in the file. */
function contentSecurityPolicy(digest: string): string {
  return `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** SHA-256 of a style sheet, as a policy names it. */
export function styleDigest(style: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))));
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
