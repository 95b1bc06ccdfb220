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

/** The rule that is applied, in words: `min 80 %`. */
export function ruleText(gate: Gate, words: GateWords): string {
  const limit = limitOf(gate);
  const figure = limit === null ? '' : words.figure(limit);
  switch (gate.kind) {
    case 'coverage':
      return words.ruleMinPercent({ limit: figure });
    case 'dimension':
    case 'overall':
    case 'level':
      return words.ruleMin({ limit: figure });
    case 'change':
      return words.ruleDrop({ limit: figure });
    case 'question':
      return limit === null ? words.ruleNotApart : words.ruleMax({ limit: figure });
    case 'charter':
      return limit === 0 ? words.ruleAgreed : words.ruleMax({ limit: figure });
    default:
      return words.ruleMax({ limit: figure });
  }
}
