import * as z from 'zod';

/** A text people read: one string, or one per language (`en`, `de`, `pt-br`). */
export type Text = string | Readonly<Record<string, string>>;

/** Picks the wording of a text in the language at hand. */
export type Say = (text: Text) => string;

const language = /^[a-z]{2}(-[a-z]{2,4})?$/;

export const textSchema = z
  .union([z.string().trim().min(1), z.record(z.string().regex(language), z.string().trim().min(1))])
  .meta({ id: 'text', description: 'A text, or one text per language code.' });

/**
 * Wording in the first of `languages` that the text has; then its base language (`pt` for `pt-br`); then the
 * text's first language.
 */
export function sayIn(languages: readonly string[]): Say {
  return (text) => {
    if (typeof text === 'string') return text;
    for (const wanted of languages) {
      for (const code of [wanted, wanted.split('-')[0] ?? wanted]) {
        if (Object.hasOwn(text, code)) return text[code] ?? '';
      }
    }
    return Object.values(text)[0] ?? '';
  };
}

/** The wording a text was written in: English where there is any, else the first language. */
export const sourceWording: Say = sayIn(['en']);
