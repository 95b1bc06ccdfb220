import type * as z from 'zod';
import type { Concept } from '../text/concepts.ts';
import type { Say } from '../text/language.ts';
import type { Words } from '../text/words/index.ts';
import type { DecimalSign } from './cells.ts';
import type { Control } from './control.ts';
import type { Option } from './options.ts';

/** What a kind may be named: without a word for people in `kindNames` there is no kind. */
export type KindName = keyof Words['kindNames'];

/** How often each canonical key was given by one side. */
export type Counts = ReadonlyMap<string, number>;

/** A legal answer, or what is wrong with it (one sentence that never repeats the answer). */
export type Legal<A> = { ok: true; answer: A } | { ok: false; problem: string };

/**
 * One ruler of yes/no cuts. F and G are the shares of each side for whom a cut holds; the gap is
 * `sum`: Σ w|F−G|, `capped`: min(1, Σ w|F−G|), or `ruzicka`: 1 − Σ min(F,G) / Σ max(F,G) (0 when both are empty).
 */
export interface Part {
  rule: 'sum' | 'capped' | 'ruzicka';
  weights: readonly number[];
  /** The option each cut belongs to, where one does: lets findings name what carries a difference. */
  items: readonly (string | null)[];
  /** 0 or 1 per cut, for an answer of the first side. */
  first(key: string): ArrayLike<number>;
  /** The same for the second side; differs from `first` only where the sides are asked for complements. */
  second(key: string): ArrayLike<number>;
}

/** What one answer says, in the words that `when` and `good` compare with. */
export interface Reading {
  /** The one thing chosen. */
  is?: string;
  /** The things chosen. */
  has?: readonly string[];
  /** The quantity stated. */
  amount?: number;
  /** Where it lies along the range, 0..1. */
  share?: number;
}

/** Ids of what one person needs from the other side, receives in usable form, and gives; `first` is a part of `need`. */
export interface Passes {
  need: readonly string[];
  /** Needed before anything can be given. */
  first: readonly string[];
  receive: readonly string[];
  give: readonly string[];
}

/** The name of one cut of a ruler, in the words of the question. */
export interface CutName {
  /** Said of the people for whom the cut holds: `at most 24 h`, `Budget is known`. */
  name: string;
  /** One name for this cut and the next, where nobody tells them apart. */
  joint?: string;
}

/** A ruler in words, parallel to it: lets a reader put the answers into the formula. */
interface Formula {
  /** How answers are compared, and what 100 points are: one or two sentences. */
  rule: string;
  parts: readonly {
    /** What the shares of each side are shares of (`needs`, `gives`); empty where both speak alike. */
    first: string;
    second: string;
    cuts: readonly CutName[];
  }[];
}

/**
 * How the rows of a summary are read. `one-of`: each person is in one row · `any-of`: in any of them · `owners`: each
 * names who owns a thing · `cards`: who puts a card into the first bin · `parts`: means of a divided whole · `places`: mean places
 * in an order · `passes`: what is needed, received and given · `none`: there are no rows.
 */
export type RowsAre = 'one-of' | 'any-of' | 'owners' | 'cards' | 'parts' | 'places' | 'passes' | 'none';

/** The line that the centre of a summary lies on. */
export interface Axis {
  min: number;
  max: number;
  /** Differences count as ratios; what lies below `min` counts as `min`, which is above 0. */
  log: boolean;
  unit: string;
  /** What one unit is in hours, where time is counted; else null. */
  hours: number | null;
}

/** One line of a distribution: an option, point or band, and what a side says of it. */
export interface SummaryRow {
  id: string;
  label: string;
  /** People who chose it (place it first, accept it...); null where the row is a mean. */
  count: number | null;
  /** 0..1: the share of people, or of the whole divided. */
  share: number;
  /** For people: `5 of 5`, `40 of 100`, `place 1.5`. */
  text: string;
  /** Mean place, 1 the first; only of what is put in order. */
  place?: number;
  /** Every bin in the order of the question, with how many put the card there; only of sorted cards. */
  piles?: readonly { label: string; count: number }[];
}

/** What one side says, for texts and tables. */
export interface Summary {
  /** Answers behind it. */
  n: number;
  /** One short phrase: `24 h (8 to 48)`, `3 of 4: sales`. */
  says: string;
  /** Median or mean in the question's own unit; null where there is none. */
  center: number | null;
  /** Smallest and largest answer, in the same unit; only of numbers. */
  extent?: readonly [number, number];
  rows: readonly SummaryRow[];
  /** Named by the kind's `facts`, for placeholders in findings. */
  facts: Readonly<Record<string, string>>;
}

/** Conditions on a good state that a question may declare. */
export type Good =
  | 'high'
  | 'low'
  | 'one-owner'
  | { 'at-most': number }
  | { 'at-least': number }
  | { is: string | readonly string[] }
  | { includes: readonly string[] };

/** The shapes of `good`; each kind lists those that make sense for it. */
type GoodShape = 'high' | 'low' | 'one-owner' | 'at-most' | 'at-least' | 'is' | 'includes';

/** One side of the pair, as a text may name it. */
export interface End {
  id: string;
  name: string;
}

/** How both sides settle a question together, where that is another question than the one put to each alone. */
interface Together<F, A> {
  control(fields: F, sides: readonly [End, End], say: Say): Control;
  /** A value of that control -> the answer as the first side of the pair would give it. */
  answer(fields: F, value: unknown): Legal<A>;
  /** The same from one cell. */
  fromCell(fields: F, cell: string, sides: readonly [End, End]): Legal<A>;
}

/**
 * A kind of question. F: its fields once normalised; A: its answer as stored in a reply (JSON).
 * Keys are canonical strings: equal answers have equal keys, and a key holds no `/` and no free text.
 */
export interface Kind<F = unknown, A = unknown> {
  /** The key that holds the fields in YAML. */
  readonly name: KindName;
  /** One line: what it asks for. */
  readonly about: string;
  /** The fields as authored. A function, as only reading YAML is worth the time that loading zod takes. */
  schema(): z.ZodType;
  /** Placeholders it adds for findings, beside those every kind has. */
  readonly facts: readonly string[];
  readonly goods: readonly GoodShape[];
  /** How the rows of its summary are read. */
  readonly rows: RowsAre;
  /** An example of the fields and three legal answers, for help, schemas and tests. */
  readonly example: { fields: unknown; answers: readonly A[] };
  /** Authored fields (already valid by `schema`) -> fields. */
  fields(authored: unknown): F;
  /** What can be chosen, ranked...; empty where nothing has an id. */
  options(fields: F): readonly Option[];
  /** Is this JSON value an answer? */
  legal(fields: F, value: unknown): Legal<A>;
  /**
   * Reads one cell of a table: ids, labels or numbers; lists separated by `;` or `|`. `decimals`: what its column parts
   * decimals by, where that is known.
   */
  fromCell(fields: F, cell: string, say: Say, decimals?: DecimalSign | null): Legal<A>;
  /** What a table may hold in a cell each; without it, the options. */
  parts?(fields: F): readonly string[];
  /** Reads one cell per part (`{id: cell}`); null where the kind has no such form. */
  fromCells: ((fields: F, cells: ReadonlyMap<string, string>) => Legal<A>) | null;
  control(fields: F, say: Say): Control;
  /** Canonical key; null: never counted (own words). */
  key(fields: F, answer: A): string | null;
  /** The answer a key stands for. */
  answer(fields: F, key: string): A;
  /** The answer in words. */
  words(fields: F, answer: A, say: Say): string;
  reading(fields: F, answer: A): Reading;
  /** Rulers whose mean is the gap; empty: never scored. `keys` are all the keys in play on both sides. */
  ruler(fields: F, keys: Iterable<string>): readonly Part[];
  /** The same ruler in words. */
  formula(fields: F, keys: Iterable<string>, say: Say): Formula;
  /** Mean gap of two people who answer at random, 0..1; null where not defined. */
  anchor(fields: F): number | null;
  /** Two sides are apart when their gap is strictly greater than this, 0..1. */
  apart(fields: F): number;
  /** A side has no one view when its spread is greater than this, 0..1; without it 0.7 of the anchor, or `apart`. */
  split?(fields: F): number;
  /** What an answer says is needed, received and given; only kinds that ask the sides for complements. */
  passes?(fields: F, answer: A): Passes;
  /** Only kinds that ask the sides for complements. */
  together?: Together<F, A>;
  /** What answers may speak of, as an aid to reading them side by side; only kinds of own words. Never part of a figure. */
  concepts?(fields: F): readonly Concept[];
  /** The fields with words and concepts added; only kinds that have `concepts`. */
  withConcepts?(fields: F, more: readonly Concept[]): F;
  /** The line its centre lies on; only kinds whose answers have a size. */
  axis?(fields: F, say: Say): Axis;
  summary(fields: F, counts: Counts, say: Say): Summary;
  /** Seconds a busy person needs to answer, reading included. */
  seconds(fields: F): number;
  /** What, beside the wording, makes two questions measure the same: option ids, range, unit. JSON-able. */
  measure(fields: F): unknown;
}

/** The parts of an answer that a table may hold in a cell each; none where the kind is read from one cell only. */
export function partsOf<F>(kind: Kind<F>, fields: F): readonly string[] {
  return kind.fromCells === null ? [] : (kind.parts?.(fields) ?? kind.options(fields).map(({ id }) => id));
}

/** Answers counted. */
export function total(counts: Counts): number {
  let sum = 0;
  counts.forEach((count) => (sum += count));
  return sum;
}

/** The result for an answer that may be kept. */
export function legal<A>(answer: A): Legal<A> {
  return { ok: true, answer };
}

/** The result for one that may not; `problem` says why, without repeating the answer. */
export function illegal(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
