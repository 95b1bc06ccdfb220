import type { Finding, Plan } from '../findings/finding.ts';
import type { SummaryRow } from '../questions/kind.ts';
import type { NonAnswer } from '../replies/reply.ts';
import type {
  Balance,
  Gap,
  Interval,
  Known,
  Leader,
  OtherGap,
  Perception,
  State,
  Verdict,
} from '../score/score.ts';

/** What one side says to one question, in words and counts. */
export interface ReportSide {
  side: string;
  n: number;
  asked: number;
  /** "24 h (8 to 48)"; empty where nobody answered. */
  says: string;
  center: number | null;
  rows: readonly SummaryRow[];
  none: Readonly<Record<NonAnswer, number>>;
  skipped: number;
  otherMeasure: number;
  spread: number | null;
  split: boolean;
  level: number | null;
  /** Observed distance between the side's head and its own team; null without both. */
  headTeam: number | null;
  /** What this side expects the other side of the pair to say. */
  guess: { of: string; n: number; says: string; center: number | null; rows: readonly SummaryRow[] } | null;
  /** Own words, in the order of the people. */
  words: readonly { person: string; text: string; other: boolean }[];
}

export interface ReportQuestion {
  id: string;
  /** Short name for lists, made from the id. */
  label: string;
  dimension: string;
  kind: string;
  /** The wording each side was given; one entry with side "" where all had the same. */
  ask: readonly { side: string; text: string }[];
  why: string;
  source: string;
  /** Dimension weight x question weight: what it counts in the overall figure. */
  weight: number;
  core: boolean;
  verdict: Verdict;
  gap: Known<Gap>;
  /** The gap's leading figure, 0..1: observed, or adjusted in a sample; null with the gap. */
  apart: number | null;
  interval: Interval | null;
  threshold: number;
  anchor: number | null;
  sides: readonly ReportSide[];
  perceptions: readonly Perception[];
  items: readonly { item: string; label: string; share: number }[];
  claims: { both: number; nobody: number } | null;
  /** Smallest and largest observed gap with one answer left out; null where no side can spare one. */
  leaveOneOut: { min: number; max: number } | null;
  /** Questions of what is needed and given: both directions. */
  balance: readonly Balance[];
  /** Sides outside the pair against each other side. */
  others: readonly OtherGap[];
}

export interface ReportDimension {
  id: string;
  title: string;
  /** Sum of the weights of its assessed questions: what it counts in the overall figure. */
  weight: number;
  questions: number;
  assessed: number;
  verdicts: Readonly<Record<Verdict, number>>;
  gap: Known<number>;
  /** Samples: the interval of that figure. */
  interval: Interval | null;
}

/** Everything a reporter may show: plain data, already in one language, JSON-able as it stands. */
export interface Report {
  schemaVersion: 1;
  company: string;
  round: string;
  opened: string;
  /** The day the report stands for. */
  asOf: string;
  target: 'linked' | 'one-process';
  privacy: 'named';
  preset: string | null;
  pair: readonly [string, string];
  leads: 'observed' | 'adjusted';
  sides: readonly {
    id: string;
    name: string;
    population: 'everyone' | 'sample';
    /** Named in the audit; replies submitted; drafts, which do not count. */
    invited: number;
    submitted: number;
    drafts: number;
    /** Ids of people named in the audit whose reply is not in; empty where only counts were kept. */
    missing: readonly string[];
    /** Share of the questions put that were answered. */
    answered: number | null;
    /** Weighted mean spread inside the side, 0..1. */
    spread: number | null;
    /** Weighted mean distance between its head and its team, 0..1. */
    headTeam: number | null;
  }[];
  answered: number | null;
  assessedWeight: number;
  verdicts: Readonly<Record<Verdict, number>>;
  overall: Known<number>;
  interval: Interval | null;
  /** Where the two sides place the firm; null where no question says what good is. */
  state: State | null;
  /** Mean observed gap of every two sides that are not the pair, and over how many questions. */
  others: readonly { first: string; second: string; gap: number | null; questions: number }[];
  /** The three questions that add most to the overall figure, and how firm their order is. */
  leaders: readonly Leader[];
  dimensions: readonly ReportDimension[];
  questions: readonly ReportQuestion[];
  /** All, ranked; the first five lead. */
  findings: readonly Finding[];
  plan: Plan;
  /** Where a side of the pair has not answered: what to ask its head first. */
  toAsk: readonly { side: string; question: string; text: string }[];
  /** What the figures cannot bear, in sentences. */
  limits: readonly string[];
}
