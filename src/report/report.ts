import type { RegisterStanding } from '../actions/standing.ts';
import type { Brand } from '../audit/audit.ts';
import type { CharterStanding } from '../charter/standing.ts';
import type { Finding, Plan } from '../findings/finding.ts';
import type { Axis, KindName, RowsAre, SummaryRow } from '../questions/kind.ts';
import type { NonAnswer } from '../replies/reply.ts';
import type {
  Balance,
  DimensionScore,
  Gap,
  Interval,
  ItemState,
  Known,
  Leader,
  Matrix,
  Means,
  OtherGap,
  Perception,
  Rate,
  SharedTag,
  Standing,
  State,
  Verdict,
} from '../score/score.ts';
import type { AcceptedStanding } from './accepted.ts';
import type { Outcome, Trend } from './trend.ts';

/** What one side says to one question, in words and counts. */
export interface ReportSide {
  side: string;
  n: number;
  asked: number;
  /** "24 h (8 to 48)"; empty where nobody answered. */
  says: string;
  center: number | null;
  /** Smallest and largest answer, where answers are numbers. */
  extent: readonly [number, number] | null;
  rows: readonly SummaryRow[];
  none: Readonly<Record<NonAnswer, number>>;
  skipped: number;
  otherMeasure: number;
  /** Share of those who responded that said "don't know", with its 95 % Wilson interval; null where nobody did. */
  dontKnow: Rate | null;
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

/** One feature of cards on which the pair parts. */
export interface ReportSharedTag extends SharedTag {
  label: string;
  /** The first bin, as it is called; empty where options are chosen rather than sorted. */
  into: string;
}

/** A concept that texts of one side speak of. */
export interface NamedConcept {
  concept: string;
  label: string;
  /** Who speaks of it. */
  people: number;
  /** What gave it away, as written; the first few that differ. */
  words: readonly string[];
}

/** What both sides of the pair speak of in own words. It knows words, not meaning, and never enters a figure. */
export interface ReadingAid {
  /** `different`: both speak of concepts and share at most a quarter; `cannot-tell`: on one side none was found. */
  verdict: 'different' | 'overlapping' | 'cannot-tell';
  shared: readonly {
    concept: string;
    label: string;
    first: Pick<NamedConcept, 'people' | 'words'>;
    second: Pick<NamedConcept, 'people' | 'words'>;
  }[];
  onlyFirst: readonly NamedConcept[];
  onlySecond: readonly NamedConcept[];
  /** Ruled out ("regardless of budget"), listed apart and never compared. */
  notFirst: readonly NamedConcept[];
  notSecond: readonly NamedConcept[];
}

/** Everything said of one question, in the reader's language. Shares and gaps 0..1, levels 0..100. */
export interface ReportQuestion {
  id: string;
  /** Short name for lists, made from the id. */
  label: string;
  dimension: string;
  kind: KindName;
  /** How the rows of its sides are read. */
  rows: RowsAre;
  /** The line that the centres of its sides lie on; null where answers have no size. */
  axis: Axis | null;
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
  /** Of the adjusted gap; leads in samples only. */
  interval: Interval | null;
  threshold: number;
  anchor: number | null;
  /** Gap and level seen together; null where the question says nothing of what is good. */
  standing: Standing | null;
  sides: readonly ReportSide[];
  perceptions: readonly Perception[];
  items: readonly { item: string; label: string; share: number }[];
  claims: { both: number; nobody: number } | null;
  /** What the cards share on which the pair parts, strongest first; left out where there is nothing. */
  sharedTags?: readonly ReportSharedTag[];
  /** Null but for own words with concepts to look for, written on both sides of the pair. */
  aid: ReadingAid | null;
  /** Smallest and largest observed gap with one answer left out; null where no side can spare one. */
  leaveOneOut: { min: number; max: number } | null;
  /** Questions of what is needed and given: both directions. */
  balance: readonly Balance[];
  /** Sides outside the pair against each other side. */
  others: readonly OtherGap[];
  /** What a difference costs; null where the questionnaire says nothing of it. */
  cost: ReportCost | null;
  /** What only somebody above both sides can decide; null where the questionnaire says nothing of it. */
  decision: string | null;
  /** A good reason for where each side usually stands, in the order of the sides. */
  reasons: readonly { side: string; text: string }[];
}

/** Everything said of one theme; gaps 0..1. */
export interface ReportDimension extends Omit<DimensionScore, 'dimension' | 'weight'> {
  id: string;
  title: string;
  /** Sum of the weights of its assessed questions: what it counts in the overall figure. */
  weight: number;
  /** Of the free ones, those answered in own words: what is written counts them apart. */
  ownWords: number;
}

/** A figure that a cost is said in and that is not there. */
export interface MissingFigure {
  question: string;
  label: string;
  why: 'not-asked' | 'not-known' | 'not-answered';
  /** Sides whose answer is missing; empty where the question is not asked. */
  sides: readonly string[];
}

/** What a difference costs, in counts of the round. */
export interface ReportCost {
  /** null: not measured. */
  text: string | null;
  /** What to count instead, one sentence; empty where nothing is said. */
  count: string;
  /** What is not there of the figures it would be said in; empty where it is measured. */
  missing: readonly MissingFigure[];
}

/** A side outside the pair, seen from both sides of it: the observed distances, over the questions all three answered. */
export interface ReportOutsider {
  side: string;
  questions: number;
  /** Weighted mean distances 0..1; null without such questions. */
  toFirst: number | null;
  toSecond: number | null;
  /** On how many of them it stands nearer to one side, or as far from both. */
  nearerFirst: number;
  nearerSecond: number;
  asFar: number;
  /** Where it is farthest from both: by the smaller of the two distances, largest first; at most five. */
  widest: readonly { question: string; toFirst: number; toSecond: number }[];
}

/** How a side outside the pair stands to both of it, by the threshold of each question: ids, what counts most first. */
export interface ReportView {
  side: string;
  /** Questions that it and both sides of the pair answered. */
  compared: number;
  apartFromBoth: readonly string[];
  /** Close to the first side of the pair, apart from the second. */
  withFirst: readonly string[];
  withSecond: readonly string[];
  withBoth: readonly string[];
}

/** One thing that can pass from one side to the other; how many people say so. */
export interface BalanceRow {
  item: string;
  label: string;
  needed: number;
  /** Marked as what must come first. */
  first: number;
  received: number;
  given: number;
  /** null: neither needed nor given by most. */
  state: ItemState | null;
}

/** One direction of a balance sheet. */
export interface BalanceWay {
  from: string;
  to: string;
  /** Answers of the side that needs, and of the side that gives. */
  needing: number;
  giving: number;
  /** Distance between needs and gives, and between gives and what arrives, 0..1. */
  gap: number | null;
  lost: number | null;
  rows: readonly BalanceRow[];
}

/** An open need of the first side of the pair against one of the second. */
export interface Trade {
  first: BalanceRow;
  second: BalanceRow;
}

/** What each side must have and what the other gives. */
export interface BalanceSheet {
  question: string;
  label: string;
  /** To the first side of the pair, then to the second. */
  ways: readonly BalanceWay[];
  /** Pairs worth trading, what must come first before the rest; at most three. */
  trades: readonly Trade[];
}

/** What to write to the head of a side that has not answered. */
export interface Invitation {
  side: string;
  /** Who is asked; null where the audit names no head. */
  person: string | null;
  minutes: number;
  subject: string;
  /** Paragraphs. */
  text: readonly string[];
}

/** Everything a reporter may show: plain data, already in one language, JSON-able as it stands. */
export interface Report {
  schemaVersion: 1;
  /** The languages it is written in, the first wish first: reporters add their words in the same ones. */
  languages: readonly string[];
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
    /** id -> what the person does, of those of whom the audit says so. */
    jobs?: Readonly<Record<string, string>>;
    /** Share of the questions put that were answered. */
    answered: number | null;
    /** Weighted mean spread inside the side, 0..1. */
    spread: number | null;
    /** Weighted mean distance between its head and its team, 0..1. */
    headTeam: number | null;
    /** Questions that mean is made of. */
    headTeamQuestions: number;
  }[];
  answered: number | null;
  assessedWeight: number;
  verdicts: Readonly<Record<Verdict, number>>;
  /** Of the free ones, those answered in own words: what is written counts them apart. */
  ownWords: number;
  overall: Known<number>;
  means: Means | null;
  /** Of the mean of the signed figures; leads in samples only. */
  interval: Interval | null;
  /** Smallest and largest overall figure with one person left out. */
  leaveOneOut: { min: number; max: number } | null;
  /** Where the two sides place the firm; null where no question says what good is. */
  state: State | null;
  /** Mean observed gap of every two sides that are not the pair, and over how many questions. */
  others: readonly { first: string; second: string; gap: number | null; questions: number }[];
  /** Every side against every other, the pair first. */
  matrix: Matrix;
  /** Sides outside the pair that answered. */
  outsiders: readonly ReportOutsider[];
  /** The three questions that add most to the overall figure, and how firm their order is. */
  leaders: readonly Leader[];
  dimensions: readonly ReportDimension[];
  questions: readonly ReportQuestion[];
  /** All, ranked; at most five of them lead. */
  findings: readonly Finding[];
  /** What the pair holds alike and what to keep, in sentences; empty where nothing was compared. */
  holds: readonly string[];
  /** What each side must have and what the other gives; one per question that asks it. */
  balance: readonly BalanceSheet[];
  /** How sides outside the pair see it. */
  views: readonly ReportView[];
  plan: Plan;
  /** What both sides signed, and how far each has moved from it; null: there is no charter. */
  charter: CharterStanding | null;
  /** Who does what by when, and what is overdue; null: nobody took anything. */
  register: RegisterStanding | null;
  /** Where a side of the pair has not answered: what to ask its head first. */
  toAsk: readonly { side: string; question: string; text: string }[];
  /** And how to invite that head. */
  invitations: readonly Invitation[];
  /** What the figures cannot bear, in sentences. */
  limits: readonly string[];
  /** Figures from elsewhere, as what they are, in sentences. */
  contexts: readonly string[];
  /** This round beside the earlier ones; null where there is none, and where only a screen is filled. */
  trend: Trend | null;
  /** Figures of the business recorded over the rounds; empty where none was. */
  outcomes: readonly Outcome[];
  /** Differences both sides live with until a day; they stay in every figure. */
  accepted: readonly AcceptedStanding[];
  /** Whose paper it is printed on; null: nobody's. */
  brand: Brand | null;
}
