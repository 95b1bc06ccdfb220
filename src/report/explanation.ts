import type { Interval, Known, Leader, Verdict, Why } from '../score/score.ts';
import type { Bounds } from './certainty.ts';
import type { ReportQuestion } from './report.ts';

/** One cut of a ruler with the shares of both sides put in; all figures 0..1. */
export interface ExplainedCut {
  name: string;
  weight: number;
  /** Shares of each side of the pair for whom the cut holds. */
  first: number;
  second: number;
  /** weight x |first − second|. */
  adds: number;
  /** weight x what luck alone would make of the difference. */
  luck: number;
}

/** One ruler of a question, ready to be added up. */
export interface ExplainedPart {
  /** `sum`: the sum of `adds` · `capped`: the same, at most 1 · `ruzicka`: 1 − sum of the smaller shares / sum of the larger ones. */
  rule: 'sum' | 'capped' | 'ruzicka';
  /** What the shares are shares of (`needs`, `gives`); empty where both sides speak alike. */
  first: string;
  second: string;
  /** Cuts on which the sides differ, for `ruzicka` all that anybody holds; in the order of the question. */
  cuts: readonly ExplainedCut[];
  /** Cuts left out since they add nothing. */
  same: number;
  /** Sums over all cuts: differences, smaller and larger shares, luck; weighted. */
  sum: number;
  smaller: number;
  larger: number;
  luck: number;
  observed: number;
  noise: number;
}

/** How often one answer was given, in words. */
export interface GivenAnswer {
  answer: string;
  count: number;
}

/** What a question adds to a mean: weight / weights x figure. */
export interface Share {
  /** Sum of the weights of the questions compared. */
  weights: number;
  /** 0..1: what the question adds. */
  adds: number;
  /** 0..1: the mean it is part of; null where too few questions could be compared for a figure. */
  of: number | null;
}

interface About {
  schemaVersion: 1;
  /** The languages it is written in, the first wish first. */
  languages: readonly string[];
  company: string;
  round: string;
  leads: 'observed' | 'adjusted';
  pair: readonly [string, string];
  sides: readonly { id: string; name: string; population: 'everyone' | 'sample' }[];
  /** The three largest contributions (of the theme, or over all) and how firm their order is. */
  leaders: readonly (Leader & { label: string })[];
  /** Labels of the questions that `leaders` names. */
  labels: Readonly<Record<string, string>>;
}

/** How the figure of one question arose. */
export interface QuestionExplanation extends About {
  about: 'question';
  question: ReportQuestion;
  dimensionTitle: string;
  /** How answers are compared, and what 100 points are. */
  rule: string;
  /** Every distinct answer, per side that was asked. */
  answers: readonly { side: string; given: readonly GivenAnswer[]; guessed: readonly GivenAnswer[] }[];
  parts: readonly ExplainedPart[];
  /** Where the difference is expected and not scored: what it would be, 0..1. */
  expected: number | null;
  /** The larger of the two spreads inside, 0..1, and whether the gap is not larger. */
  inside: { larger: number; asMuch: boolean } | null;
  bounds: Bounds | null;
  inDimension: Share | null;
  inOverall: Share | null;
}

/** One question in a mean. */
export interface MeanRow {
  question: string;
  label: string;
  dimension: string;
  verdict: Verdict;
  weight: number;
  observed: number;
  noise: number;
  signed: number;
  /** The figure that is averaged: observed, or signed in a sample. */
  figure: number;
  /** weight / weights x figure. */
  adds: number;
}

/** How the figure of a theme, or the overall one, arose. */
export interface MeanExplanation extends About {
  about: 'dimension' | 'overall';
  id: string;
  title: string;
  /** Largest contribution first. */
  rows: readonly MeanRow[];
  weights: number;
  /** Sum of `adds`; null without rows. */
  mean: number | null;
  /** The figure printed: the mean, never below 0; not known below four questions of a theme. */
  value: Known<number>;
  /** What the mean of the signed figures is, for `everyone` too, −1..1. */
  signed: number | null;
  /** Questions that are not part of it. */
  leftOut: readonly { question: string; label: string; why: Why }[];
  bounds: Bounds | null;
  interval: Interval | null;
  /** What the theme adds to the overall figure; null for the overall itself. */
  inOverall: Share | null;
  inside: readonly { side: string; spread: number | null }[];
}

/** How one figure comes about: a question's gap, or the mean of a theme or of all. */
export type Explanation = QuestionExplanation | MeanExplanation;
