import * as z from 'zod';
import type { Problem } from '../../errors.ts';
import { checked } from '../../text/check.ts';
import type { Source } from '../../text/source.ts';

/** Where a phrase is looked for. */
const textKinds = ['questions', 'options', 'findings'] as const;

/** One of these places. */
export type TextKind = (typeof textKinds)[number];

/** The words of one language that meaning is judged by. `*` in a phrase stands for up to six words. */
export interface Words {
  /** `en`; a text without a language counts as English. */
  language: string;
  loaded: readonly { words: readonly string[]; why: string; in: readonly TextKind[] }[];
  /** What joins two things. */
  joints: readonly string[];
  /** What asks for a judgement or a quantity. */
  verdicts: readonly string[];
  /** Joined words that are one thing, or that ask for the relation between two. */
  oneThing: readonly string[];
}

/** Lists of any number of files; several of one language add up. */
export type WordLists = readonly Words[];

const phrases = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(80)
      .refine((one) => one.split('*').length <= 3, 'has more than two "*"; two are enough for any phrase'),
  )
  .max(500);

const wordsSchema = z.strictObject({
  loaded: z
    .array(
      z.strictObject({
        words: phrases.min(1),
        why: z.string().trim().min(1).describe('What the words do to an answer, and what to write instead.'),
        in: z.array(z.enum(textKinds)).min(1).optional().describe('Default: questions.'),
      }),
    )
    .optional()
    .describe('Words that blame or lead.'),
  joints: phrases.optional().describe('Words that join two things: and, or.'),
  verdicts: phrases.optional().describe('Words that ask for a judgement or a quantity.'),
  'one-thing': phrases
    .optional()
    .describe('Joined words that are one thing. `*` stands for up to six words.'),
});

/** `lint.yaml`: the words that the lint of meaning goes by. */
export const wordListsSchema = z
  .strictObject({
    format: z.literal(1).describe('The version of this file format.'),
    languages: z.record(z.string().regex(/^[a-z]{2}(-[a-z]{2,4})?$/, 'is no language code'), wordsSchema),
  })
  .describe('Words that questions are checked for, by language.');

/** A document of word lists -> the lists; none where it has errors. */
export function wordListsOf(source: Source): { lists: Words[]; problems: Problem[] } {
  const { value, problems } = checked(wordListsSchema, source);
  const lists = Object.entries(value?.languages ?? {}).map(([language, one]) => ({
    language,
    loaded: (one.loaded ?? []).map((entry) => ({ ...entry, in: entry.in ?? ['questions' as const] })),
    joints: one.joints ?? [],
    verdicts: one.verdicts ?? [],
    oneThing: one['one-thing'] ?? [],
  }));
  return { lists, problems };
}
