import { AccordError, clipped } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { catalogues } from '../text/words/index.ts';
import type { Context } from './command.ts';

/** Notes where accord does not speak the language of `--lang`. Throws `usage` for what is no code of a language. */
export function checkLanguage({ global: { lang }, note }: Context): void {
  if (lang === null) return;
  const spoken = Object.keys(catalogues);
  if (!/^[a-z]{2}(-[a-z]{2,4})?$/.test(lang)) {
    throw new AccordError(
      'usage',
      `--lang: "${clipped(lang)}" is no language code.${didYouMean(lang, spoken)}`,
      { hint: `Write it as "de" or "pt-br". accord has texts in: ${listed(spoken)}.` },
    );
  }
  if (spoken.includes(lang) || spoken.includes(lang.slice(0, 2))) return;
  note(
    `accord has no texts in "${lang}"; it has them in: ${listed(spoken)}. What is missing is said in the audit's language, else in English.`,
  );
}
