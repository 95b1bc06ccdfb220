import * as z from 'zod';
import { idSchema } from '../text/shapes.ts';
import type { Say } from '../text/language.ts';
import { idIn } from './cells.ts';
import { shares } from './choice.ts';
import { illegal, legal, total, type Kind } from './kind.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { oneOf, together } from './phrases.ts';
import { setBits } from './ruler.ts';

interface OwnerFields {
  candidates: readonly Option[];
  /** The candidates that "shared" names; empty: not offered. */
  shared: readonly string[];
  /** Is "nobody" offered? */
  nobody: boolean;
}

const schema = () =>
  z
    .strictObject({
      candidates: optionsSchema(2, 12).describe('Who could own it: a list of "id: text".'),
      shared: z
        .array(idSchema)
        .optional()
        .describe('The candidates that "shared" stands for; default the first two; [] does not offer it.'),
      nobody: z.boolean().optional().describe('Offer "nobody". Default true.'),
    })
    .superRefine((authored, context) => {
      const ids = authored.candidates.flatMap((one) => Object.keys(one));
      ids.forEach((id, index) => {
        if (id === 'shared' || id === 'nobody') {
          context.addIssue({
            code: 'custom',
            path: ['candidates', index],
            message: `the id "${id}" is kept for that answer; choose another`,
          });
        }
      });
      const shared = authored.shared ?? [];
      shared.forEach((id, index) => {
        const message = !ids.includes(id)
          ? `"${id}" is not a candidate (candidates: ${ids.join(', ')})`
          : shared.indexOf(id) < index
            ? `"${id}" stands twice`
            : null;
        if (message !== null) context.addIssue({ code: 'custom', path: ['shared', index], message });
      });
      if (shared.length === 1) {
        context.addIssue({
          code: 'custom',
          path: ['shared'],
          message: 'name two candidates or more; [] does not offer "shared"',
        });
      }
    })
    .describe('Who owns something: a candidate, "shared" or "nobody".');

/**
 * Who owns something: a candidate's id, `shared` or `nobody`. Half the sum of absolute differences of the rates
 * "this candidate owns it", at most 1: sales v shared is half a disagreement.
 */
export const owner: Kind<OwnerFields, string> = {
  name: 'owner',
  about: 'who owns something: one candidate, shared, or nobody',
  schema,
  facts: ['top'],
  goods: ['one-owner', 'is'],
  rows: 'owners',
  example: {
    fields: { candidates: [{ sales: 'Sales' }, { marketing: 'Marketing' }] },
    answers: ['sales', 'shared', 'nobody'],
  },
  fields(authored) {
    const { candidates: list, shared, nobody } = authored as z.output<ReturnType<typeof schema>>;
    const candidates = options(list);
    return {
      candidates,
      shared: shared ?? candidates.slice(0, 2).map((one) => one.id),
      nobody: nobody ?? true,
    };
  },
  options: (fields) => fields.candidates,
  legal: (fields, value) =>
    typeof value === 'string' && offered(fields).includes(value) ? legal(value) : notOffered(fields),
  fromCell(fields, cell, say) {
    const wanted = cell.trim().toLowerCase();
    const extra = answers(fields, say).slice(fields.candidates.length);
    const id =
      idIn(fields.candidates, cell) ??
      extra.find((one) => [one.id, one.label.toLowerCase(), ...(also[one.id] ?? [])].includes(wanted))?.id;
    return id === undefined ? notOffered(fields) : legal(id);
  },
  fromCells: null,
  control: (fields, say) => ({
    type: 'pick-one',
    options: answers(fields, say).map(({ id, label }) => ({ value: id, label })),
    other: false,
  }),
  key: (_fields, answer) => answer,
  answer: (_fields, key) => key,
  words: (fields, answer, say) => answers(fields, say).find((one) => one.id === answer)?.label ?? '',
  reading: (fields, answer) => ({ is: answer, has: owners(fields, answer) }),
  ruler(fields) {
    const ids = fields.candidates.map((one) => one.id);
    const owned = setBits(ids, (key) => owners(fields, key));
    return [{ rule: 'capped', weights: ids.map(() => 0.5), items: ids, first: owned, second: owned }];
  },
  formula: (fields, _keys, say) => ({
    rule: say.words.kinds.ruleOwner,
    parts: [{ first: '', second: '', cuts: fields.candidates.map(({ text }) => ({ name: say(text) })) }],
  }),
  anchor(fields) {
    const all = offered(fields).map((one) => owners(fields, one));
    let sum = 0;
    for (const a of all) {
      for (const b of all) sum += Math.min(1, (missing(a, b) + missing(b, a)) / 2);
    }
    return sum / all.length ** 2;
  },
  apart: () => 0.5,
  summary(fields, counts, say) {
    return shares(
      total(counts),
      answers(fields, say).map((one) => ({ ...one, count: counts.get(one.id) ?? 0 })),
      say.words,
    );
  },
  seconds: () => 12,
  measure: (fields) => ({
    candidates: fields.candidates.map((one) => one.id),
    shared: fields.shared,
    nobody: fields.nobody,
  }),
};

/** Other words for the two answers that are no candidate. */
const also: Readonly<Record<string, readonly string[]>> = {
  shared: ['both', 'together'],
  nobody: ['neither', 'none', 'no one'],
};

/** Everything that can be answered. */
function offered(fields: OwnerFields): string[] {
  return [
    ...fields.candidates.map((one) => one.id),
    ...(fields.shared.length > 0 ? ['shared'] : []),
    ...(fields.nobody ? ['nobody'] : []),
  ];
}

function answers(fields: OwnerFields, say: Say): { id: string; label: string }[] {
  const { words } = say;
  const shared = fields.candidates.filter((one) => fields.shared.includes(one.id));
  const names = together(
    shared.map((one) => say(one.text)),
    words,
  );
  const labels = new Map([
    ...choices(fields.candidates, say).map(({ value, label }) => [String(value), label] as const),
    ['shared', words.kinds.together({ names })] as const,
    ['nobody', words.kinds.nobody] as const,
  ]);
  return offered(fields).map((id) => ({ id, label: labels.get(id) ?? id }));
}

/** The candidates an answer names. */
function owners(fields: OwnerFields, answer: string): readonly string[] {
  if (answer === 'shared') return fields.shared;
  return answer === 'nobody' ? [] : [answer];
}

/** How many of these are not among those. */
function missing(these: readonly string[], those: readonly string[]): number {
  return these.filter((one) => !those.includes(one)).length;
}

function notOffered(fields: OwnerFields) {
  return illegal(`must be ${oneOf(offered(fields))}`);
}
