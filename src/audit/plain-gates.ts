import { isId } from '../text/ids.ts';
import { isTrimmed, mapOf } from '../text/plain-shape.ts';
import { gatePresets, mostLimit } from './gates.ts';
import { isPlainDay } from '../text/day.ts';

const presets = new Set<unknown>(gatePresets);
const levels = new Set<unknown>(['off', 'warn', 'error']);
const ruleKeys = new Set(['level', 'min', 'max', 'max-drop']);
const acceptedKeys = new Set(['question', 'reason', 'owners', 'until']);
const pattern = /^[a-z0-9*-]{1,63}$/;

/** True only for what `gatesSchema` accepts as it stands; what its names mean is judged elsewhere. */
export function isPlainGates(value: unknown): boolean {
  if (presets.has(value)) return true;
  const gates = mapOf(value);
  return (
    gates !== null &&
    Object.entries(gates).every(([id, rule]) => (id === 'preset' ? presets.has(rule) : isRule(rule)))
  );
}

/** True only for what `acceptedSchema` accepts as it stands. */
export function isPlainAccepted(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 200 && value.every(isEntry);
}

function isRule(value: unknown): boolean {
  if (levels.has(value)) return true;
  const rule = mapOf(value, ruleKeys);
  return (
    rule !== null &&
    Object.entries(rule).every(([key, one]) =>
      key === 'level' ? levels.has(one) : typeof one === 'number' && one >= 0 && one <= mostLimit,
    )
  );
}

function isEntry(value: unknown): boolean {
  const entry = mapOf(value, acceptedKeys);
  const owners = mapOf(entry?.owners);
  return (
    entry !== null &&
    owners !== null &&
    typeof entry.question === 'string' &&
    pattern.test(entry.question) &&
    isTrimmed(entry.reason, 500) &&
    Object.entries(owners).every(([side, owner]) => isId(side) && isTrimmed(owner, 200)) &&
    isPlainDay(entry.until)
  );
}
