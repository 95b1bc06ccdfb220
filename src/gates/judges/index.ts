import type { Gate, GateKindName } from '../../audit/gates.ts';
import type { BaselineChange } from '../baseline.ts';
import type { CheckInput, GatePart } from '../check.ts';
import type { Held, Range } from '../floor.ts';
import type { GateWords } from '../words.ts';
import { acceptedExpired, acceptedUnused } from './accepted.ts';
import { actionsOverdue } from './actions.ts';
import { baseline } from './baseline.ts';
import { change } from './change.ts';
import { charter } from './charter.ts';
import { split, unnoticed } from './counts.ts';
import { coverage } from './coverage.ts';
import { level } from './level.ts';
import { dimension, overall } from './means.ts';
import { question } from './question.ts';

/** What a gate found, before its level is asked. */
export interface Judgement {
  verdict: Held;
  limit: number | null;
  found: number | null;
  shown: string;
  interval: Range | null;
  why: string;
  parts: readonly (Omit<GatePart, 'verdict'> & { verdict: Held })[];
  owners: readonly string[];
  todo: string;
}

/** What a gate goes by. */
export interface Seen extends CheckInput {
  since: BaselineChange | null;
  words: GateWords;
}

/** Judges one kind of gate. */
export type Judge = (gate: Gate, seen: Seen) => Judgement;

/** One judge for each kind of gate. */
export const judges: Readonly<Record<GateKindName, Judge>> = {
  coverage,
  charter,
  'actions:overdue': actionsOverdue,
  change,
  question,
  dimension,
  overall,
  level,
  unnoticed,
  split,
  baseline,
  'accepted:expired': acceptedExpired,
  'accepted:unused': acceptedUnused,
};
