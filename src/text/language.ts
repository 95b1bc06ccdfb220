import { wordsIn, type Words } from './words/index.ts';

/** A text people read: one string, or one per language (`en`, `de`, `pt-br`). */
export type Text = string | Readonly<Record<string, string>>;

/** Picks the wording of a text in the language at hand; knows the product's own words in it. */
export interface Say {
  (text: Text): string;
  readonly words: Words;
}

/**
 * Wording in the first of `languages` that the text has, each with its base language (`pt` for `pt-br`); then
 * English; then the text's first language.
 */
export function sayIn(languages: readonly string[]): Say {
  const codes = [...languages, 'en'].flatMap((wanted) => [wanted, wanted.split('-')[0] ?? wanted]);
  const say = (text: Text) => {
    if (typeof text === 'string') return text;
    const code = codes.find((one) => Object.hasOwn(text, one));
    return (code === undefined ? Object.values(text)[0] : text[code]) ?? '';
  };
  let words: Words | undefined;
  // Put together when first asked for: many texts are said without a word of the product's own.
  return Object.defineProperty(say as Say, 'words', { get: () => (words ??= wordsIn(languages)) });
}

/** The wording a text was written in: English where there is any, else the first language. */
export const sourceWording: Say = sayIn(['en']);
