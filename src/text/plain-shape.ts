import { isId } from './ids.ts';

/** A map, of these keys where some are named; null where something else stands. */
export function mapOf(value: unknown, keys?: ReadonlySet<string>): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (keys !== undefined) for (const key of Object.keys(value)) if (!keys.has(key)) return null;
  return value as Record<string, unknown>;
}

/** True for a text of so many UTF-16 units. */
export function isText(value: unknown, least: number, most: number): value is string {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

/** The same with something in it and no space around it. */
export function isTrimmed(value: unknown, most = 200): value is string {
  return isText(value, 1, most) && value.trim() === value;
}

/** True for a text that is an id. */
export function isIdText(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}
