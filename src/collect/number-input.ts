/** What a typed number must keep to. */
export interface NumberBounds {
  min: number;
  max: number;
  whole: boolean;
  unit: string;
}

/** The number meant, or what is wrong with what was typed. */
export type TypedNumber = { ok: true; value: number } | { ok: false; problem: string };

/** Reads a typed number: point or comma for decimals; `1,000` may mean 1 or 1000 and is refused. */
export function typedNumber(typed: string, bounds: NumberBounds): TypedNumber {
  let text = typed.trim();
  if (bounds.unit !== '' && text.toLowerCase().endsWith(bounds.unit.toLowerCase())) {
    text = text.slice(0, -bounds.unit.length).trim();
  }
  if (/^[-+]?\d{1,3}([.,]\d{3}){2,}$/.test(text) || /^[-+]?[1-9]\d{0,2},\d{3}$/.test(text)) {
    return { ok: false, problem: 'This can be read in two ways. Write thousands without a separator.' };
  }
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) {
    return { ok: false, problem: `Write a number from ${range(bounds)}.` };
  }
  const value = Number(text.replace(',', '.')) + 0;
  if (!Number.isFinite(value) || value < bounds.min || value > bounds.max) {
    return { ok: false, problem: `The number must lie between ${bounds.min} and ${bounds.max}.` };
  }
  if (bounds.whole && !Number.isInteger(value)) {
    return { ok: false, problem: 'Write a whole number, without decimals.' };
  }
  return { ok: true, value };
}

/** `0 to 720 h`. */
export function range(bounds: NumberBounds): string {
  return `${bounds.min} to ${bounds.max}${bounds.unit === '' ? '' : ` ${bounds.unit}`}`;
}
