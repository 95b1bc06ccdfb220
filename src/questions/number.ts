import * as z from 'zod';
import { sourceWording, type Text } from '../text/language.ts';
import { textSchema } from '../text/shapes.ts';
import { numberIn, twoWays, wordings, type DecimalSign, type Written } from './cells.ts';
import { illegal, legal, total, type Kind, type Legal } from './kind.ts';
import { bands } from './bands.ts';
import { plain, quantity } from './phrases.ts';
import { bitsFrom, line } from './ruler.ts';
import { hoursOf, spanIn } from './time-units.ts';

/** A number question's unit and range, and how far apart two numbers are. */
export interface NumberFields {
  unit: Text;
  /** `log`: differences count as ratios; `linear`: as amounts. */
  scale: 'log' | 'linear';
  /** The ratio (log) or difference (linear) that counts as a gap of 1. */
  apart: number;
  /** The smallest meaningful value; smaller ones count as this. Of no use where linear. */
  floor: number;
  min: number;
  max: number;
  whole: boolean;
}

const schema = () =>
  z
    .strictObject({
      unit: textSchema.describe('What is counted: h, days, %.'),
      scale: z
        .enum(['log', 'linear'])
        .optional()
        .describe('log (default): differences count as ratios; linear: as amounts.'),
      apart: z
        .number()
        .positive()
        .optional()
        .describe(
          'The ratio (log, default 10) or difference (linear, required) that counts as wholly apart.',
        ),
      floor: z
        .number()
        .positive()
        .optional()
        .describe(
          'log only, required: the smallest meaningful value; smaller answers, 0 too, count as this.',
        ),
      range: z
        .tuple([z.number(), z.number()])
        .describe('Smallest and largest answer that is accepted; guards against slips.'),
      whole: z.boolean().optional().describe('Only whole numbers. Default false.'),
    })
    .superRefine((authored, context) => {
      const wrong = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      const { apart, floor, range, whole } = authored;
      const [min, max] = range;
      if (min >= max) wrong(['range'], 'the first must be smaller than the second');
      if (whole === true && Math.ceil(min) > Math.floor(max)) wrong(['range'], 'holds no whole number');
      if (authored.scale === 'linear') {
        if (apart === undefined)
          wrong([], 'a linear number needs `apart`: the difference that is wholly apart');
        if (floor !== undefined) wrong(['floor'], 'belongs to `scale: log`; leave it out');
        return;
      }
      if (apart !== undefined && apart <= 1) wrong(['apart'], 'is a ratio here and must be more than 1');
      if (min < 0) wrong(['range', 0], 'must be 0 or more; use `scale: linear` for negative numbers');
      if (floor === undefined)
        wrong([], 'a log number needs `floor`: its smallest meaningful value, above 0');
      else if (floor >= max) wrong(['floor'], 'must be smaller than the end of the range');
    })
    .describe('A number with a unit, compared as a ratio (log) or as a difference (linear).');

/**
 * A number within a range. min(1, W1 of ln max(x, floor) / ln apart), or min(1, W1 / apart) where linear:
 * 0 the same, 1 `apart` times (or units) away or more.
 */
export const number: Kind<NumberFields, number> = {
  name: 'number',
  about: 'a number with a unit, within a range',
  schema,
  facts: ['median', 'low', 'high'],
  goods: ['at-most', 'at-least'],
  rows: 'one-of',
  example: { fields: { unit: 'h', floor: 0.25, range: [0, 720] }, answers: [0, 4, 24.5] },
  fields(authored) {
    const { unit, scale, apart, floor, range, whole } = authored as z.output<ReturnType<typeof schema>>;
    const [min, max] = range;
    return {
      unit,
      scale: scale ?? 'log',
      apart: apart ?? 10,
      floor: floor ?? 1,
      min,
      max,
      whole: whole ?? false,
    };
  },
  options: () => [],
  legal: inRange,
  fromCell(fields, cell, _say, decimals = null) {
    const written = numberIn(cell, wordings(fields.unit));
    if (written !== null && !isPlain(fields, cell, written, decimals)) return illegal(twoWays);
    const value = written === null ? spanIn(cell, sourceWording(fields.unit)) : written.value;
    return value === null ? outside(fields) : inRange(fields, value);
  },
  fromCells: null,
  control: (fields, say) => ({
    type: 'number',
    unit: say(fields.unit),
    min: fields.min,
    max: fields.max,
    whole: fields.whole,
  }),
  key: (_fields, answer) => String(answer),
  answer: (_fields, key) => Number(key),
  words: (fields, answer, say) => quantity(answer, say(fields.unit), say.words),
  reading(fields, answer) {
    const low = position(fields, fields.min);
    const width = position(fields, fields.max) - low;
    return { amount: answer, share: width === 0 ? 0 : (position(fields, answer) - low) / width };
  },
  ruler(fields, keys) {
    const { weights, from } = lineOf(fields, keys);
    const upTo = bitsFrom(weights.length, (key) => from(position(fields, Number(key))));
    return [{ rule: 'capped', weights, items: weights.map(() => null), first: upTo, second: upTo }];
  },
  formula(fields, keys, say) {
    const { words } = say;
    const { kinds: t } = words;
    const unit = say(fields.unit);
    const { stops } = lineOf(fields, keys);
    const cuts = stops
      .slice(0, -1)
      .map((stop) => ({ name: t.atMost({ what: quantity(valueAt(fields, stop), unit, words) }) }));
    const rule =
      fields.scale === 'log'
        ? t.ruleRatio({ times: plain(fields.apart, words), floor: quantity(fields.floor, unit, words) })
        : t.ruleDifference({ difference: quantity(fields.apart, unit, words) });
    return { rule, parts: [{ first: '', second: '', cuts }] };
  },
  anchor: () => null,
  axis: (fields, say) => ({
    min: fields.scale === 'log' ? Math.max(fields.min, fields.floor) : fields.min,
    max: fields.max,
    log: fields.scale === 'log',
    unit: say(fields.unit),
    hours: hoursOf(sourceWording(fields.unit)),
  }),
  apart(fields) {
    return fields.scale === 'linear' ? 0.25 : Math.min(1, Math.log(2) / Math.log(fields.apart));
  },
  summary(fields, counts, say) {
    const { words } = say;
    const unit = say(fields.unit);
    const n = total(counts);
    const rows = bands(fields, counts, n, unit, words);
    const values = [...counts].map(([key, count]) => ({ value: Number(key), count }));
    values.sort((a, b) => a.value - b.value);
    const [low, high] = [values[0]?.value, values.at(-1)?.value];
    const median = middle(values, n);
    if (median === null || low === undefined || high === undefined) {
      return { n, says: '', center: null, rows, facts: { median: '', low: '', high: '' } };
    }
    // Half a thing says nothing beside ten of them; of two or three it does.
    const isCount = fields.whole && Math.abs(median) >= 10;
    const says = quantity(isCount ? Math.round(median) : median, unit, words);
    return {
      n,
      says:
        low === high
          ? says
          : words.kinds.range({ middle: says, low: plain(low, words), high: plain(high, words) }),
      center: median,
      extent: [low, high] as const,
      rows,
      facts: { median: says, low: quantity(low, unit, words), high: quantity(high, unit, words) },
    };
  },
  seconds: () => 15,
  measure: (fields) => ({ ...fields, unit: sourceWording(fields.unit) }),
};

/**
 * Can this number be meant in one way only? What may be thousands may not where whole numbers are asked for; else only
 * where its sign is known to part decimals, and as thousands it would lie outside the range.
 */
function isPlain(
  fields: NumberFields,
  cell: string,
  { thousands }: Written,
  decimals: DecimalSign | null,
): boolean {
  if (thousands === null) return true;
  return !fields.whole && decimals !== null && cell.includes(decimals) && !inRange(fields, thousands).ok;
}

function inRange(fields: NumberFields, value: unknown): Legal<number> {
  return typeof value === 'number' &&
    value >= fields.min &&
    value <= fields.max &&
    (!fields.whole || Number.isInteger(value))
    ? legal(value === 0 ? 0 : value)
    : outside(fields);
}

function outside(fields: NumberFields) {
  const range = `from ${String(fields.min)} to ${String(fields.max)} ${sourceWording(fields.unit)}`;
  return illegal(`must be a ${fields.whole ? 'whole ' : ''}number ${range.trim()}`);
}

/** The line through the values given. */
function lineOf(fields: NumberFields, keys: Iterable<string>) {
  // A grain of 1 % of the value; the same share of the ruler at the default of ten apart where linear.
  const grain = Math.log(1.01) / Math.log(fields.scale === 'log' ? fields.apart : 10);
  return line(
    Array.from(keys, (key) => position(fields, Number(key))),
    grain,
  );
}

/** The value at a place on the ruler. */
function valueAt(fields: NumberFields, place: number): number {
  return fields.scale === 'log' ? Math.exp(place * Math.log(fields.apart)) : place * fields.apart;
}

/** Where a value lies on the ruler, in units of `apart`. */
function position(fields: NumberFields, value: number): number {
  return fields.scale === 'log'
    ? Math.log(Math.max(value, fields.floor)) / Math.log(fields.apart)
    : value / fields.apart;
}

function middle(values: readonly { value: number; count: number }[], n: number): number | null {
  if (n === 0) return null;
  const at = (rank: number) => {
    let seen = 0;
    return values.find(({ count }) => (seen += count) > rank)?.value ?? 0;
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}
