type Entry = string | ((values: never) => string) | Readonly<Record<string, string>>;

/** One catalogue in every language the product speaks, by language code. */
export type Catalogues<C> = Readonly<Record<string, Translation<C>>>;

/** What a language holds of a catalogue: any entry may be missing, and is then said in the next language asked. */
export type Translation<C> = { readonly [G in keyof C]?: Partial<C[G]> };

/** Every entry of a catalogue in the first language asked that has it. */
export type InWords<C> = C & {
  /** The first language asked that the catalogue speaks. */
  readonly language: string;
};

const known = new WeakMap<object, WeakMap<readonly string[], unknown>>();

/** The words in these languages, the first wish first: per entry asked language, its base (`pt` for `pt-br`), English. */
export function inWords<C>(catalogues: Catalogues<C>, languages: readonly string[]): InWords<C> {
  const spoken = known.get(catalogues) ?? new WeakMap<readonly string[], unknown>();
  known.set(catalogues, spoken);
  const before = spoken.get(languages);
  if (before !== undefined) return before as InWords<C>;
  const asked = [...languages, 'en'].flatMap((code) => [code, code.split('-')[0] ?? code]);
  const chain = asked.filter((code) => Object.hasOwn(catalogues, code));
  const language = chain[0] ?? 'en';
  const merged: Record<string, Record<string, Entry>> = {};
  for (const code of chain.reverse()) {
    const groups = Object.entries(catalogues[code] ?? {}) as [string, Record<string, Entry>][];
    for (const [group, entries] of groups) merged[group] = { ...merged[group], ...entries };
  }
  const words = { ...merged, language } as InWords<C>;
  spoken.set(languages, words);
  return words;
}
