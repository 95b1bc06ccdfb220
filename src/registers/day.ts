/** A day as typed into a cell -> `2026-12-01`, or what is wrong with it. */
type Day = { ok: true; day: string } | { ok: false; problem: string };

const remedy = 'Write it as 2026-12-01';

/**
 * Reads `2026-12-01`, `2026/12/01`, `1.12.2026` (with dots the day comes first everywhere) and dates with slashes or
 * hyphens of which only one reading exists. Whatever can mean two days is refused, never guessed.
 */
export function dayFrom(cell: string): Day {
  const text = cell.replace(/[ T]00:00(:00(\.0+)?)?Z?$/, '');
  const [, year, month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter(isNoSign) ?? [];
  if (year !== undefined) return only([[year, month, day]]);
  const [, first, second, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)?.filter(isNoSign) ?? [];
  if (last === undefined) return refused('is not a day');
  if (text.includes('.')) return only([[last, second, first]]);
  return only([
    [last, second, first],
    [last, first, second],
  ]);
}

const isNoSign = (part: string | undefined) => part === undefined || !/^[-/.]$/.test(part);

/** The one day among these readings that exists. */
function only(readings: readonly (readonly (string | undefined)[])[]): Day {
  const days = new Set(readings.flatMap((parts) => existing(parts.map(Number)) ?? []));
  const [day, other] = days;
  if (day === undefined) return refused('is a day that does not exist');
  return other === undefined ? { ok: true, day } : refused(`can mean ${day} or ${other}`);
}

function existing([year = 0, month = 0, day = 0]: readonly number[]): string | null {
  if (year < 2000 || year > 2099) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

function refused(what: string): Day {
  return { ok: false, problem: `${what}. ${remedy}` };
}
