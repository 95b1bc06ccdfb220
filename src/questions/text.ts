import * as z from 'zod';
import { illegal, legal, total, type Kind, type Legal } from './kind.ts';

export interface TextFields {
  /** The most characters. */
  max: number;
}

const schema = z
  .strictObject({
    max: z.int().min(1).max(5000).optional().describe('The most characters. Default 600.'),
  })
  .describe('Own words; shown side by side, never scored.');

/** Own words. Shown side by side; never a key, never a figure. */
export const text: Kind<TextFields, string> = {
  name: 'text',
  about: 'own words, shown side by side and never scored',
  schema,
  facts: [],
  goods: [],
  example: {
    fields: { max: 200 },
    answers: ['Somebody who asked to be called.', 'A company with a budget', '-'],
  },
  fields(authored) {
    return { max: (authored as z.output<typeof schema>).max ?? 600 };
  },
  options: () => [],
  legal: ownWords,
  fromCell: ownWords,
  fromCells: null,
  control: (fields) => ({ type: 'write', max: fields.max }),
  key: () => null,
  answer: (_fields, key) => key,
  words: (_fields, answer) => answer,
  reading: () => ({}),
  ruler: () => [],
  formula: () => ({ rule: 'Own words are shown side by side and never scored.', parts: [] }),
  anchor: () => null,
  apart: () => 1,
  summary: (_fields, counts) => ({ n: total(counts), says: '', center: null, rows: [], facts: {} }),
  seconds: () => 75,
  measure: () => ({}),
};

function ownWords(fields: TextFields, value: unknown): Legal<string> {
  const words = typeof value === 'string' ? value.trim() : '';
  return words.length >= 1 && words.length <= fields.max
    ? legal(words)
    : illegal(`must be text of 1 to ${fields.max} characters`);
}
