import * as z from 'zod';
import { idSchema } from '../text/shapes.ts';
import { nonAnswers } from './reply.ts';

const none = z.enum(nonAnswers).describe('Why there is no answer; counted apart.');
const key = z
  .string()
  .max(4000)
  .nullable()
  .describe('Canonical key of the value, made by the kind of question.');
const moment = z.iso.datetime({ error: 'must be a moment in UTC, like "2026-11-02T09:30:00.000Z"' });

const guess = z.lazy(() =>
  z
    .strictObject({
      side: idSchema.describe('The side whose answer is guessed.'),
      value: z.unknown().optional(),
      key: key.optional(),
      none: none.optional(),
    })
    .refine(
      (one) => (one.value === undefined) !== (one.none === undefined),
      'needs exactly one of value and none',
    ),
);

const answer = z.lazy(() =>
  z
    .strictObject({
      question: idSchema,
      measure: z.string().min(1).max(200).describe('The measure of the question when it was answered.'),
      value: z.unknown().optional(),
      key: key.optional(),
      other: z.string().max(20_000).optional().describe('Own words beside or instead of the options.'),
      none: none.optional(),
      guesses: z.array(guess).max(20).optional(),
      parked: z.literal(true).optional(),
      via: z.enum(['terminal', 'plain', 'form', 'import', 'demo']),
    })
    .refine(
      (one) => one.value === undefined || one.none === undefined,
      'has both a value and none; keep one',
    ),
);

/** All answers of one person in one round, as kept on disk; made only for what `isPlainReply` does not know. `end` stands last: a truncated file lacks it. */
export const replySchema = z.lazy(() =>
  z.strictObject({
    format: z.literal(1),
    round: idSchema,
    person: idSchema,
    side: idSchema,
    state: z.enum(['draft', 'submitted', 'withdrawn']),
    privacy: z.literal('named'),
    language: z.string().min(2).max(20),
    started: moment,
    submitted: moment.optional(),
    answers: z.array(answer).max(2000),
    end: z.literal(true),
  }),
);
