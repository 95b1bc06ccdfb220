import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Kind } from '../questions/kind.ts';
import { sourceWording, type Text } from '../text/language.ts';
import type { Wording } from './questionnaire.ts';

/**
 * Digest (16 hex digits) of what a question measures: kind, option ids, range, unit, and the wording it was written
 * in, per side. Another translation measures the same; another question does not.
 */
export function measure(kind: Kind, fields: unknown, ask: Wording): string {
  const text = canonical({ kind: kind.name, fields: kind.measure(fields), ask: sourceOf(ask) });
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

function sourceOf(ask: Wording): unknown {
  if (typeof ask === 'string' || !('bySide' in ask)) return oneLine(ask);
  const { bySide } = ask as { bySide: Readonly<Record<string, Text>> };
  return Object.fromEntries(Object.entries(bySide).map(([side, text]) => [side, oneLine(text)]));
}

/** Line breaks and indentation of the YAML are no part of the question. */
function oneLine(text: Text): string {
  return sourceWording(text).replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** JSON with sorted keys and without undefined: equal values, equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
