/**
 * Plain data with every figure at twelve significant digits: the last bits of a logarithm differ from one engine to the
 * next, and a report read back from its JSON must be the one that was written. Parts without such figures are not copied.
 */
export function settled<T>(data: T): T {
  return walked(data) as T;
}

/** A figure at twelve significant digits, a whole number as it is; settling it again changes nothing. */
export function settledFigure(figure: number): number {
  if (Number.isInteger(figure)) return figure;
  // `toPrecision` takes ten times as long, and a report has thousands of figures.
  const scale = scaleOf(Math.abs(figure));
  return scale === null ? Number(figure.toPrecision(12)) : Math.round(figure * scale) / scale;
}

function scaleOf(size: number): number | null {
  if (size >= 0.1 && size < 1) return 1e12;
  if (size >= 1 && size < 10) return 1e11;
  return size >= 10 && size < 100 ? 1e10 : null;
}

function walked(value: unknown): unknown {
  if (typeof value === 'number') return settledFigure(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return walkedList(value);
  const from = value as Record<string, unknown>;
  let copy: Record<string, unknown> | null = null;
  for (const key in from) {
    const before = from[key];
    if (typeof before === 'string') continue;
    const after = walked(before);
    if (after !== before) (copy ??= { ...from })[key] = after;
  }
  return copy ?? value;
}

function walkedList(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const after = walked(list[at]);
    if (after !== list[at]) (copy ??= [...list])[at] = after;
  }
  return copy ?? list;
}
