const hours: Readonly<Record<string, number>> = {
  min: 1 / 60,
  minute: 1 / 60,
  h: 1,
  hr: 1,
  hour: 1,
  d: 24,
  day: 24,
  week: 168,
  month: 730.5,
  quarter: 2191.5,
  year: 8766,
  // As authored in German, where no English wording is given.
  minuten: 1 / 60,
  stunde: 1,
  stunden: 1,
  tag: 24,
  tage: 24,
  woche: 168,
  wochen: 168,
  monat: 730.5,
  monate: 730.5,
  jahr: 8766,
  jahre: 8766,
};

const ones: Readonly<Record<string, string>> = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
  Minuten: 'Minute',
  Stunden: 'Stunde',
  Tage: 'Tag',
  Wochen: 'Woche',
  Monate: 'Monat',
  Quartale: 'Quartal',
  Jahre: 'Jahr',
};

/** A unit as it stands behind a figure of one: `day`; any other than time as it is. */
export function oneOfUnit(unit: string): string {
  return Object.hasOwn(ones, unit) ? (ones[unit] ?? unit) : unit;
}

/** What one unit of time is in hours, months and years at their mean length; null where no time is counted. */
export function hoursOf(unit: string): number | null {
  const name = unit.trim().toLowerCase();
  const single = name.replace(/s$/, '');
  return (
    [name, single]
      .map((one) => (Object.hasOwn(hours, one) ? hours[one] : undefined))
      .find((one) => one !== undefined) ?? null
  );
}

/** `2 weeks` -> 14 where days are counted; null: no span of time, or none that comes out exactly in this unit. */
export function spanIn(typed: string, unit: string): number | null {
  const [, figure = '', name = ''] = /^\s*(\d{1,9}(?:[.,]\d{1,2})?)\s*(\p{L}+)\s*$/u.exec(typed) ?? [];
  const [from, to] = [hoursOf(name), hoursOf(unit)];
  // A month has no certain number of days.
  if (from === null || to === null || from >= month !== to >= month) return null;
  const exact = (Number(figure.replace(',', '.')) * Math.round(from * 60)) / Math.round(to * 60);
  const short = Number(exact.toFixed(2));
  return Math.abs(exact - short) < 1e-9 ? short : null;
}

/** Hours of the shortest unit that is no fixed number of days. */
const month = 730.5;
