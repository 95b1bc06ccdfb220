import type { OutcomeId } from '../audit/outcomes.ts';
import type { Refusal } from '../score/round-change.ts';
import type { Verdict, Why } from '../score/score.ts';
import type { Comparison } from './comparison.ts';

/** One round as its own report gives it: its own people, its own questions. Points are 0..100. */
export interface TrendRound {
  round: string;
  opened: string;
  closed: string | null;
  /** 100 x (1 − gap), in points; null with why. */
  alignment: number | null;
  /** `unreadable`: its files cannot be used, so nothing of it was counted. */
  why: Why | 'unreadable' | null;
  leads: 'observed' | 'adjusted';
  /** 95 %, in points; only where answers stand for larger groups, since elsewhere nothing is estimated. */
  interval: { low: number; high: number } | null;
  /** Smallest and largest alignment with one person left out; null where no side can spare one. */
  leaveOneOut: { min: number; max: number } | null;
  questions: number;
  verdicts: Readonly<Record<Verdict, number>>;
  /** Of the free ones, those answered in own words: reports count them apart. */
  ownWords: number;
  /** Share of the questions put that were answered, 0..1. */
  answered: number | null;
  /** Share of the weight that could be compared, 0..1. */
  assessedWeight: number;
  /** Replies submitted, by side. */
  people: readonly { side: string; submitted: number }[];
  /** Its replies are not those it was closed with. */
  changedAfterClosing: boolean;
}

/** What may be said of a round and the one before it. A picture joins the two only where `refused` is null. */
export interface TrendStep {
  before: string;
  after: string;
  refused: Refusal | 'nobody-answered' | 'unreadable' | null;
  /** On the people and questions common to both, in points; null where refused. */
  alignment: { before: number; after: number } | null;
  change: number | null;
  /** What noise alone moves in one of twenty comparisons, in points; null where it cannot be told. */
  noise: number | null;
  verdict: Comparison['verdict'] | null;
  /** One sentence: what changed beyond noise, or why the two are not compared. */
  text: string;
}

/** Every round of an audit up to one of them, in the order they were opened. No line and no verdict over all of them. */
export interface Trend {
  rounds: readonly TrendRound[];
  /** Each round but the first against the one before it. */
  steps: readonly TrendStep[];
}

/** One figure of the business recorded round by round, beside the audit and never part of its score. */
export interface Outcome {
  id: OutcomeId;
  label: string;
  /** Said after a figure: "days", "% of revenue", "EUR". Empty where the rounds differ in it: then not one scale. */
  unit: string;
  /** One entry a round of the trend; `text` holds figure and unit. Empty, with its unit, where none was recorded. */
  values: readonly { round: string; value: number | null; unit: string; text: string }[];
  /** What the sides of the pair answered to a question of the same name, beside the record: memory, not record. */
  said: readonly { round: string; side: string; says: string }[];
}
