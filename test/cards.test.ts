import { describe, expect, it } from 'vitest';
import { executiveDocument } from '../src/document/executive.ts';
import { settle } from '../src/document/executive/settle.ts';
import { briefly } from '../src/phrases/brief.ts';
import { printed } from './built.ts';
import { question, reply } from './counted.ts';
import { flat, round } from './explained.ts';

const cards = ['a', 'b', 'c', 'd'].map((id) => ({ [id]: `Card ${id.toUpperCase()}` }));
const put = (bins: string) =>
  Object.fromEntries(['a', 'b', 'c', 'd'].map((id, at) => [id, bins.split(' ')[at] ?? '']));

describe('sorted cards', () => {
  const two = question('leads', 'sorting', { cards, bins: [{ yes: 'Accept' }, { no: 'Refuse' }] });
  // Each takes two of four, and no two of them the same.
  const asked = round(
    [two],
    [
      reply('sales-1', 'sales', [two], { leads: { value: put('yes yes no no') } }),
      reply('marketing-1', 'marketing', [two], { leads: { value: put('no no yes yes') } }),
      reply('executive-1', 'executive', [two], { leads: { value: put('yes no no yes') } }),
    ],
  ).report;

  it('are told by how many are put differently and by the card that parts most, not by how many are taken', async () => {
    const sections = executiveDocument(asked).sections.find(({ id }) => id === 'settle')?.sections ?? [];
    const [settle] = sections;
    expect(settle?.title).toContain('4 of 4 cards, most of all "Card A"');
    expect(JSON.stringify(settle?.blocks)).toContain('Accept (1 of 1)');
    expect(JSON.stringify(settle?.blocks)).toContain('Refuse (1 of 1)');
    for (const format of ['terminal', 'markdown']) {
      const text = flat((await printed(format, asked)).replaceAll('\\', ''));
      expect(text).toContain('4 of 4 cards, most of all "Card A"');
    }
  });

  it('are compared with a third side by how many it puts elsewhere', () => {
    const picture = executiveDocument(asked).sections.find(({ id }) => id === 'picture');
    expect(JSON.stringify(picture?.blocks)).toContain('2 of 4 put elsewhere');
  });

  it('of more than two piles say where each went', async () => {
    const bins = [{ sales: 'Sales' }, { marketing: 'Marketing' }, { service: 'Service' }];
    const many = question('stages', 'sorting', { cards, bins });
    const { report } = round(
      [many],
      [
        reply('sales-1', 'sales', [many], { stages: { value: put('marketing marketing service service') } }),
        reply('sales-2', 'sales', [many], { stages: { value: put('marketing sales service service') } }),
        reply('marketing-1', 'marketing', [many], { stages: { value: put('sales sales sales service') } }),
      ],
    );
    const [side] = report.questions[0]?.sides ?? [];
    expect(side?.says).toBe('4 cards: on average Sales 0.5, Marketing 1.5, Service 2');
    expect(side?.rows.map(({ text }) => text)).toEqual([
      'Marketing (2 of 2)',
      'Sales (1 of 2), Marketing (1 of 2)',
      'Service (2 of 2)',
      'Service (2 of 2)',
    ]);
    const text = (await printed('markdown', report)).replaceAll('\\', '');
    expect(text).toContain('Marketing (2 of 2)');
    expect(text).toContain('4 cards: Sales 3, Service 1');
  });

  it('name the same card wherever one is named, of several as far apart too', () => {
    const b = { title: 'Cards', text: 'Most: {item}.', actions: [] };
    const ordered = question(
      'leads',
      'sorting',
      { cards: [{ z: 'Card Z' }, { y: 'Card Y' }], bins: [{ yes: 'Accept' }, { no: 'Refuse' }] },
      { findings: { apart: b } },
    );
    const { report } = round(
      [ordered],
      [
        reply('sales-1', 'sales', [ordered], { leads: { value: { z: 'yes', y: 'yes' } } }),
        reply('marketing-1', 'marketing', [ordered], { leads: { value: { z: 'no', y: 'no' } } }),
      ],
    );
    const [finding] = report.findings;
    const [asked] = report.questions;
    if (finding === undefined || asked === undefined) throw new Error('no finding');
    const { item } = briefly(report, finding, asked);
    expect(finding.text).toBe(`Most: ${item ?? ''}.`);
  });

  it('are cut at a word in titles and stand in full with their question', async () => {
    const text = 'The production manager of a medium-sized firm in your main segment asks for a price';
    const long = question('leads', 'sorting', {
      cards: [{ a: text }, { b: 'Card B' }],
      bins: [{ yes: 'Accept' }, { no: 'Refuse' }],
    });
    const { report } = round(
      [long],
      [
        reply('sales-1', 'sales', [long], { leads: { value: { a: 'yes', b: 'no' } } }),
        reply('marketing-1', 'marketing', [long], { leads: { value: { a: 'no', b: 'no' } } }),
      ],
    );
    const cut = '"The production manager of a medium-sized firm in your main…"';
    for (const format of ['terminal', 'markdown']) {
      expect(flat((await printed(format, report)).replaceAll('\\', ''))).toContain(`most of all ${cut}`);
    }
    const [settle] = executiveDocument(report).sections.find(({ id }) => id === 'settle')?.sections ?? [];
    expect(settle?.title).toContain(cut);
    expect((await printed('markdown', report)).replaceAll('\\', '')).toContain(text);
  });
});

describe('what is ticked', () => {
  const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
    [id]: `Option ${id.toUpperCase()} of a long list`,
  }));
  const list = question('conditions', 'checklist', { options }, { predict: ['sales', 'marketing'] });
  const said = (...ids: string[]) => ids.map((id) => `Option ${id} of a long list`).join(', ');

  /** What stands on the one page where so many of each side answer alike, without room for all of it. */
  const columns = (people: number) => {
    const replies = Array.from({ length: people }, (_, at) => [
      reply(`sales-${at}`, 'sales', [list], { conditions: { value: ['a', 'b', 'c', 'd'], guess: ['a'] } }),
      reply(`marketing-${at}`, 'marketing', [list], {
        conditions: { value: ['d', 'e', 'f'], guess: ['d', 'e', 'f'] },
      }),
    ]);
    const { report } = round([list], replies.flat());
    const amount = { inFull: false, quote: false, settle: 3, decide: 3, names: 1, rows: 1, unknown: 1 };
    const [shown] = settle(report, amount).sections;
    const [beside] = shown?.blocks ?? [];
    if (shown === undefined || beside?.kind !== 'beside') throw new Error('no columns');
    return { title: shown.title, texts: beside.columns.map(({ items }) => items.map(({ text }) => text)) };
  };

  it('by one person stands as it is, and not how many of one ticked one of it', () => {
    expect(columns(1)).toEqual({
      title: '1 · Conditions',
      texts: [[`${said('A', 'B', 'C')} and 1 more`, said('A')], [said('D', 'E', 'F')]],
    });
  });

  it('by several is told by the option they part over, and no guess at other options stands beside that', () => {
    expect(columns(2)).toEqual({
      title: '1 · Conditions: "Option A of a long list"',
      texts: [['2 of 2'], ['0 of 2']],
    });
  });
});
