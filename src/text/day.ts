const dayMs = 86_400_000;

/** Days that every year has, as the source of a pattern. */
export const dayPattern =
  '\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';
const everyYears = new RegExp(`^${dayPattern}$`);

/** True for a day that every year has, `2026-11-02`; leap days are left to the schema. */
export function isPlainDay(value: unknown): boolean {
  return typeof value === 'string' && everyYears.test(value);
}

/** True for a day that exists, `2028-02-29`. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A day so many days later, `2026-12-22`. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The same day so many months later, the last of the month where it has no such day. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + count, Math.min(date, last)));
  return then.toISOString().slice(0, 10);
}

/** What a round that is opened on a day is called by itself, `r2026-q4`. */
export function quarterName(day: string): string {
  return `r${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
