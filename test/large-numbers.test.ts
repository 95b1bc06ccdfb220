import { describe, expect, it } from 'vitest';
import { acme } from './acme.ts';
import { printed } from './built.ts';
import { question, reply } from './counted.ts';
import { round } from './explained.ts';
import { wordsIn } from '../src/text/words/index.ts';

/** A question for a number, answered so by one in sales and two in marketing. */
const answered = (fields: object, sales: number, marketing: readonly number[]) => {
  const leads = question('leads', 'number', { unit: 'leads', floor: 1, range: [0, 1_000_000], ...fields });
  return round(
    [leads],
    [
      reply('sales-1', 'sales', [leads], { leads: { value: sales } }),
      ...marketing.map((value, at) => reply(`marketing-${at}`, 'marketing', [leads], { leads: { value } })),
    ],
  ).report;
};

const says = (fields: object, sales: number, marketing: readonly number[]) =>
  answered(fields, sales, marketing).questions[0]?.sides.map((side) => side.says);

describe('large numbers', () => {
  it.each([
    [
      'en',
      [
        ['9999.5', '9999.5'],
        ['10000', '10,000'],
        ['1234567.25', '1,234,567.25'],
        ['-10000', '-10,000'],
      ],
    ],
    [
      'de',
      [
        ['9999.5', '9999,5'],
        ['10000', '10.000'],
        ['1234567.25', '1.234.567,25'],
        ['1e+21', '1e+21'],
      ],
    ],
  ] as const)('are grouped by the signs of the language: %s', (language, rows) => {
    for (const [figure, shown] of rows) expect(wordsIn([language]).grouped(figure)).toBe(shown);
  });

  it('are grouped in what people read, and are numbers in data', async () => {
    const report = answered({ whole: true }, 391_634, [40, 783_227]);
    expect(await printed('markdown', report)).toContain('391,634 leads');
    const { center } = report.questions[0]?.sides[1] ?? {};
    expect(JSON.parse(await printed('json', report))).toMatchObject({
      questions: [{ sides: [{ center: 391_634 }, { center }, {}] }],
    });
  });

  it('give no half of a thing that is counted, but for a handful', () => {
    expect(says({ whole: true }, 5, [40, 783_227])?.[1]).toBe('391,634 leads (40 to 783,227)');
    expect(says({ whole: true }, 5, [10, 11])?.[1]).toBe('11 leads (10 to 11)');
    expect(says({ whole: true }, 5, [2, 3])?.[1]).toBe('2.5 leads (2 to 3)');
    expect(says({ whole: false }, 5, [10, 11])?.[1]).toBe('10.5 leads (10 to 11)');
  });

  it('change nothing in smaller ones', async () => {
    expect(await printed('markdown', acme())).not.toMatch(/\d,\d{3}/);
  });
});
