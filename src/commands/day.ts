import { AccordError, clipped } from '../errors.ts';
import { isDay } from '../text/day.ts';

/** A day that exists, as `2026-11-22`; today by default. Throws `usage` for anything else. */
export function day(wanted: unknown, today: string, option = '--as-of'): string {
  if (wanted === undefined) return today;
  const text = String(wanted);
  if (isDay(text)) return text;
  throw new AccordError('usage', `${option}: "${clipped(text)}" is not a day. Write it as 2026-11-22.`);
}

/** The same for what was done on it: no day after today. Throws `usage` for one. */
export function pastDay(wanted: unknown, today: string, option: string): string {
  const found = day(wanted, today, option);
  if (found <= today) return found;
  throw new AccordError('usage', `${option}: ${found} is still to come; today is ${today}.`, {
    hint: 'What is recorded was done on that day or before.',
  });
}
