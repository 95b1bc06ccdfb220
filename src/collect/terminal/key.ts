/** A key as the controls see it. */
export interface Key {
  /** `up`, `return`, `space`, `b`...; empty for characters without a name. */
  name: string;
  /** The characters typed; empty for keys that type none. */
  text: string;
  ctrl: boolean;
  shift: boolean;
  meta: boolean;
  /** Came in with a paste: text, never a command. */
  pasted: boolean;
}

/** What readline tells of a key. */
export interface RawKey {
  name?: string;
  sequence?: string;
  ctrl?: boolean;
  shift?: boolean;
  meta?: boolean;
}

/** The key meant by what readline tells. */
export function keyOf(raw: RawKey, pasted: boolean): Key {
  const { ctrl = false, shift = false, meta = false } = raw;
  const name = raw.name === 'enter' ? 'return' : (raw.name ?? '');
  const typed = raw.sequence ?? (Array.from(name).length === 1 ? name : name === 'space' ? ' ' : '');
  const isText = !ctrl && !meta && typed !== '' && !/\p{Cc}|\p{Cs}/u.test(typed);
  return { name, text: isText ? typed : '', ctrl, shift, meta, pasted };
}

/** The index an option is called by with a digit, from 0; null: no digit was typed. */
export function digitOf(key: Key): number | null {
  return /^[1-9]$/.test(key.text) ? Number(key.text) - 1 : null;
}
