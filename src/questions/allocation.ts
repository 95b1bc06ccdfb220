import * as z from 'zod';
import { numberIn, twoWays } from './cells.ts';
import { hundredthsKey, hundredthsOf } from './hundredths.ts';
import { illegal, legal, total, type Kind, type Legal } from './kind.ts';
import { cellsByOption, record } from './lists.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { average, few, largestFirst, oneOf, plain, together } from './phrases.ts';
import { bits, line } from './ruler.ts';

interface AllocationFields {
  categories: readonly Option[];
  /** Points by which the interview moves. */
  step: number;
}

/** Points per category, together 100; a missing category has 0. */
type AllocationAnswer = Readonly<Record<string, number>>;

const schema = () =>
  z
    .strictObject({
      categories: optionsSchema(2, 20).describe(
        'What the 100 points are divided over: a list of "id: text".',
      ),
      step: z
        .number()
        .min(1)
        .max(50)
        .refine((step) => Number.isInteger(100 / step), 'must divide 100')
        .optional()
        .describe('Points by which the interview moves. Default 5.'),
    })
    .describe('100 points divided over categories. The answer is {id: points}; a missing category has 0.');

/** 100 points divided over categories. Half the sum over categories of W1/100; one v one the points to move. */
export const allocation: Kind<AllocationFields, AllocationAnswer> = {
  name: 'allocation',
  about: '100 points divided over categories',
  schema,
  facts: ['top'],
  goods: [],
  rows: 'parts',
  example: {
    fields: { categories: [{ brand: 'Brand' }, { tools: 'Tools' }, { events: 'Events' }] },
    answers: [
      { brand: 40, tools: 25, events: 35 },
      { brand: 100, tools: 0, events: 0 },
      { brand: 33.33, tools: 33.33, events: 33.34 },
    ],
  },
  fields(authored) {
    const { categories, step } = authored as z.output<ReturnType<typeof schema>>;
    return { categories: options(categories), step: step ?? 5 };
  },
  options: (fields) => fields.categories,
  legal(fields, value) {
    const given = points(fields, value);
    if (!given.ok) return given;
    const sum = totalPoints(given.answer);
    return Math.abs(sum - 100) <= 0.01 + 1e-9 ? given : illegal('the points must add up to 100');
  },
  fromCell(fields, cell) {
    const cells = cellsByOption(fields.categories, cell, {
      count: `must be ${ids(fields).length} numbers in the order of the categories, or "id: number" for each`,
      unknown: `must name only categories: ${oneOf(ids(fields))}`,
      twice: 'names a category twice',
    });
    return cells.ok ? rescaled(fields, cells.answer) : cells;
  },
  fromCells: rescaled,
  control: (fields, say) => ({
    type: 'divide',
    options: choices(fields.categories, say),
    total: 100,
    step: fields.step,
  }),
  key: (fields, answer) => hundredthsKey(ids(fields).map((id) => of(answer, id))),
  answer: (fields, key) =>
    Object.fromEntries(
      hundredthsOf(key).map((part, at) => [ids(fields)[at] ?? '', Number((part / 100).toFixed(10))]),
    ),
  words: (fields, answer, say) =>
    fields.categories.map(({ id, text }) => `${say(text)} ${plain(of(answer, id), say.words)}`).join(', '),
  reading(fields, answer) {
    const most = Math.max(...ids(fields).map((id) => of(answer, id)));
    const largest = ids(fields).filter((id) => of(answer, id) === most);
    return {
      ...(largest.length === 1 ? { is: largest[0] } : {}),
      has: ids(fields).filter((id) => of(answer, id) > 0),
    };
  },
  ruler(fields, keys) {
    const lines = linesOf(fields, keys);
    const starts = lines.map((_, at) => lines.slice(0, at).reduce((sum, one) => sum + one.weights.length, 0));
    const weights = lines.flatMap((one) => one.weights);
    const upTo = bits(weights.length, (key, into) => {
      const row = hundredthsOf(key);
      lines.forEach((one, at) => {
        const start = starts[at] ?? 0;
        into.fill(1, start + one.from((row[at] ?? 0) / 20_000), start + one.weights.length);
      });
    });
    const items = lines.flatMap((one, at) => one.weights.map(() => ids(fields)[at] ?? null));
    return [{ rule: 'sum', weights, items, first: upTo, second: upTo }];
  },
  formula(fields, keys, say) {
    const { kinds: t } = say.words;
    const cuts = linesOf(fields, keys).flatMap(({ stops }, at) =>
      stops.slice(0, -1).map((stop) => ({
        name: `${say(fields.categories[at]?.text ?? '')}: ${t.atMost({ what: plain(200 * stop, say.words) })}`,
      })),
    );
    return {
      rule: t.ruleAllocation,
      parts: [{ first: '', second: '', cuts }],
    };
  },
  anchor(fields) {
    const k = fields.categories.length;
    return (k - 1) / (2 * k - 1);
  },
  apart: () => 0.25,
  split: () => 0.3,
  summary(fields, counts, say) {
    const n = total(counts);
    const { words } = say;
    const share = (mean: number) => words.kinds.ofHundred({ points: average(mean, words) });
    const means = ids(fields).map(() => 0);
    for (const [key, count] of counts) {
      hundredthsOf(key).forEach((part, at) => (means[at] = (means[at] ?? 0) + (count * part) / 100 / n));
    }
    const rows = fields.categories.map(({ id, text }, at) => {
      const mean = means[at] ?? 0;
      return { id, label: say(text), count: null, share: mean / 100, text: share(mean) };
    });
    const given = largestFirst(rows, (row) => row.share).filter((row) => row.share > 0);
    return {
      n,
      says: few(
        given.map((row) => `${row.label} ${average(100 * row.share, words)}`),
        5,
        words,
      ),
      center: null,
      rows,
      facts: {
        top: together(
          given.filter((row) => row.share === given[0]?.share).map((row) => row.label),
          words,
        ),
      },
    };
  },
  seconds: (fields) => 30 + 4 * fields.categories.length,
  measure: (fields) => ({ categories: ids(fields) }),
};

/** One line a category: halves of the whole, so that weights are half of each W1/100; a grain is 0.1 points. */
function linesOf(fields: AllocationFields, keys: Iterable<string>) {
  const all = Array.from(keys, hundredthsOf);
  return ids(fields).map((_, at) =>
    line(
      all.map((row) => (row[at] ?? 0) / 20_000),
      0.0005,
    ),
  );
}

/** Points of any total, in the order of the categories. */
function points(fields: AllocationFields, value: unknown): Legal<AllocationAnswer> {
  const given = record(value, ids(fields));
  if (!given.ok) return given;
  for (const part of given.answer.values()) {
    if (typeof part !== 'number' || !Number.isFinite(part) || part < 0) {
      return illegal('every part must be a number, 0 or more');
    }
  }
  return legal(Object.fromEntries(ids(fields).map((id) => [id, (given.answer.get(id) as number) || 0])));
}

/** Cells of any positive total, brought to 100. */
function rescaled(fields: AllocationFields, cells: ReadonlyMap<string, string>): Legal<AllocationAnswer> {
  const given: [string, number][] = [];
  let inTwoWays: string | null = null;
  for (const id of ids(fields)) {
    const cell = (cells.get(id) ?? '').trim();
    const part = cell === '' ? { value: 0, thousands: null } : numberIn(cell, ['%']);
    if (part === null || part.value < 0) return illegal(`the part of "${id}" must be a number, 0 or more`);
    if (part.thousands !== null) inTwoWays ??= id;
    given.push([id, part.value]);
  }
  const sum = given.reduce((all, [, part]) => all + part, 0);
  // Parts that come to a whole of 100 as decimals are no thousands.
  if (inTwoWays !== null && Math.abs(sum - 100) > 0.1)
    return illegal(`the part of "${inTwoWays}" ${twoWays}`);
  if (!(sum > 0) || !Number.isFinite(sum)) return illegal('the points must add up to more than 0');
  return legal(Object.fromEntries(given.map(([id, part]) => [id, Number(((100 * part) / sum).toFixed(10))])));
}

function of(answer: AllocationAnswer, id: string): number {
  return Object.hasOwn(answer, id) ? (answer[id] ?? 0) : 0;
}

function totalPoints(answer: AllocationAnswer): number {
  return Object.values(answer).reduce((sum, part) => sum + part, 0);
}

function ids(fields: AllocationFields): string[] {
  return fields.categories.map((category) => category.id);
}
