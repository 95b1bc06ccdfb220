import * as z from 'zod';
import { idSchema, textSchema } from '../text/shapes.ts';

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
    })
    .describe('An audit: who is asked what.'),
);

const dateRule = 'is no date like "2026-11-02"';

/** `rounds/<id>/round.yaml`: one dated run of an audit. */
export const roundSchema = z.lazy(() =>
  z
    .strictObject({
      format: z.literal(1).describe('The version of this file format.'),
      opened: z.iso.date({ error: dateRule }),
      closed: z.iso.date({ error: dateRule }).optional(),
    })
    .describe('One dated run of an audit.'),
);

export type AuthoredAudit = z.output<typeof auditSchema>;
