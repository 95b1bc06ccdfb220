/**
 * Dates in templates: in UTC and in English whatever the machine says, so that one report makes the same page everywhere.
 * `now` and `today` are the day of the report.
 */
export function dateFilters(today: string) {
  const shown = (value: unknown, format: string, zone?: unknown) => {
    const time = timeOf(value, today);
    return Number.isNaN(time) ? value : written(time, format, offsetOf(zone, time));
  };
  const day = (value: unknown, month: string, type?: unknown, style?: unknown) => {
    if (type !== 'ordinal') return shown(value, `%d ${month} %Y`);
    return shown(value, style === 'US' ? `${month} %-d%q, %Y` : `%-d%q ${month} %Y`);
  };
  return {
    date: (value: unknown, format?: unknown, zone?: unknown) =>
      shown(value, typeof format === 'string' ? format : '%A, %B %-e, %Y at %-l:%M %P %z', zone),
    date_to_xmlschema: (value: unknown) => shown(value, '%Y-%m-%dT%H:%M:%S%:z'),
    date_to_rfc822: (value: unknown) => shown(value, '%a, %d %b %Y %H:%M:%S %z'),
    date_to_string: (value: unknown, type?: unknown, style?: unknown) => day(value, '%b', type, style),
    date_to_long_string: (value: unknown, type?: unknown, style?: unknown) => day(value, '%B', type, style),
  };
}

/** Milliseconds; NaN for what is no date. A time without a zone is in UTC. */
function timeOf(value: unknown, today: string): number {
  if (typeof value === 'number') return value * 1000;
  if (typeof value !== 'string' || value.length > longest) return NaN;
  const text = value === 'now' || value === 'today' ? today : value.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Date.parse(text);
  const hasZone = /([zZ]|[+-]\d\d:?\d\d|\b(GMT|UTC?))$/.test(text);
  return Date.parse(hasZone ? text : /^\d{4}-\d\d-\d\dT/.test(text) ? `${text}Z` : `${text} UTC`);
}

const longest = 80;

/** Minutes that a zone is behind UTC: a number of them, or a name such as `Europe/Berlin`. */
function offsetOf(zone: unknown, time: number): number {
  if (typeof zone === 'number') return Math.max(-1440, Math.min(1440, zone)) || 0;
  if (typeof zone !== 'string' || zone.length > longest) return 0;
  const there = new Date(time).toLocaleString('en-US', { timeZone: zone });
  return (Math.floor(time / 1000) * 1000 - Date.parse(`${there} UTC`)) / 60_000;
}

function written(time: number, format: string, offset: number): string {
  const there = new Date(time - offset * 60_000);
  if (Number.isNaN(there.getTime())) return '';
  return format.replace(
    /%([-_0^#:]*)(\d*)[EO]?(.)/g,
    (whole, flags: string, wanted: string, letter: string) => {
      if (Number(wanted) > widest) throw new Error(`"%${wanted}${letter}" is wider than ${widest}`);
      if (letter === 'z' || letter === 'Z')
        return letter === 'Z' && offset === 0 ? 'UTC' : zoned(offset, flags.includes(':'));
      const inner = compounds[letter];
      const made = inner === undefined ? parts[letter]?.(there, time) : written(time, inner, offset);
      if (made === undefined) return whole;
      const text = cased(String(made), flags);
      const width = flags.includes('-') ? 0 : Number(wanted) || (widths[letter] ?? 0);
      if (letter === 'N') return text.padEnd(Number(wanted) || 9, '0').slice(0, Number(wanted) || 9);
      const blank = flags.includes('_') || (spaced.includes(letter) && !flags.includes('0'));
      return text.padStart(width, blank ? ' ' : '0');
    },
  );
}

const widest = 100;

function cased(text: string, flags: string): string {
  if (flags.includes('#') && !/[a-z]/.test(text)) return text.toLowerCase();
  return /[#^]/.test(flags) ? text.toUpperCase() : text;
}

function zoned(offset: number, colon: boolean): string {
  const minutes = Math.abs(Math.round(offset));
  const two = (count: number) => String(count).padStart(2, '0');
  return `${offset > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon ? ':' : ''}${two(minutes % 60)}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const compounds: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

const parts: Readonly<Record<string, (there: Date, time: number) => string | number | undefined>> = {
  a: (one) => days[one.getUTCDay()]?.slice(0, 3),
  A: (one) => days[one.getUTCDay()],
  b: (one) => months[one.getUTCMonth()]?.slice(0, 3),
  h: (one) => months[one.getUTCMonth()]?.slice(0, 3),
  B: (one) => months[one.getUTCMonth()],
  C: (one) => Math.floor(one.getUTCFullYear() / 100),
  d: (one) => one.getUTCDate(),
  e: (one) => one.getUTCDate(),
  H: (one) => one.getUTCHours(),
  I: (one) => one.getUTCHours() % 12 || 12,
  j: (one) => dayOfYear(one),
  k: (one) => one.getUTCHours(),
  l: (one) => one.getUTCHours() % 12 || 12,
  L: (one) => one.getUTCMilliseconds(),
  m: (one) => one.getUTCMonth() + 1,
  M: (one) => one.getUTCMinutes(),
  N: (one) => String(one.getUTCMilliseconds()).padStart(3, '0'),
  p: (one) => (one.getUTCHours() < 12 ? 'AM' : 'PM'),
  P: (one) => (one.getUTCHours() < 12 ? 'am' : 'pm'),
  q: (one) => ordinal(one.getUTCDate()),
  s: (_, time) => Math.floor(time / 1000),
  S: (one) => one.getUTCSeconds(),
  u: (one) => one.getUTCDay() || 7,
  U: (one) => weekOfYear(one, 0),
  w: (one) => one.getUTCDay(),
  W: (one) => weekOfYear(one, 1),
  y: (one) => one.getUTCFullYear() % 100,
  Y: (one) => one.getUTCFullYear(),
  t: () => '\t',
  n: () => '\n',
  '%': () => '%',
};

/** The letters that are filled up, with zeros or, where `spaced`, with spaces. */
const widths: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'CdeHIklmMSUWy'].map((letter) => [letter, 2])),
  j: 3,
  L: 3,
  Y: 4,
};
const spaced = 'aAbBeklpP';

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function dayOfYear(one: Date): number {
  const begin = Date.UTC(one.getUTCFullYear(), 0, 1);
  return Math.floor((one.getTime() - begin) / 86_400_000) + 1;
}

/** Days before the first of these weekdays are in week 0. */
function weekOfYear(one: Date, first: number): number {
  const since = (one.getUTCDay() - first + 7) % 7;
  return Math.floor((dayOfYear(one) - 1 - since + 7) / 7);
}
