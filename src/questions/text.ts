import * as z from 'zod';
import type { Concept } from '../text/concepts.ts';
import { textSchema } from '../text/shapes.ts';
import { illegal, legal, total, type Kind, type Legal } from './kind.ts';
import { listById } from './options.ts';

interface TextFields {
  /** The most characters. */
  max: number;
  /** What the texts may speak of; empty: they are not read. */
  concepts: readonly Concept[];
}

const words = () =>
  z
    .array(
      z
        .string()
        .trim()
        .max(60)
        .regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit'),
    )
    .min(1)
    .max(80);

/** Concepts as authored. */
function conceptList<T extends z.ZodType>(body: T) {
  return listById(body, 'id: {text, words}', 1, 40);
}

const conceptsSchema = () => conceptList(z.strictObject({ text: textSchema, words: words() }));

/** Words to add to concepts of a question, and concepts to add to it; those that are new need a text. */
export const moreConceptsSchema = () =>
  conceptList(z.strictObject({ text: textSchema.optional(), words: words() }));

const schema = () =>
  z
    .strictObject({
      max: z.int().min(1).max(5000).optional().describe('The most characters. Default 600.'),
      concepts: conceptsSchema()
        .optional()
        .describe(
          'A reading aid: a list of "id: {text, words}". Words are starts of words, or of several words in a row, in any language; up to three letters stand for a whole word.',
        ),
    })
    .describe('Own words; shown side by side, never scored.');

/** Own words. Shown side by side; never a key, never a figure. */
export const text: Kind<TextFields, string> = {
  name: 'text',
  about: 'own words, shown side by side and never scored',
  schema,
  facts: [],
  goods: [],
  rows: 'none',
  example: {
    fields: { max: 200, concepts: [{ budget: { text: 'Budget', words: ['budget', 'money'] } }] },
    answers: ['Somebody who asked to be called.', 'A company with a budget', '-'],
  },
  fields(authored) {
    const { max, concepts } = authored as z.output<ReturnType<typeof schema>>;
    return { max: max ?? 600, concepts: (concepts ?? []).flatMap(asConcepts) };
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
  formula: (_fields, _keys, say) => ({ rule: say.words.kinds.ruleText, parts: [] }),
  anchor: () => null,
  concepts: (fields) => fields.concepts,
  withConcepts: (fields, more) => ({ ...fields, concepts: merged(fields.concepts, more) }),
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

function asConcepts(one: z.output<ReturnType<typeof conceptsSchema>>[number]): Concept[] {
  return Object.entries(one).map(([id, { text: label, words: stems }]) => ({
    id,
    text: label,
    words: stems,
  }));
}

function merged(concepts: readonly Concept[], more: readonly Concept[]): Concept[] {
  const added = more.filter(({ id }) => !concepts.some((one) => one.id === id));
  return [
    ...concepts.map((one) => {
      const own = more.find(({ id }) => id === one.id);
      return own === undefined
        ? one
        : { ...one, text: own.text, words: [...new Set([...one.words, ...own.words])] };
    }),
    ...added,
  ];
}
