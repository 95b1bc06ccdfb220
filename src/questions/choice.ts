import * as z from 'zod';
import type { Words } from '../text/words/index.ts';
import { idIn } from './cells.ts';
import { illegal, legal, total, type Kind, type Legal } from './kind.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { largestFirst, oneOf, people, together } from './phrases.ts';
import { setBits } from './ruler.ts';

interface ChoiceFields {
  options: readonly Option[];
  /** May own words be given instead? They are shown, never counted. */
  other: boolean;
}

const schema = () =>
  z
    .strictObject({
      options: optionsSchema(2).describe('What can be chosen: a list of "id: text".'),
      other: z.boolean().optional().describe('Offer own words instead; shown, never counted. Default false.'),
    })
    .describe('One of several options. The answer is its id.');

/** One of several options. The answer is its id. Total variation distance of the shares, 0..1. */
export const choice: Kind<ChoiceFields, string> = {
  name: 'choice',
  about: 'one of several options',
  schema,
  facts: ['top'],
  goods: ['is'],
  rows: 'one-of',
  example: {
    fields: { options: [{ north: 'North' }, { south: 'South' }, { none: 'Neither' }] },
    answers: ['north', 'south', 'none'],
  },
  fields(authored) {
    const { options: list, other } = authored as z.output<ReturnType<typeof schema>>;
    return { options: options(list), other: other ?? false };
  },
  options: (fields) => fields.options,
  legal: optionId,
  fromCell(fields, cell) {
    const id = idIn(fields.options, cell);
    return id === null ? notAnOption(fields) : legal(id);
  },
  fromCells: null,
  control: (fields, say) => ({
    type: 'pick-one',
    options: choices(fields.options, say),
    other: fields.other,
  }),
  key: (_fields, answer) => answer,
  answer: (_fields, key) => key,
  words: (fields, answer, say) => say(fields.options.find((option) => option.id === answer)?.text ?? ''),
  reading: (_fields, answer) => ({ is: answer, has: [answer] }),
  ruler(fields) {
    const ids = fields.options.map((option) => option.id);
    const chosen = setBits(ids, (key) => [key]);
    return [{ rule: 'sum', weights: ids.map(() => 0.5), items: ids, first: chosen, second: chosen }];
  },
  formula: (fields, _keys, say) => ({
    rule: say.words.kinds.ruleChoice,
    parts: [{ first: '', second: '', cuts: fields.options.map(({ text }) => ({ name: say(text) })) }],
  }),
  anchor: (fields) => 1 - 1 / fields.options.length,
  apart: () => 0.5,
  summary(fields, counts, say) {
    const n = total(counts);
    return shares(
      n,
      fields.options.map(({ id, text }) => ({ id, label: say(text), count: counts.get(id) ?? 0 })),
      say.words,
    );
  },
  seconds: (fields) => Math.min(25, 13 + fields.options.length),
  measure: (fields) => ({ options: fields.options.map((option) => option.id) }),
};

/** The summary of answers that each name one thing: `3 of 4: Sales, 1 of 4: Nobody`; the name alone for one person. */
export function shares(
  n: number,
  given: readonly { id: string; label: string; count: number }[],
  words: Words,
) {
  const rows = given.map((one) => ({
    ...one,
    share: n === 0 ? 0 : one.count / n,
    text: people(one.count, n, words),
  }));
  const said = largestFirst(rows, (row) => row.count).filter((row) => row.count > 0);
  const most = said.filter((row) => row.count === said[0]?.count);
  return {
    n,
    says: said.map((row) => (n === 1 ? row.label : `${row.text}: ${row.label}`)).join(', '),
    center: null,
    rows,
    facts: {
      top: together(
        most.map((row) => row.label),
        words,
      ),
    },
  };
}

function optionId(fields: ChoiceFields, value: unknown): Legal<string> {
  return typeof value === 'string' && fields.options.some((option) => option.id === value)
    ? legal(value)
    : notAnOption(fields);
}

function notAnOption(fields: ChoiceFields) {
  return illegal(`must be ${oneOf(fields.options.map((option) => option.id))}`);
}
