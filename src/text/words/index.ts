import { inWords, type Catalogues, type InWords } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every entry of the product's own words; English holds all of them. */
type Catalogue = typeof en;

/**
 * The languages the product speaks. A new one is one file and one entry here, and one in the build: as a getter it is
 * loaded only when it is asked for. What only pages or checks say stands in catalogues of their own (`pages/`,
 * `checks/`), so that other commands do not read it.
 */
export const catalogues: Catalogues<Catalogue> = {
  en,
  get de() {
    return de;
  },
};

/** The product's own words, each entry in the first language asked that has it. */
export interface Words extends InWords<Catalogue> {
  /** A figure as JavaScript writes it, with the decimal sign of the language: `12.5`, `12,5`. */
  figure(figure: number | string): string;
  /** A figure as people read it: with its decimal sign, from 10 000 up with its thousands marked: `9999.5`, `12,345`. */
  grouped(figure: number | string): string;
  /** A whole number with its thousands marked: `12,345`, `12.345`. */
  whole(count: number): string;
}

const known = new WeakMap<readonly string[], Words>();

/** The words in these languages, the first wish first: per entry asked language, its base (`pt` for `pt-br`), English. */
export function wordsIn(languages: readonly string[]): Words {
  const before = known.get(languages);
  if (before !== undefined) return before;
  const catalogue = inWords(catalogues, languages);
  const words: Words = { ...catalogue, ...numbersOf(catalogue.numbers) };
  known.set(languages, words);
  return words;
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(list: readonly string[], words: Words): string {
  const last = list.at(-1) ?? '';
  return list.length < 2 ? last : words.lists.and({ list: list.slice(0, -1).join(', '), last });
}

/** Rounding stays that of JavaScript: only the signs are those of the language. */
function numbersOf({
  decimal,
  thousands,
}: Catalogue['numbers']): Pick<Words, 'figure' | 'grouped' | 'whole'> {
  const marked = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, thousands);
  return {
    figure: (figure) => String(figure).replace('.', decimal),
    grouped(figure) {
      const [digits = '', ...part] = String(figure).split('.');
      return [/\d{5}/.test(digits) ? marked(digits) : digits, ...part].join(decimal);
    },
    whole: (count) => marked(String(count)),
  };
}
