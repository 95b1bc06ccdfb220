import type { Words } from '../../text/words/index.ts';
import type { Key } from './key.ts';
import { edited, type Line } from './line.ts';
import type { Paint } from './paint.ts';
import { row, written } from './rows.ts';

/** Own words beside the options: the last row of a list. */
export interface Other {
  /** As accepted; empty: none. */
  text: string;
  /** While they are written; null: the list has the keys. */
  line: Line | null;
}

/** The most characters of own words beside the options. */
export const cap = 500;

/** What a key does while own words are written; null: nothing. */
export function typedOther(other: Other & { line: Line }, key: Key): Other | null {
  if (key.name === 'return' && !key.pasted) return { text: other.line.text.trim(), line: null };
  if (key.name === 'escape') return { ...other, line: null };
  const line = edited(other.line, key, cap);
  return line === null ? null : { ...other, line };
}

/** The last row of a list with own words on offer. */
export function otherRow(
  mark: string,
  other: Other,
  isActive: boolean,
  paint: Paint,
  columns: number,
  { interview: t }: Words,
): string[] {
  if (other.line !== null) return written(` ❯ ${mark}${t.somethingElse}: `, other.line, columns);
  const label = other.text === '' ? `${t.somethingElse} ...` : `${t.somethingElse}: ${other.text}`;
  return row(mark, label, isActive, paint, columns);
}

/** The keys while own words are written. */
export function otherKeys({ interview: t }: Words): readonly string[] {
  return [t.keyDone, t.keyLeave];
}
