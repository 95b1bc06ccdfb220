import { inWords, type Catalogues, type InWords } from '../catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** As `catalogues` of the product's words. */
export const pages: Catalogues<typeof en> = {
  en,
  get de() {
    return de;
  },
};

/** These sentences in the language chosen. */
export type PageWords = InWords<typeof en>;

/** What is said on pages for paper and browser: reports, charts, the workshop pack, in these languages, the first wish first. */
export function pageWords(languages: readonly string[]): PageWords {
  return inWords(pages, languages);
}
