/**
 * A report, or an explanation, with every text escaped for its place of output and put on one line. Done once on the
 * way in, so that no reporter can forget a field: whatever it adds afterwards is its own.
 */
export function escaped<T>(data: T, escape: (text: string) => string): T {
  // Ids and names come up again and again.
  const known = new Map<string, string>();
  const change = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const after = escape(onOneLine(text));
    known.set(text, after);
    return after;
  };
  return mapped(data, change) as T;
}

/** A part in which no text changes is not copied: a report has thousands, and most are clean. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  const from = value as Record<string, unknown>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(from)) {
    const one = mapped(from[key], change);
    if (one === from[key]) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...from }) as Record<string, unknown>;
    copy[key] = one;
  }
  return copy ?? value;
}

function onOneLine(text: string): string {
  const trimmed = text.trim();
  return /[\r\n\u2028\u2029]/.test(trimmed) ? trimmed.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ') : trimmed;
}
