import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../src/document/document.ts';
import { shippedPages } from '../src/pages.ts';
import { renderedDocument } from '../src/templates/rendered.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>t</title><rect width="4" height="4"/></svg>';

const blocks = (text: string): Block[] => {
  const table = {
    caption: text,
    columns: [
      { head: text, numeric: false },
      { head: 'b', numeric: true },
    ],
    rows: [[text, '1']],
  };
  return [
    { kind: 'text', text, tone: 'plain' },
    {
      kind: 'quote',
      items: [
        { title: text, text },
        { title: '', text },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [
        { title: text, text },
        { title: '', text },
      ],
    },
    { kind: 'list', ordered: true, items: [{ title: text, text: '' }] },
    { kind: 'table', ...table },
    {
      kind: 'figures',
      figures: [
        { value: text, label: text, tone: 'same' },
        { value: '2', label: 'b', tone: 'late' },
      ],
    },
    {
      kind: 'beside',
      columns: [
        {
          side: 'sales',
          mark: 'first',
          name: text,
          items: [
            { title: text, text },
            { title: '', text },
          ],
        },
        { side: 'marketing', mark: 'second', name: 'M', items: [{ title: '', text }] },
      ],
    },
    { kind: 'chart', chart: { id: 'numbers:a', title: text, description: text, svg, table } },
    { kind: 'cards', cards: [{ title: text, text, foot: text }] },
    { kind: 'lines', label: text, count: 2 },
    { kind: 'signatures', names: [text, 'b'] },
  ];
};

const documentOf = (text: string): Document => ({
  name: 'report',
  title: text,
  subtitle: text,
  language: 'en',
  sections: [
    {
      id: 'one',
      title: text,
      badge: { text, tone: 'same' },
      blocks: blocks(text),
      sections: [{ id: 'two', title: 'Inner', badge: null, blocks: [], sections: [] }],
    },
  ],
});

const text = '<b>one</b> *two* | [three](x)';

describe('a document', () => {
  test('says in HTML what it says, with every text as text', async () => {
    const page = renderedDocument(documentOf(text), 'html', { templates: await shippedPages(), brand: null });
    const elements = JSON.stringify(parse(page), (key, value: unknown) =>
      key === 'parentNode' ? undefined : value,
    );
    expect(elements.split('"tagName":"a"').length - 1, 'the link to the text alone').toBe(1);
    expect(page.split('&lt;b&gt;one&lt;/b&gt; *two* | [three](x)').length).toBe(32);
    expect(page).toContain(svg);
  });

  test('says in Markdown what it says, with every text as text', async () => {
    const templates = await shippedPages();
    const page = renderedDocument(documentOf(text), 'markdown', {
      templates,
      brand: null,
      chartFile: () => 'c/a.svg',
    });
    const read = new MarkdownIt('default').render(page);
    expect(read).not.toMatch(/<(em|a|b)>/);
    expect(read.split('&lt;b&gt;one&lt;/b&gt; *two* | [three](x)').length).toBe(31);
    expect(read).toContain('<img src="c/a.svg"');
  });
});
