import type { Gate, GateKindName } from '../audit/gates.ts';
import { leastChange } from '../score/change.ts';
import type { GateWords } from './words.ts';

/** What a gate goes by where nothing else is written; null: by no figure. */
const defaults: Readonly<Partial<Record<GateKindName, number>>> = {
  coverage: 80,
  charter: 0,
  'actions:overdue': 0,
  change: leastChange,
  unnoticed: 0,
  split: 0,
  baseline: 0,
  'accepted:expired': 0,
  'accepted:unused': 0,
};

/** The limit of a gate in its unit: percent, points, levels or counts. Null: a question is held against its own threshold. */
export function limitOf({ kind, limit }: Pick<Gate, 'kind' | 'limit'>): number | null {
  return limit ?? defaults[kind] ?? null;
}

/** How the limit of each kind reads; charters and questions have a rule of their own without one. */
const rules: Readonly<Record<GateKindName, keyof GateWords & `rule${string}`>> = {
  coverage: 'ruleMinPercent',
  dimension: 'ruleMin',
  overall: 'ruleMin',
  level: 'ruleMin',
  change: 'ruleDrop',
  question: 'ruleMax',
  charter: 'ruleMax',
  'actions:overdue': 'ruleMax',
  unnoticed: 'ruleMax',
  split: 'ruleMax',
  baseline: 'ruleMax',
  'accepted:expired': 'ruleMax',
  'accepted:unused': 'ruleMax',
};

/** The rule that is applied, in words: `min 80 %`. */
export function ruleText(gate: Gate, words: GateWords): string {
  const limit = limitOf(gate);
  if (limit === null) return words.ruleNotApart;
  if (gate.kind === 'charter' && limit === 0) return words.ruleAgreed;
  const text = words[rules[gate.kind]] as (values: { limit: string }) => string;
  return text({ limit: words.figure(limit) });
}
