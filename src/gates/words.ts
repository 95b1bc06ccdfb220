import { checkWords, type CheckWords } from '../text/words/checks/index.ts';
import { wordsIn, type Words } from '../text/words/index.ts';

/** What gates say: their own words, and the product's figures and verdicts. */
export type GateWords = CheckWords['gates'] & Pick<Words, 'figure' | 'verdicts'>;

/** These words in the languages asked, the first wish first. */
export function gateWords(languages: readonly string[]): GateWords {
  const { figure, verdicts } = wordsIn(languages);
  return { ...checkWords(languages).gates, figure, verdicts };
}
