import { describe, expect, test } from 'vitest';
import type { Document } from '../src/document/document.ts';
import { reportDocument } from '../src/document/report.ts';
import { compiledPages } from '../src/pages.ts';
import { pageFunctions } from '../src/templates/functions.ts';
import { known, type PageFunctions } from '../src/templates/known.ts';
import { renderedDocument } from '../src/templates/rendered.ts';
import { acme, auditYaml } from './acme.ts';

/** As the built command has them: the build writes this code to a file and loads it. */
function run(code: string): PageFunctions {
  const made = {};
  new Function('exports', code)(made);
  return made as PageFunctions;
}

const read = compiledPages();
const built = known({ ...read }, run(pageFunctions(read)));
const brand = {
  name: 'Acme <b>',
  logo: 'data:image/png;base64,AAAA',
  colors: { first: '#003366', second: '#663300' },
};

const everyBlock: Document = {
  name: 'sheet',
  title: '<i>Title</i>',
  subtitle: '',
  language: 'de',
  sections: [
    {
      id: 'one',
      title: 'One',
      badge: { text: 'a & b', tone: 'late' },
      blocks: [
        {
          kind: 'list',
          ordered: true,
          items: [
            { title: 'a', text: '' },
            { title: '', text: '*b*' },
          ],
        },
        {
          kind: 'beside',
          columns: [{ side: 'x', mark: 'other', name: 'X', items: [{ title: 't', text: 'u' }] }],
        },
        {
          kind: 'cards',
          cards: [
            { title: 'a', text: 'b', foot: '' },
            { title: 'c', text: 'd', foot: 'e' },
          ],
        },
        { kind: 'lines', label: 'Here', count: 3 },
        { kind: 'lines', label: 'None', count: 0 },
        { kind: 'signatures', names: ['A', 'B'] },
        {
          kind: 'quote',
          items: [
            { title: '', text: 'q' },
            { title: 'w', text: 'r' },
          ],
        },
      ],
      sections: [{ id: 'two', title: '', badge: null, blocks: [], sections: [] }],
    },
  ],
};

describe('the functions that shipped templates become', () => {
  test.each([
    ['a report', reportDocument(acme()), null],
    ['a report of samples, with a brand', reportDocument(acme({ audit: auditYaml('sample') })), brand],
    ['a report of nobody', reportDocument(acme({ answers: {} })), null],
    ['the other blocks', everyBlock, brand],
  ])('print what Liquid prints: %s', (_what, document, own) => {
    for (const format of ['html', 'markdown'] as const) {
      const chartFile = () => 'charts/a.svg';
      expect(renderedDocument(document, format, { templates: built, brand: own, chartFile })).toBe(
        renderedDocument(document, format, { templates: read, brand: own, chartFile }),
      );
    }
  });

  test('know no tag and no filter by guess: a template that goes further fails the build', () => {
    const page = 'page.html.liquid';
    const part = 'block.html.liquid';
    expect(() => pageFunctions({ ...read, [page]: '{% cycle "a", "b" %}' })).toThrow(/page\.html.*cycle/);
    expect(() => pageFunctions({ ...read, [part]: '{{ block.text | upcase }}' })).toThrow(/upcase/);
    expect(() =>
      pageFunctions({ ...read, [part]: '{% for a in b %}{{ forloop.last }}{% endfor %}' }),
    ).toThrow(/last/);
  });
});
