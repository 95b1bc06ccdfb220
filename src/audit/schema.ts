import * as z from 'zod';
import { brandSchema } from './brand-schema.ts';
import { acceptedSchema, gatesSchema } from './gates-schema.ts';
import { idSchema, textSchema } from '../text/shapes.ts';
import { measuresPattern, sealPattern } from './frozen-text.ts';
import { recorded, writtenLike, type OutcomeId } from './outcomes.ts';

// Lazy: made only for an audit that `isPlainAudit` does not know.
const language = z.lazy(() =>
  z.string().regex(/^[a-z]{2}(-[a-z]{2,4})?$/, 'is no language code like "en", "de" or "pt-br"'),
);

const sideSchema = z.lazy(() =>
  z
    .record(
      idSchema,
      z.union([
        z.strictObject({ name: textSchema, population: z.enum(['everyone', 'sample']).optional() }),
        textSchema,
      ]),
    )
    .refine((one) => Object.keys(one).length === 1, 'write one "id: name" per list entry')
    .describe('`id: name`, or `id: {name, population}`.'),
);

const personSchema = z.lazy(() =>
  z.strictObject({
    id: idSchema.describe('Names the file of the reply; no real name.'),
    side: idSchema,
    role: z.enum(['head', 'team']).optional().describe('Default: team.'),
    job: z.string().trim().min(1).max(200).optional().describe('What the person does, e.g. "Head of sales".'),
  }),
);

/** `audit.yaml`: who is asked what. */
export const auditSchema = z.lazy(() =>
  z
    .strictObject({
      format: z.literal(1).describe('The version of this file format.'),
      company: z.string().trim().min(1).max(200),
      target: z
        .enum(['linked', 'one-process'])
        .optional()
        .describe('What the company aims at: two linked departments (the default), or one process'),
      language: z
        .union([language, z.array(language).min(1)])
        .optional()
        .describe('Of all texts; several: first wish first. Default: en.'),
      sides: z
        .array(sideSchema)
        .min(2)
        .max(12)
        .optional()
        .describe('The groups that are compared. Default: sales, marketing and executive.'),
      pair: z
        .array(idSchema)
        .length(2)
        .optional()
        .describe('The two sides whose difference is the headline. Default: the first two.'),
      privacy: z
        .literal('named')
        .describe('Who sees the answers. `named`: everybody asked has agreed to be seen.'),
      preset: idSchema.optional().describe('A named choice of questions; or name `questionnaires`.'),
      questionnaires: z.array(idSchema).min(1).max(100).optional(),
      weights: z
        .record(idSchema, z.number().positive().max(100))
        .optional()
        .describe('Dimension id: weight.'),
      people: z.array(personSchema).optional(),
      gates: gatesSchema.optional(),
      accepted: acceptedSchema.optional(),
      brand: brandSchema.optional(),
    })
    .describe('An audit: who is asked what.'),
);

const dateRule = 'is no date like "2026-11-02"';

const outcomeSchema = (id: OutcomeId) =>
  z
    .string({ error: outcomeRule(id) })
    .refine((text) => recorded(id, text) !== null, outcomeRule(id))
    .optional();

function outcomeRule(id: OutcomeId): string {
  return `is no figure like "${writtenLike(id)}"`;
}

/** `rounds/<id>/round.yaml`: one dated run of an audit. */
export const roundSchema = z.lazy(() =>
  z
    .strictObject({
      format: z.literal(1).describe('The version of this file format.'),
      opened: z.iso.date({ error: dateRule }),
      closed: z.iso.date({ error: dateRule }).optional(),
      questionnaires: z
        .array(
          z.strictObject({
            id: idSchema,
            version: z.int().min(1),
            measures: z
              .string()
              .regex(measuresPattern, 'must hold one line a question, as accord wrote it: "id measure"'),
          }),
        )
        .min(1)
        .max(100)
        .optional()
        .describe('What is asked: frozen by accord with the first submitted reply.'),
      weights: z
        .record(idSchema, z.number().positive().max(100))
        .optional()
        .describe('Dimension id: weight. Frozen with the questionnaires.'),
      compared: z
        .strictObject({
          pair: z.tuple([idSchema, idSchema]),
          target: z.enum(['linked', 'one-process']),
          populations: z.record(idSchema, z.enum(['everyone', 'sample'])),
        })
        .optional()
        .describe('Who is compared, and the target. Frozen with the questionnaires.'),
      sealed: z
        .string()
        .regex(sealPattern, 'is no seal as accord writes it')
        .optional()
        .describe('Digest over the replies, written when the round was closed.'),
      resealed: z.iso
        .date({ error: dateRule })
        .optional()
        .describe('When it was sealed anew after a change of its replies.'),
      withdrawn: z.int().min(1).max(1e6).optional().describe('Replies withdrawn since the round was closed.'),
      outcomes: z
        .strictObject({
          'sales-cycle': outcomeSchema('sales-cycle').describe('From first contact to order: "84 days".'),
          'cost-of-sales': outcomeSchema('cost-of-sales').describe('"21 % of revenue".'),
          'market-entry-cost': outcomeSchema('market-entry-cost').describe(
            'Of the latest new market, with its currency: "120000 EUR".',
          ),
          'lead-conversion': outcomeSchema('lead-conversion').describe(
            'Leads that became customers: "12 %".',
          ),
        })
        .optional()
        .describe('Figures of the business, written by "accord round record".'),
    })
    .describe('One dated run of an audit.'),
);

/** `audit.yaml` as written, its shape checked; names are resolved later. */
export type AuthoredAudit = z.output<typeof auditSchema>;

/** `round.yaml` as written, its shape checked. */
export type AuthoredRound = z.output<typeof roundSchema>;
