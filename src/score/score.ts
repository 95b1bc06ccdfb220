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

/** The gap of two sides on one question. All figures 0..1 (signed: -1..1). */
export interface Gap {
  nFirst: number;
  nSecond: number;
  /** Wasserstein-family distance between the two distributions of answers. */
  observed: number;
  /** What two groups of this size and inner disagreement would differ by, by luck alone. */
  noise: number;
  /** sign(observed² − noise²) √|observed² − noise²|. */
  signed: number;
  /** max(0, signed). */
  adjusted: number;
}

export interface Interval {
  low: number;
  high: number;
  se: number;
  df: number;
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

export interface SideScore {
  side: string;
  /** Counted answers. */
  n: number;
  /** People of this side who were asked. */
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
}

export interface QuestionScore {
  question: string;
  dimension: string;
  weight: number;
  verdict: Verdict;
  /** The pair's gap; its leading figure is `observed` (everyone) or `adjusted` (sample). */
  gap: Known<Gap>;
  /** Samples with several people a side. */
  interval: Interval | null;
  /** The threshold "apart" was judged by, 0..1. */
  threshold: number;
  anchor: number | null;
  sides: readonly SideScore[];
  perceptions: readonly Perception[];
  /** Share of the observed gap each option carries, largest first. */
  items: readonly { item: string; share: number }[];
  /** Owner questions: shares of cross pairs. */
  claims: { both: number; nobody: number } | null;
}

export interface DimensionScore {
  dimension: string;
  weight: number;
  questions: number;
  assessed: number;
  verdicts: Readonly<Record<Verdict, number>>;
  /** Weighted mean gap 0..1 of the assessed questions; not known below 4 of them. */
  gap: Known<number>;
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
  interval: Interval | null;
  /** Weighted mean spread inside each side, 0..1. */
  inside: readonly { side: string; spread: number | null }[];
  /** Share of the questions put that were answered (counted, or own words), 0..1, per side and over all. */
  answered: { all: number | null; sides: readonly { side: string; share: number | null }[] };
  /** Weight of the assessed questions / weight of all scored questions, 0..1. */
  assessedWeight: number;
}
