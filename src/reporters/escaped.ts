/**
 * A report, or an explanation, with every text escaped for its place of output and put on one line. Done once on the
 * way in, so that no reporter can forget a field: whatever it adds afterwards is its own.
 */
export function escaped<T>(data: T, escape: (text: string) => string): T {
  return mapped(data, (text) => escape(onOneLine(text))) as T;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (value === null || typeof value !== 'object') return value;
  // A report has thousands of parts, and Object.fromEntries makes a list for each.
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) copy[key] = mapped(one, change);
  return copy;
}

function onOneLine(text: string): string {
  const trimmed = text.trim();
  return /[\r\n\u2028\u2029]/.test(trimmed) ? trimmed.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ') : trimmed;
}
