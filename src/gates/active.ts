import { gateNamed, type Gate, type Span } from '../audit/gates.ts';
import type { Check, CheckInput, GateResult } from './check.ts';
import { presetByDefault, presets } from './presets.ts';

/** A gate that is on. */
interface ActiveGate {
  gate: Gate;
  from: GateResult['from'];
}

/**
 * The gates that are on: those of the preset, then those written out, which take the preset's place; then what comes of
 * itself with accepted differences and a baseline. The same input gives the same order.
 */
export function activeGates({
  gates,
  accepted,
  baseline,
}: Pick<CheckInput, 'gates' | 'accepted' | 'baseline'>) {
  const span = gates?.span ?? fileStart;
  const preset = gates === null ? presetByDefault : gates.preset;
  const found = new Map<string, ActiveGate>();
  const put = (
    id: string,
    level: Gate['level'],
    limit: number | null,
    from: ActiveGate['from'],
    at: Span,
  ) => {
    const named = gateNamed(id);
    if (named !== null) found.set(id, { gate: { id, ...named, level, limit, span: at }, from });
  };
  for (const { id, level, limit } of preset === null ? [] : presets[preset]) {
    put(id, level, limit, 'preset', span);
  }
  const [first] = accepted;
  if (first !== undefined) {
    put('accepted:expired', 'error', null, 'always', first.span);
    put('accepted:unused', 'warn', null, 'always', first.span);
  }
  if (baseline !== null) put('baseline', 'warn', null, 'always', span);
  for (const gate of gates?.own ?? []) {
    const before = found.get(gate.id);
    found.set(gate.id, { gate: { ...gate, limit: gate.limit ?? before?.gate.limit ?? null }, from: 'own' });
  }
  return [...found.values()].filter(({ gate }) => gate.level !== 'off');
}

/** Does the audit name no gates, so that the preset for that case judges it? */
export function isByDefault({ gates }: Pick<Check, 'gates'>): boolean {
  const at = gates.find(({ from }) => from === 'preset')?.place;
  return at !== undefined && at.line === fileStart.line && at.endColumn === fileStart.endColumn;
}

/** Where nothing is written about gates: the first character of the file. */
const fileStart: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
