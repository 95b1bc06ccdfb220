import type { Text } from './language.ts';

/** One thing a text may speak of. */
export interface Concept {
  id: string;
  text: Text;
  /** Starts of words, or of several words in a row, in any language; up to three letters stand for a whole word. */
  words: readonly string[];
}

/** What a text says of one concept. */
interface Mention {
  id: string;
  /** What gave it away, as written, each once; of negated ones with the negation. */
  words: readonly string[];
  /** "No budget", "regardless of budget": spoken of, and ruled out. */
  negated: boolean;
}

interface Token {
  start: number;
  end: number;
  lower: string;
  clause: number;
}

interface Match {
  id: string;
  from: number;
  to: number;
}

type Phrases = Map<string, { id: string; stems: string[] }[]>;

const known = new WeakMap<readonly Concept[], Phrases>();

/** Words between a negation and what it rules out, and the other way round. */
const reach = 3;

const negations = new Set(
  (
    'no not nor never neither none without cannot regardless irrespective lack lacks lacking ' +
    'dont doesnt isnt arent cant wont neednt nicht nie niemals weder ohne unabhängig ungeachtet egal'
  ).split(' '),
);
/** After a negation these leave what follows standing: "not only", "no later than". */
const harmless = new Set('only just merely later sooner less fewer nur allein später weniger'.split(' '));
const contrasts = new Set('but aber sondern'.split(' '));
const withouts = new Set(['without', 'ohne']);
/** After what they dismiss: "budget is optional", with a negation before them "does not matter". */
const unneeded = /^(optional|irrelevant|unimportant|unnecessary|egal|unwichtig|unnötig|nebensächlich)/;
const needed =
  /^(matter|needed|necessary|required|relevant|important|nötig|notwendig|wichtig|erforderlich|entscheidend)/;

/**
 * The concepts a text speaks of, in their order, each at most once as meant and once as negated. Knows words and not
 * meaning: what is said in other words is not found. Longer phrases take precedence over words inside them.
 */
export function conceptsIn(text: string, concepts: readonly Concept[]): Mention[] {
  const written = text.normalize('NFC').replaceAll(/[\u00ad\u200b-\u200d]/g, '');
  const tokens = tokensOf(written);
  const found = new Map<string, Set<string>>();
  for (const { id, from, to } of matches(tokens, concepts)) {
    if (isPartOfDismissal(tokens, from)) continue;
    const span = negatedSpan(tokens, from, to);
    const [first, last] = span ?? [from, to - 1];
    const words = written.slice(tokens[first]?.start, tokens[last]?.end).replaceAll(/\s+/g, ' ');
    const key = keyOf(id, span !== null);
    found.set(key, (found.get(key) ?? new Set()).add(words));
  }
  return concepts.flatMap(({ id }) =>
    [false, true].flatMap((negated) => {
      const words = found.get(keyOf(id, negated));
      return words === undefined ? [] : [{ id, words: [...words], negated }];
    }),
  );
}

function keyOf(id: string, negated: boolean): string {
  return `${negated ? 'not ' : ''}${id}`;
}

/** Words in order; a clause ends at punctuation, at a line's end and at "but". */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  const pieces =
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019][\p{L}\p{M}]+)*|[.,;:!?()[\]\n\r\u2013\u2014]|\s-\s/gu;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (!/^[\p{L}\p{N}]/u.test(piece)) clause += 1;
    else {
      const lower = piece.toLowerCase().replaceAll('\u2019', "'");
      if (contrasts.has(lower)) clause += 1;
      tokens.push({ start: index, end: index + piece.length, lower, clause });
    }
  }
  return tokens;
}

function matches(tokens: readonly Token[], concepts: readonly Concept[]): Match[] {
  const starting = byFirstLetter(concepts);
  const longest = new Array<number>(tokens.length).fill(0);
  const all: Match[] = [];
  tokens.forEach((token, from) => {
    const lengths = new Map<string, number>();
    for (const { id, stems } of starting.get(token.lower.charAt(0)) ?? []) {
      if (stems.length > (lengths.get(id) ?? 0) && isAt(tokens, from, stems)) lengths.set(id, stems.length);
    }
    for (const [id, length] of lengths) {
      all.push({ id, from, to: from + length });
      for (let at = from; at < from + length; at += 1) longest[at] = Math.max(longest[at] ?? 0, length);
    }
  });
  return all.filter(({ from, to }) => longest.slice(from, to).some((length) => length <= to - from));
}

/** Phrases by the first letter of their first word; made once for each list, which is read with every text. */
function byFirstLetter(concepts: readonly Concept[]): Phrases {
  const before = known.get(concepts);
  if (before !== undefined) return before;
  const starting: Phrases = new Map();
  for (const { id, words } of concepts) {
    for (const phrase of words) {
      const stems = tokensOf(phrase.normalize('NFC')).map((token) => token.lower);
      const letter = stems[0]?.charAt(0);
      if (letter === undefined) continue;
      const there = starting.get(letter);
      if (there === undefined) starting.set(letter, [{ id, stems }]);
      else there.push({ id, stems });
    }
  }
  known.set(concepts, starting);
  return starting;
}

function isAt(tokens: readonly Token[], from: number, stems: readonly string[]): boolean {
  return stems.every((stem, at) => {
    const token = tokens[from + at];
    if (token === undefined || token.clause !== tokens[from]?.clause) return false;
    return stem.length <= 3 ? token.lower === stem : token.lower.startsWith(stem);
  });
}

/** First and last word of a negated mention; null where it is meant. */
function negatedSpan(tokens: readonly Token[], from: number, to: number): readonly [number, number] | null {
  const before = negationBefore(tokens, from);
  if (before !== null) return [before, to - 1];
  const after = dismissalAfter(tokens, to);
  return after === null ? null : [from, after];
}

function negationBefore(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= from - reach && isBeside(tokens, at, from); at -= 1) {
    if (!isNegation(tokens, at)) continue;
    // "No lead without a budget" asks for one.
    return withouts.has(tokens[at]?.lower ?? '') && isDenied(tokens, at) ? null : at;
  }
  return null;
}

function isDenied(tokens: readonly Token[], without: number): boolean {
  for (let at = without - 1; isBeside(tokens, at, without); at -= 1) {
    if (isNegation(tokens, at)) return true;
  }
  return false;
}

/** The last word of "is optional", "does not matter" close behind; null where there is none. */
function dismissalAfter(tokens: readonly Token[], to: number): number | null {
  for (let at = to; at < to + reach && isBeside(tokens, at, to - 1); at += 1) {
    if (unneeded.test(tokens[at]?.lower ?? '')) return at;
    if (!isNegation(tokens, at)) continue;
    for (const next of [at + 1, at + 2]) {
      if (isBeside(tokens, next, at) && needed.test(tokens[next]?.lower ?? '')) return next;
    }
    return null;
  }
  return null;
}

/** "Needed" in "budget is not needed" is no mention of a need. */
function isPartOfDismissal(tokens: readonly Token[], at: number): boolean {
  return needed.test(tokens[at]?.lower ?? '') && negationBefore(tokens, at) !== null;
}

function isNegation(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const isOne = negations.has(lower) || lower.startsWith('kein') || lower.endsWith("n't");
  return isOne && !harmless.has(tokens[at + 1]?.lower ?? '');
}

function isBeside(tokens: readonly Token[], at: number, other: number): boolean {
  return tokens[at] !== undefined && tokens[at].clause === tokens[other]?.clause;
}
