import type { FindingKind, Phase } from '../questionnaire/questionnaire.ts';

/** What was seen, what it means: one question, one kind, in the reader's language. */
export interface Finding {
  /** `kind:question`. */
  id: string;
  kind: FindingKind;
  question: string;
  title: string;
  text: string;
  /** Action ids that answer it. */
  actions: readonly string[];
  /** Consequence x certainty, 0..1, for what is to be settled; less 1 for what is to be kept or known. */
  rank: number;
  /** One of the few that lead the report. */
  leads: boolean;
  /** Sides it is about alone: they see it first, and it never leads. Empty: about the pair. */
  about: readonly string[];
}

/** An action of the plan in the reader's language: its place in the order, and the findings that ask for it. */
export interface PlannedAction {
  id: string;
  title: string;
  do: string;
  process: string;
  people: string;
  phase: Phase;
  /** Taken at once, before its phase: flagged so, and asked for by something that is to be settled. */
  atOnce: boolean;
  /** What became of it in the company's register: worked on, done, or dropped; null: nobody has taken it yet. */
  taken: 'open' | 'done' | 'dropped' | null;
  /** To be worked on now: taken and not done, or next in order while fewer than three are. The others wait. */
  open: boolean;
  /** Side ids, others who own it (`finance`), or `both`: each side of the pair. */
  owner: readonly string[];
  effort: string;
  doneWhen: string;
  /** Ids of the findings it answers. */
  answers: readonly string[];
}

/** What one owner, or several together, are to do. */
export interface Recommendations {
  /** A side, another owner, or `together`. */
  owner: string;
  /** Its name; empty for `together`. */
  name: string;
  /** Action ids in the order of the plan. */
  actions: readonly string[];
}

/** Actions in the order that works: rules, then structure, then incentives. */
export interface Plan {
  /** What the company aims at, in a sentence. */
  aim: string;
  /** Why in this order, and the one exception; said once. */
  because: string;
  actions: readonly PlannedAction[];
  /** The same by owner: the sides in their order, other owners, and what is done together. */
  recommendations: readonly Recommendations[];
}
