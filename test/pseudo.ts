import { checks } from '../src/text/words/checks/index.ts';
import { catalogues } from '../src/text/words/index.ts';
import { pages } from '../src/text/words/pages/index.ts';

/** The code of the pseudo-language: no language has it. */
export const code = 'xx';

const accents: Readonly<Record<string, string>> = { a: 'å', e: 'ë', i: 'ï', o: 'ø', u: 'ü', c: 'ç', n: 'ñ' };

/** Text nobody can have typed in code: accented, in brackets; what is filled in stands in brackets of its own. */
function pseudo(text: string): string {
  const parts = text.split(/(\{[^{}]*\}|⟨|⟩)/);
  const said = parts.map((part) =>
    /^(\{|⟨|⟩)/.test(part)
      ? part.replace(/^\{.*\}$/, '⟨$&⟩')
      : part.replace(/[aeioucn]/g, (letter) => accents[letter] ?? letter),
  );
  return `⟦${said.join('')}⟧`;
}

/** Values are marked before an entry puts them in, so that what was said in code before is not taken for its own. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `⟨${value}⟩`;
  if (Array.isArray(value)) return value.map(marked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]));
}

function entry(own: unknown): unknown {
  if (typeof own === 'string') return pseudo(own);
  if (typeof own === 'function') {
    return (values: unknown) => `⟦${(own as (values: unknown) => string)(marked(values))}⟧`;
  }
  return Object.fromEntries(Object.entries(own as object).map(([key, one]) => [key, entry(one)]));
}

/** Every catalogue of the product's own words. */
export const books: readonly Readonly<Record<string, object>>[] = [catalogues, pages, checks];

/** Adds the pseudo-language to those the product speaks: one entry in each catalogue, as for any other. */
export function speakPseudo(): void {
  for (const book of books) (book as Record<string, unknown>)[code] = entry(book.en);
}

/** Fields of parsed files that hold texts. */
const textual = new Set(
  'title about context label ask help guess why source text do process people doneWhen name unit points decision reasons count texts'.split(
    ' ',
  ),
);

function isText(value: object): value is Record<string, string> {
  return Object.keys(value).every((key) => /^[a-z]{2}(-[a-z]{2,4})?$/.test(key));
}

function inPseudo(value: unknown): unknown {
  if (typeof value === 'string') return { en: value, [code]: pseudo(value) };
  if (Array.isArray(value)) return value.map(inPseudo);
  if (value === null || typeof value !== 'object') return value;
  if (isText(value)) return { ...value, [code]: pseudo(value.en ?? Object.values(value)[0] ?? '') };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPseudo(one)]));
}

/** The same data with every authored text in the pseudo-language as well; question names are made texts. */
export function translated<T>(data: T): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const found = Object.entries(value).map(([key, one]) => [
      key,
      textual.has(key) && !(Array.isArray(one) && !/^(points|texts)$/.test(key)) ? inPseudo(one) : walk(one),
    ]);
    const made = Object.fromEntries(found) as Record<string, unknown>;
    if ('measure' in made && made.label === null) made.label = inPseudo(String(made.id));
    return made;
  };
  return walk(data) as T;
}

/** Everything that is in no brackets of a text, or only in those of a value; throws where a bracket was cut off. */
export function outside(text: string): string {
  const pairs: Readonly<Record<string, string>> = { '⟧': '⟦', '⟩': '⟨' };
  const open: string[] = [];
  let found = '';
  // A text that is quoted in a title may end early, and shows that it does.
  const whole = text.replaceAll('…⟩', '⟧⟩');
  for (const character of whole) {
    const before = pairs[character];
    if (character === '⟦' || character === '⟨') open.push(character);
    else if (before !== undefined) {
      if (open.pop() !== before) throw new Error(`brackets do not pair near "${found.slice(-80)}"`);
    } else if (open.at(-1) !== '⟦') found += character;
  }
  if (open.length > 0) throw new Error(`${open.length} brackets stay open`);
  return found;
}
