import type { ChartTable } from '../../charts/chart.ts';
import type { Block as PageBlock, Section } from '../../document/document.ts';
import { bullets, column, paragraph, type Block, type Tone } from './block.ts';

/** A section of a page as blocks for the terminal, in full: headings first, a picture as its table. */
export function sectionBlocks({ title, badge, blocks, sections }: Section): Block[] {
  const heading = badge === null ? title : `${title} · ${badge.text}`;
  return [
    paragraph(heading, 'strong'),
    ...blocks.flatMap(shown).map((block) => (isTitled(block, title) ? { ...block, title: '' } : block)),
    ...sections.flatMap((inner) => sectionBlocks(inner)),
  ];
}

/** A table named as its section needs no heading of its own. */
function isTitled(block: Block, title: string): block is Extract<Block, { type: 'table' }> {
  return block.type === 'table' && block.title === title;
}

const shapes = { first: '●', second: '◇', other: '·' } as const;

type Shown = { readonly [K in PageBlock['kind']]: (block: Extract<PageBlock, { kind: K }>) => Block[] };

/** One way for each kind of block; a kind without one does not compile. */
const ways: Shown = {
  text: ({ text, tone }) => [paragraph(text, tone === 'note' ? 'faint' : 'plain')],
  quote: ({ items }) => items.map((item) => paragraph(said(item.title, item.text))),
  list: ({ items, ordered }) => [
    ordered
      ? numbered(items.map(({ title, text }) => said(title, text)))
      : bullets(
          '',
          items.map(({ title, text }) => said(title, text)),
        ),
  ],
  table: ({ caption, columns, rows }) => [
    {
      type: 'table',
      title: caption,
      columns: columns.map(({ head, numeric }) =>
        column(head, { align: numeric ? 'right' : 'left', flexible: !numeric }),
      ),
      rows: rows.filter((row) => row.some((cell) => cell !== '')),
    },
  ],
  figures: ({ figures }) => [
    {
      type: 'facts',
      facts: figures.map(({ value, label, note }) => `${value} ${label}${note === '' ? '' : ` (${note})`}`),
      separator: '    ',
      tone: 'plain',
    },
  ],
  answers: ({ caption, heads, sides }) => [
    {
      type: 'table',
      title: caption,
      columns: [column(''), ...heads.map((head) => column(head, { flexible: true }))],
      rows: sides.map(({ name, cells }) => [name, ...cells]),
    },
  ],
  beside: ({ columns }) => [
    {
      type: 'table',
      title: '',
      columns: columns.map(({ name, mark }) =>
        column(`${name} ${shapes[mark]}`, { flexible: true, tone: toneOf(mark), list: name }),
      ),
      rows: Array.from({ length: Math.max(0, ...columns.map(({ items }) => items.length)) }, (_, at) =>
        columns.map(({ items }) => said(items[at]?.title ?? '', items[at]?.text ?? '')),
      ),
    },
  ],
  chart: ({ chart }) => ways.table({ kind: 'table', ...withoutEmpty(chart.table) }),
  cards: ({ cards }) => [
    bullets(
      '',
      cards.map(({ title, text, foot }) => [said(title, text), foot].filter((part) => part !== '').join(' ')),
    ),
  ],
  lines: ({ label, count }) => [
    paragraph(label),
    ...Array.from({ length: count }, () => paragraph('_'.repeat(40))),
  ],
  signatures: ({ names }) => names.map((name) => paragraph(`${name}: ${'_'.repeat(30)}`)),
};

function shown<K extends PageBlock['kind']>(block: Extract<PageBlock, { kind: K }>): Block[] {
  return (ways[block.kind] as (block: Extract<PageBlock, { kind: K }>) => Block[])(block);
}

function numbered(texts: readonly string[]): Block {
  return {
    type: 'table',
    title: '',
    columns: [column('', { align: 'right', list: '' }), column('', { flexible: true, list: '' })],
    rows: texts.map((text, at) => [String(at + 1), text]),
  };
}

/** More rows than this are cut to those that somebody took. */
const mostRows = 12;

function withoutEmpty(table: ChartTable): ChartTable {
  if (table.rows.length <= mostRows) return table;
  const figures = table.columns.flatMap(({ numeric }, index) => (numeric ? [index] : []));
  const isTaken = (row: readonly string[]) =>
    figures.some((index) => !/^(0( |$)|–|$)/.test(row[index] ?? ''));
  return { ...table, rows: table.rows.filter(isTaken) };
}

function said(title: string, text: string): string {
  if (title === '' || text === '') return title + text;
  return /[.!?:]$/.test(title) ? `${title} ${text}` : `${title}: ${text}`;
}

function toneOf(mark: keyof typeof shapes): Tone {
  return mark === 'other' ? 'plain' : mark;
}
