/** Tokens of JSON; `y` so that each match begins where the last one ended. */
const token =
  /[\t\n\r ]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there. Engines word and place
 * their errors differently; this is only asked for texts they refuse.
 */
export function jsonErrorOffset(text: string): number {
  const open: ('[' | '{')[] = [];
  let wanted: Wanted = 'value';
  token.lastIndex = 0;
  for (;;) {
    const start = token.lastIndex;
    const match = token.exec(text);
    if (match === null) return start + (/^[\t\n\r ]*/.exec(text.slice(start))?.[0].length ?? 0);
    const [whole, mark, string] = match;
    const at = start + whole.length - whole.trimStart().length;
    const next = after(wanted, mark ?? (string === undefined ? 'literal' : 'string'), open);
    if (next === null) return at;
    wanted = next;
  }
}

/** What may follow; null where the token itself may not stand here. Opens and closes `open`. */
function after(wanted: Wanted, kind: string, open: ('[' | '{')[]): Wanted | null {
  const inside = open.at(-1);
  const value = wanted === 'value' || wanted === 'value or ]';
  if (kind === ':') return wanted === ':' ? 'value' : null;
  if (kind === ',') {
    if (wanted !== ', or end' || inside === undefined) return null;
    return inside === '{' ? 'key' : 'value';
  }
  if (kind === ']' || kind === '}') {
    const empty = kind === ']' ? 'value or ]' : 'key or }';
    if (inside !== (kind === ']' ? '[' : '{') || (wanted !== ', or end' && wanted !== empty)) return null;
    open.pop();
    return ', or end';
  }
  if (kind === 'string' && (wanted === 'key' || wanted === 'key or }')) return ':';
  if (!value) return null;
  if (kind === '[' || kind === '{') {
    open.push(kind);
    return kind === '[' ? 'value or ]' : 'key or }';
  }
  return ', or end';
}
