/** What a gate does when it does not hold: nothing, a word, or an exit code. */
export type Level = 'off' | 'warn' | 'error';

/** Named sets of gates; what is in them stands in `gates/presets.ts`. */
export const gatePresets = ['start', 'steady', 'strict'] as const;

/** The name of a set of gates that ships with accord. */
export type GatePreset = (typeof gatePresets)[number];

/** Most a limit can be: figures of people end at 100, counts at what an audit can hold. */
export const mostLimit = 1000;

/** A place in `audit.yaml`, 1-based; the end is the first column after it. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The limit a kind of gate takes. `needed`: without it there is nothing to judge by. */
interface GateKind {
  /** What follows the colon: an id or a pattern of ids; null: nothing does. */
  of: 'question' | 'dimension' | 'side' | null;
  limit: 'min' | 'max' | 'max-drop';
  needed: boolean;
}

/**
 * Every kind of gate. Limits are in the units people read: percent, points, levels of 0..100, or counts.
 */
export const gateKinds = {
  coverage: { of: null, limit: 'min', needed: false },
  charter: { of: 'question', limit: 'max', needed: false },
  'actions:overdue': { of: null, limit: 'max', needed: false },
  change: { of: null, limit: 'max-drop', needed: false },
  question: { of: 'question', limit: 'max', needed: false },
  dimension: { of: 'dimension', limit: 'min', needed: true },
  overall: { of: null, limit: 'min', needed: true },
  level: { of: 'side', limit: 'min', needed: true },
  unnoticed: { of: null, limit: 'max', needed: false },
  split: { of: null, limit: 'max', needed: false },
  baseline: { of: null, limit: 'max', needed: false },
  'accepted:expired': { of: null, limit: 'max', needed: false },
  'accepted:unused': { of: null, limit: 'max', needed: false },
} as const satisfies Readonly<Record<string, GateKind>>;

/** What stands before the colon of a gate. */
export type GateKindName = keyof typeof gateKinds;

/** One rule a round is held against. */
export interface Gate {
  /** As written: `coverage`, `question:first-*`. */
  id: string;
  kind: GateKindName;
  /** The id or pattern after the colon; empty where nothing follows. */
  subject: string;
  level: Level;
  /** Of the kind's own limit; null: the kind's default. */
  limit: number | null;
  span: Span;
}

/** `gates` of `audit.yaml`. */
export interface Gates {
  preset: GatePreset | null;
  /** What is written beside the preset; the same id takes the preset's place. */
  own: readonly Gate[];
  span: Span;
}

/** A difference both sides have agreed to live with until a day: it leaves the gates, never the score. */
export interface Accepted {
  /** A question's id, or a pattern. */
  question: string;
  reason: string;
  /** Who answers for it on each side of the pair: the id of one of its people. */
  owners: Readonly<Record<string, string>>;
  /** The last day it is accepted, `2027-03-31`. */
  until: string;
  span: Span;
}

/** `question:first-*` -> kind and subject; null where there is no such kind, or its subject is missing or too much. */
export function gateNamed(id: string): { kind: GateKindName; subject: string } | null {
  if (Object.hasOwn(gateKinds, id)) {
    const kind = id as GateKindName;
    return gateKinds[kind].of === null ? { kind, subject: '' } : null;
  }
  const at = id.indexOf(':');
  const [head, subject] = [id.slice(0, Math.max(0, at)), id.slice(at + 1)];
  if (!Object.hasOwn(gateKinds, head) || subject === '') return null;
  const kind = head as GateKindName;
  return gateKinds[kind].of === null ? null : { kind, subject };
}
