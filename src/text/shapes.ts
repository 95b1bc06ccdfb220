import * as z from 'zod';
import { devices, idRule, longestName, shape } from './ids.ts';

/** An id as authored; its rule is that of `isId`. */
export const idSchema = z
  .string()
  .regex(shape, `is not an id: ${idRule}`)
  .refine((text) => !devices.test(text), 'is a reserved device name on Windows; choose another id')
  .meta({ id: 'id', description: `An id: ${idRule}.` });

/** Who answers for something, as authored: an id, or a name as people write it. */
export const ownerSchema = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .regex(/^[^\r\n]*$/, 'must be one line')
  .meta({
    id: 'owner',
    description: `The id of a person or a side, or a name on one line of at most ${longestName} characters.`,
  });

const language = /^[a-z]{2}(-[a-z]{2,4})?$/;

/** A `Text` as authored. */
export const textSchema = z
  .union([z.string().trim().min(1), z.record(z.string().regex(language), z.string().trim().min(1))])
  .meta({ id: 'text', description: 'A text, or one text per language code.' });
