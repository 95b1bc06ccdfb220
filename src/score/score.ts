import type { NonAnswer } from '../replies/reply.ts';

/** Why a figure is not known. */
export type Why =
  | 'nobody-answered'
  | 'one-side-silent'
  | 'own-words'
  | 'expected-difference'
  | 'one-person'
  | 'few-questions'
  | 'nothing-assessed'
  | 'not-predicted';

/** Known with its value, or not known with the reason. */
export type Known<T> = { value: T; why: null } | { value: null; why: Why };

/** `same` · `known`: apart, and both know it · `unnoticed`: apart, and at least one side believes otherwise ·
 * `apart`: apart, not predicted · `split`: a side has no view of its own · `unclear`: in a sample, within noise ·
 * `free`: shown, not scored · `unknown`: not assessable. */
export type Verdict = 'same' | 'known' | 'unnoticed' | 'apart' | 'split' | 'unclear' | 'free' | 'unknown';

/** The gap of two sides on one question. Figures are 0..1, except where said. */
export interface Gap {
  nFirst: number;
  nSecond: number;
  /** Wasserstein-family distance between the two distributions of answers. */
  observed: number;
  /** What two groups of this size and inner disagreement would differ by, by luck alone; sets of which hardly
   * anything was ticked by two or three people can exceed 1 (never 2). */
  noise: number;
  /** sign(observed² − noise²) √|observed² − noise²|, −2..1. */
  signed: number;
  /** max(0, signed). */
  adjusted: number;
}

/** A 95 % interval with its standard error and degrees of freedom, in the unit of the figure it belongs to. */
export interface Interval {
  low: number;
  high: number;
  se: number;
  df: number;
  /** Made from counts alone, questions taken as independent: somewhat too narrow. */
  approximate?: true;
}

/** A rate among those who answered or said "don't know", with its 95 % Wilson interval, all 0..1. */
export interface Rate {
  count: number;
  of: number;
  rate: number;
  low: number;
  high: number;
}

/** How one side sees the other on one question: section 4 of the method. */
export interface Perception {
  side: string;
  /** The side whose answers are guessed. */
  of: string;
  /** People who gave both an own answer and a guess. */
  n: number;
  /** Mean distance between own answer and guess, within persons. */
  perceived: number | null;
  /** Distance between this side's guesses and the other side's answers. */
  accuracy: number | null;
  cell: 'true-consensus' | 'false-conflict' | 'false-consensus' | 'known-difference' | null;
  misread: boolean;
}

/** What one side answered to one question. Counts are people; `spread` and `headTeam` are distances, 0..1. */
export interface SideScore {
  side: string;
  /** Counted answers. */
  n: number;
  /** Answered in own words only. */
  words: number;
  /** People of this side to whom the question was put. */
  asked: number;
  none: Readonly<Record<NonAnswer, number>>;
  skipped: number;
  otherMeasure: number;
  /** Mean distance between two different members, on the gap's ruler; null below 2 answers. */
  spread: number | null;
  /** Spread beyond 0.7 of the random anchor: the side has no one view. */
  split: boolean;
  /** 0..100 by the question's good direction; null without one or without answers. */
  level: number | null;
  /** Share of those who responded that said "don't know"; null where nobody responded. */
  dontKnow: Rate | null;
  /** Observed distance between the side's head and its own team; null without both. */
  headTeam: number | null;
}

/** The observed gap of two sides other than the pair. */
export interface OtherGap {
  first: string;
  second: string;
  gap: number;
}

/** One direction of an exchange between the pair: what `to` needs against what `from` gives. Shares of people, 0..1. */
export interface Balance {
  from: string;
  to: string;
  /** Ruzicka distance between needs and gives. */
  gap: number | null;
  /** Ruzicka distance between gives and what arrives in usable form. */
  lost: number | null;
  items: readonly {
    item: string;
    needed: number;
    /** Marked as what must come first. */
    first: number;
    given: number;
    received: number;
  }[];
  /** Needed and given. */
  met: readonly string[];
  /** Needed, neither given nor received. */
  unmet: readonly string[];
  /** Given, does not arrive in usable form. */
  givenNotReceived: readonly string[];
  /** Given, not needed. */
  unwanted: readonly string[];
}

/** What is to be said of one thing in one direction. `met`: needed, given, and it arrives · `unmet`: needed, neither given
 * nor received · `given-not-received`: needed and given, and it does not arrive · `unwanted`: given, not needed. */
export type ItemState = 'met' | 'unmet' | 'given-not-received' | 'unwanted';

/** Gap and level of one question seen together. `healthy`: close, and both sides put it high · `agreed-problem`: close, and
 * both put it low · `between`: close, on either side of the middle · `contested`: apart, the level is not known. */
export type Standing = 'healthy' | 'agreed-problem' | 'between' | 'contested';

/** How close two functions work, lowest first: section 5 of the method. */
export type StateName = 'undefined' | 'defined' | 'aligned' | 'integrated';

/** Where the pair places the firm: section 5 of the method. */
export interface State {
  /** By the lower side's level, at most `defined` while a core question is apart. */
  state: StateName;
  first: StateName;
  second: StateName;
  /** 0..100: weighted mean of each side's levels. */
  levels: readonly [number, number];
  /** The sides place the firm in different bands, beyond chance. */
  contested: boolean;
  /** Held down by a core question that is apart. */
  capped: boolean;
}

/** How firm the order of the three largest contributions is if single weights moved by 20 %. */
export interface Leader {
  question: string;
  /** Weight x figure. */
  contribution: number;
  /** Others of the three it could change places with. */
  swaps: readonly string[];
  /** Questions outside the three that could overtake it. */
  dropsFor: readonly string[];
}

/** One feature of cards (or options) on which the pair parts; shares are means over cards, 0..1. */
export interface SharedTag {
  tag: string;
  /** Ids of the cards that carry it. */
  cards: readonly string[];
  /** Of these cards the share that each side of the pair puts into the first bin. */
  with: readonly [number, number];
  /** The same of all other cards. */
  without: readonly [number, number];
  /** How much more the first side of the pair takes them than the second, beside the other cards: −2..2. */
  difference: number;
}

/** Everything measured on one question, before any words. Gaps, shares and thresholds 0..1. */
export interface QuestionScore {
  question: string;
  dimension: string;
  /** Dimension weight x question weight: its share in dimension and overall figures. */
  weight: number;
  verdict: Verdict;
  /** The pair's gap; its leading figure is `observed` (everyone) or `adjusted` (sample). */
  gap: Known<Gap>;
  /** Of the adjusted gap; leads in samples only. Null at one against one, where none can be computed. */
  interval: Interval | null;
  /** Smallest and largest observed gap with one answer left out; null where no side can spare one. */
  leaveOneOut: { min: number; max: number } | null;
  /** The threshold "apart" was judged by, 0..1. */
  threshold: number;
  anchor: number | null;
  standing: Standing | null;
  sides: readonly SideScore[];
  perceptions: readonly Perception[];
  /** Share of the observed gap each option carries, largest first. */
  items: readonly { item: string; share: number }[];
  /** Owner questions: shares of cross pairs. */
  claims: { both: number; nobody: number } | null;
  /** What the cards share on which the pair parts, strongest first; left out where there is nothing. */
  sharedTags?: readonly SharedTag[];
  /** Exchange questions: both directions. */
  balance: readonly Balance[];
  /** Sides outside the pair against each other side. */
  others: readonly OtherGap[];
}

/** Weighted means of what was seen and of what remains beyond luck; null where no question was assessed. */
export interface Means {
  /** 0..1. */
  observed: number;
  /** At most 1; below 0 where the sides are closer than luck. `interval` lies around it, clipped at 0. */
  signed: number;
}

/** Everything measured on one theme. */
export interface DimensionScore {
  dimension: string;
  weight: number;
  questions: number;
  assessed: number;
  verdicts: Readonly<Record<Verdict, number>>;
  /** Weighted mean gap 0..1 of the assessed questions; not known below 4 of them. */
  gap: Known<number>;
  means: Means | null;
  /** Of the mean of the signed figures; leads in samples only. */
  interval: Interval | null;
  /** Smallest and largest of that figure with one person left out. */
  leaveOneOut: { min: number; max: number } | null;
}

/** The sides against each other: the observed distances, never less what luck would make. */
export interface Matrix {
  /** Sides with answers, the pair first. */
  sides: readonly string[];
  /** Row by column in the order of `sides`; null on the diagonal, and where no question was answered by both. */
  cells: readonly (readonly (MatrixCell | null)[])[];
}

/** Weighted mean observed gap of two sides, 0..1, and over how many questions. */
export interface MatrixCell {
  gap: number;
  questions: number;
}

/** Everything measured in one round. */
export interface Score {
  pair: readonly [string, string];
  /** Which figure leads: `observed` unless a side of the pair is a sample. */
  leads: 'observed' | 'adjusted';
  questions: readonly QuestionScore[];
  dimensions: readonly DimensionScore[];
  verdicts: Readonly<Record<Verdict, number>>;
  /** Weighted mean gap 0..1 over all assessed questions. */
  overall: Known<number>;
  means: Means | null;
  /** Of the mean of the signed figures; leads in samples only. */
  interval: Interval | null;
  /** Smallest and largest overall figure with one person left out; null where no side can spare one. */
  leaveOneOut: { min: number; max: number } | null;
  /** Weighted mean spread inside each side, 0..1. */
  inside: readonly { side: string; spread: number | null }[];
  /** Weighted mean distance between each side's head and its own team, 0..1, and over how many questions. */
  headTeam: readonly { side: string; gap: number | null; questions: number }[];
  /** Weighted mean observed gap of every two sides that are not the pair, and over how many questions. */
  others: readonly { first: string; second: string; gap: number | null; questions: number }[];
  /** All pairs at once, the audit's own among them. */
  matrix: Matrix;
  /** Null where no question with a good direction was answered on both sides. */
  state: State | null;
  /** The three largest contributions to the overall figure. */
  leaders: readonly Leader[];
  /** Share of the questions put that were answered (counted, or own words), 0..1, per side and over all. */
  answered: { all: number | null; sides: readonly { side: string; share: number | null }[] };
  /** Weight of the assessed questions / weight of all scored questions, 0..1. */
  assessedWeight: number;
}
