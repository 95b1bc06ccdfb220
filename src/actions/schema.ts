import * as z from 'zod';
import { idSchema, ownerSchema } from '../text/shapes.ts';

const day = z.lazy(() => z.iso.date({ error: 'is no date like "2026-11-02"' }));
const sentence = z.lazy(() => z.string().trim().min(1).max(2000));

const stepSchema = z.lazy(() =>
  z.strictObject({
    on: day.describe('The day it happened.'),
    did: z.enum(['taken', 'moved', 'done', 'dropped']),
    due: day.optional().describe('The date it is due from then on.'),
    reason: sentence.optional(),
  }),
);

const takenSchema = z.lazy(() =>
  z.strictObject({
    id: idSchema.describe('Of the action library, or an id of your own.'),
    title: sentence,
    owner: z
      .union([ownerSchema, z.array(ownerSchema).min(1).max(10)])
      .describe('Who answers for it: a person, a side or anybody else; or several.'),
    due: day,
    'done-when': sentence.describe('What can be counted once it is done.'),
    evidence: sentence.optional().describe('What shows that it is done.'),
    state: z.enum(['open', 'done', 'dropped']).describe('Where it stands.'),
    history: z.array(stepSchema).min(1).max(200).describe('What happened to it, oldest first.'),
  }),
);

/** `actions.yaml` in an audit's folder: who does what by when. The library of actions is another format. */
export const registerSchema = z.lazy(() =>
  z
    .strictObject({
      format: z.literal(1).describe('The version of this file format.'),
      register: z.array(takenSchema).max(500).describe('The actions taken, in the order they were.'),
    })
    .describe('A register of actions: who does what by when.'),
);

type AuthoredRegister = z.output<typeof registerSchema>;

/** An entry of `actions.yaml` as written, its shape checked and nothing else. */
export type AuthoredTaken = AuthoredRegister['register'][number];
