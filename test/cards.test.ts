import { describe, expect, it } from 'vitest';
import { executiveDocument } from '../src/document/executive.ts';
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
});
