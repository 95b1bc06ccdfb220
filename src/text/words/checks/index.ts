import { inWords, type Catalogues, type InWords } from '../catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** As `catalogues` of the product's words. */
export const checks: Catalogues<typeof en> = {
  en,
  get de() {
    return de;
  },
};

/** These sentences in the language chosen. */
export type CheckWords = InWords<typeof en>;

/** What is said on checks, rounds, the charter and the register of actions, in these languages, the first wish first. */
export function checkWords(languages: readonly string[]): CheckWords {
  return inWords(checks, languages);
}
