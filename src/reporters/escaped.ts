/**
 * A report, or an explanation, with every text escaped for its place of output and put on one line. Done once on the
 * way in, so that no reporter can forget a field: whatever it adds afterwards is its own.
 */
export function escaped<T>(data: T, escape: (text: string) => string): T {
  return mapped(data, (text) => escape(text.trim().replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' '))) as T;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
}
