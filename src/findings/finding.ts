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
  /** Consequence x certainty; larger first. Only for ordering. */
  rank: number;
}

export interface PlannedAction {
  id: string;
  title: string;
  do: string;
  process: string;
  people: string;
  phase: Phase;
  owner: readonly string[];
  effort: string;
  doneWhen: string;
  /** Ids of the findings it answers. */
  answers: readonly string[];
}

/** Actions in the order that works: rules, then structure, then incentives. */
export interface Plan {
  /** Why in this order; said once. */
  because: string;
  actions: readonly PlannedAction[];
}
