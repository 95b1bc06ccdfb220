import * as z from 'zod';
import { idSchema, ownerSchema } from '../text/shapes.ts';

const day = z.lazy(() => z.iso.date({ error: 'is no date like "2026-11-02"' }));
const sentence = z.lazy(() => z.string().trim().min(1).max(2000));

const agreementSchema = z.lazy(() =>
  z.strictObject({
    question: idSchema.describe('The question that was settled.'),
    value: z.unknown().optional().describe('The agreed answer, as replies hold it.'),
    key: z.string().max(20_000).nullable().optional().describe('Its canonical key; null: own words.'),
    measure: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'is no measure: 16 digits 0-9 and a-f, as "accord agree" writes it')
      .optional()
      .describe('Digest of the question as it was worded then.'),
    words: z.string().trim().min(1).max(20_000).optional().describe('The agreed answer in words.'),
    text: sentence.optional().describe("The company's own sentence for it."),
    'differ-until': day.optional().describe('They go on differing until this day; instead of a value.'),
    reason: sentence.optional().describe('Why it was settled so.'),
    owner: ownerSchema.optional().describe('A person, a side or anybody else who answers for it.'),
    signed: day.describe('The day it was signed.'),
    effective: day.optional().describe('The day it counts from. Default: the day it was signed.'),
    by: z.record(idSchema, idSchema).describe('Who signed: side: person.'),
    review: day.optional().describe('The day it is looked at again.'),
  }),
);

/** `charter.yaml`: what both sides signed. */
export const charterSchema = z.lazy(() =>
  z
    .strictObject({
      format: z.literal(1).describe('The version of this file format.'),
      agreed: z.array(agreementSchema).max(500).describe('One entry per question.'),
    })
    .describe('A charter: what both sides signed.'),
);

/** `charter.yaml` as written, its shape checked; questions and people are resolved later. */
export type AuthoredCharter = z.output<typeof charterSchema>;

/** One entry of it. */
export type AuthoredAgreement = AuthoredCharter['agreed'][number];
