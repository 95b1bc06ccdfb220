import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../src/document/document.ts';
import { shippedPages } from '../src/pages.ts';
import { renderedDocument } from '../src/templates/rendered.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>t</title><rect width="4" height="4"/></svg>';
const table = {
  caption: 'x',
  columns: [
    { head: 'x', numeric: false },
    { head: 'x', numeric: true },
  ],
  rows: [['x', 'x']],
};
const items = [
  { title: 'x', text: 'x' },
  { title: '', text: 'x' },
];

/** Every kind of block; each `x` stands for a text from outside. */
const blocks: Readonly<Record<Block['kind'], Block>> = {
  text: { kind: 'text', text: 'x', tone: 'plain' },
  quote: { kind: 'quote', items },
  list: { kind: 'list', ordered: true, items },
  table: { kind: 'table', ...table },
  figures: { kind: 'figures', figures: [{ value: 'x', label: 'x', note: 'x', tone: 'same' }] },
  answers: {
    kind: 'answers',
    caption: 'x',
    heads: ['x', 'x'],
    says: 1,
    sides: [
      { side: 'sales', mark: 'first', name: 'x', cells: ['x', 'x'] },
      { side: 'marketing', mark: 'second', name: 'x', cells: ['x', ''] },
    ],
  },
  beside: {
    kind: 'beside',
    columns: [
      { side: 'sales', mark: 'first', name: 'x', items },
      { side: 'marketing', mark: 'second', name: 'x', items: items.slice(0, 1) },
      { side: 'executive', mark: 'other', name: 'x', items: [] },
    ],
  },
  chart: { kind: 'chart', chart: { id: 'numbers:a', title: 'x', description: 'x', svg, table } },
  cards: { kind: 'cards', cards: [{ title: 'x', text: 'x', foot: 'x' }] },
  lines: { kind: 'lines', label: 'x', count: 2 },
  signatures: { kind: 'signatures', names: ['x', 'x'] },
};

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></main>',
  '<!-- <![CDATA[ ]]> -->',
  '&lt;b&gt; &amp; &#60;',
  '| cell | cell |',
  '](javascript:alert(1)) ![x](http://example.invalid/x)',
  '[one]: http://example.invalid',
  '`code` **bold** __bold__ ~~gone~~ # head #',
  '<http://example.invalid>',
  '--- === +++ ***',
  '1. one',
  '- item',
  '    four spaces',
  'a\\',
  '{{ document.title }} {% raw %} {%- comment -%}',
  'constructor __proto__',
  '日本語の名前と 👩‍👩‍👧‍👦',
];

/** The block with every `x` replaced, each by the text and a number of its own. */
function filled(block: Block, text: string): { block: Block; markers: string[] } {
  const markers: string[] = [];
  const change = (value: unknown): unknown => {
    if (value === 'x') {
      markers.push(`${text} ${markers.length + 1}k`);
      return markers.at(-1);
    }
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
  return { block: change(block) as Block, markers };
}

const documentOf = (text: string, ...all: Block[]): Document => ({
  name: 'report',
  title: `${text} title`,
  subtitle: `${text} subtitle`,
  language: 'en',
  sections: [
    {
      id: 'one',
      title: `${text} section`,
      badge: { text: `${text} badge`, tone: 'same' },
      blocks: all,
      sections: [{ id: 'two', title: 'Inner', badge: null, blocks: [], sections: [] }],
    },
  ],
});

interface Seen {
  texts: string;
  /** `tag attribute`, each once, in order. */
  shape: string[];
  sources: string[];
}

/** What a browser makes of a page: all text, and which elements and attributes there are. */
function seen(page: string): Seen {
  const found: Seen = { texts: '', shape: [], sources: [] };
  const walk = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node) {
      const names = node.attrs.map(({ name }) => name).join(' ');
      found.shape.push(`${node.tagName} ${names}`);
      for (const { name, value } of node.attrs) {
        if (/^(src|href|on.*|style|action)$/.test(name)) found.sources.push(`${name}=${value}`);
        if (name === 'alt') found.texts += ` ${value}`;
      }
    }
    if (node.nodeName === '#text' && 'value' in node) found.texts += ` ${node.value}`;
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return { ...found, texts: found.texts.replaceAll(/\s+/g, ' ') };
}

/** What the picture itself says, and what stands over the columns already. */
const unsaid: Partial<Record<Block['kind'], RegExp>> = { chart: / 2k$/, answers: / [13]k$/ };

const plainly = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
const cases = Object.keys(blocks).map((kind) => [kind] as [Block['kind']]);

describe('a document as HTML', () => {
  test.each(cases)('shows every text of a block of kind %s as text, and nothing else', async (kind) => {
    const rendering = { templates: await shippedPages(), brand: null };
    const shapeOf = (text: string) =>
      seen(renderedDocument(documentOf(text, filled(blocks[kind], text).block), 'html', rendering));
    for (const text of hostile) {
      const { shape, texts, sources } = shapeOf(text);
      // Words of the same length: where heads of a table are long, its cells name them.
      expect(shape).toEqual(shapeOf(text.replaceAll(/[^\s-]/g, 'x')).shape);
      for (const marker of filled(blocks[kind], text).markers) {
        if (unsaid[kind]?.test(marker) === true) continue;
        expect(texts).toContain(plainly(marker));
      }
      for (const own of ['title', 'subtitle', 'section', 'badge'])
        expect(texts).toContain(plainly(`${text} ${own}`));
      expect(sources.filter((source) => !/^href=#[a-z0-9-]+$/.test(source))).toEqual([]);
    }
  });

  test('loads nothing, runs nothing, and takes no style but its own', async () => {
    const rendering = { templates: await shippedPages(), brand: null };
    const page = renderedDocument(documentOf('a', ...Object.values(blocks)), 'html', rendering);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const digest = Buffer.from(bytes).toString('base64');
    expect(policy?.split('; ').slice(0, 3)).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${digest}'`,
      'img-src data:',
    ]);
    expect(page).not.toMatch(/<script|<link|@import|url\(|\sstyle=/);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(svg);
  });
});

describe('a document as Markdown', () => {
  const reader = new MarkdownIt('default', { html: true, linkify: false });

  test.each(cases)('shows every text of a block of kind %s as text, and nothing else', async (kind) => {
    const rendering = { templates: await shippedPages(), brand: null, chartFile: () => 'c/a.svg' };
    const shapeOf = (text: string) =>
      seen(
        reader.render(
          renderedDocument(documentOf(text, filled(blocks[kind], text).block), 'markdown', rendering),
        ),
      );
    const clean = shapeOf('clean').shape;
    for (const text of hostile) {
      const { shape, texts, sources } = shapeOf(text);
      expect(shape).toEqual(clean);
      for (const marker of filled(blocks[kind], text).markers) {
        if (kind === 'chart' && / 3k$/.test(marker)) continue;
        expect(texts).toContain(plainly(marker));
      }
      expect(
        sources.filter((source) => source !== 'src=c/a.svg' && !source.startsWith('style=text-align')),
      ).toEqual([]);
    }
  });

  test('shows of a chart the table alone where no picture can stand beside it', async () => {
    const rendering = { templates: await shippedPages(), brand: null };
    const page = renderedDocument(documentOf('a', blocks.chart), 'markdown', rendering);
    expect(page).not.toContain('![');
    expect(page).toContain('| x | x |');
  });
});
