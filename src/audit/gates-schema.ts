import * as z from 'zod';
import { idSchema } from '../text/shapes.ts';
import { gatePresets, mostLimit } from './gates.ts';

// Lazy as all of the audit: made only for what `isPlainGates` does not know.
const level = z.lazy(() => z.enum(['off', 'warn', 'error']));

const limit = z.lazy(() => z.number().min(0).max(mostLimit));

const rule = z.lazy(() =>
  z.union([
    z.enum(['off', 'warn', 'error']),
    z.strictObject({
      level: level.optional().describe('Default: error.'),
      min: limit
        .optional()
        .describe('coverage (percent), dimension, overall (alignment), level: at least this, 0 to 100.'),
      max: limit
        .optional()
        .describe('question (points), charter, actions:overdue, unnoticed, split, baseline: at most this.'),
      'max-drop': limit.optional().describe('change: points it may fall, beyond noise. Default: 3.'),
    }),
  ]),
);

/** `gates`: a preset, or gates by name, with `preset` among them or not. */
export const gatesSchema = z.lazy(() =>
  z
    .union([z.enum(gatePresets), z.object({ preset: z.enum(gatePresets).optional() }).catchall(rule)])
    .describe(
      'What "accord check" holds a round against: start | steady | strict, or a map of gates, e.g. {preset: steady, "question:first-*": warn}.',
    ),
);

/** `accepted`: differences both sides live with until a day. */
export const acceptedSchema = z.lazy(() =>
  z
    .array(
      z.strictObject({
        question: z
          .string()
          .regex(/^[a-z0-9*-]{1,63}$/, 'is no id of a question, and no pattern of one such as "first-*"'),
        reason: z.string().trim().min(1).max(500),
        owners: z
          .record(idSchema, z.string().trim().min(1).max(200))
          .describe(
            'Side: the id of a person of that side, who answers for it; one on each side of the pair.',
          ),
        until: z.iso.date({ error: 'is no date like "2027-03-31"' }),
      }),
    )
    .max(200)
    .describe('Differences both sides accept until a day. They leave the gates, never the score.'),
);

/** The gates of `audit.yaml` as written: preset, and gate -> limit or settings. */
export type AuthoredGates = z.output<typeof gatesSchema>;

/** One accepted difference as written; whether its question and people exist is judged later. */
export type AuthoredAccepted = z.output<typeof acceptedSchema>;
