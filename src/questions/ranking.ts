import * as z from 'zod';
import type { Say } from '../text/language.ts';
import { idIn, listIn, numberIn } from './cells.ts';
import { illegal, legal, total, type Counts, type Kind, type Legal } from './kind.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { groupsOf, orderKey, orderOf, placesOf, type Order } from './order.ts';
import { average, few, largestFirst, oneOf, together } from './phrases.ts';
import { bits } from './ruler.ts';

interface RankingFields {
  items: readonly Option[];
  /** How many are put in order; null: all. */
  top: number | null;
}

const schema = () =>
  z
    .strictObject({
      items: optionsSchema(2, 30).describe('What is put in order: a list of "id: text".'),
      top: z.int().min(1).optional().describe('Only the best so many are put in order. Default: all.'),
    })
    .superRefine((authored, context) => {
      if (authored.top !== undefined && authored.top > authored.items.length) {
        context.addIssue({
          code: 'custom',
          path: ['top'],
          message: `must be at most the number of items, ${authored.items.length}`,
        });
      }
    })
    .describe('Items put in order, best first. The answer is a list of ids; those not listed are tied last.');

/** Items in order, best first. Kendall distance, 0..1, in which a tie costs one half (Fagin, Kumar, Sivakumar 2003). */
export const ranking: Kind<RankingFields, Order> = {
  name: 'ranking',
  about: 'items put in order, best first',
  schema,
  facts: ['top'],
  goods: ['is', 'includes'],
  rows: 'places',
  example: {
    fields: { items: [{ price: 'Price' }, { speed: 'Speed' }, { service: 'Service' }, { brand: 'Brand' }] },
    answers: [
      ['price', 'speed', 'service', 'brand'],
      ['brand', 'price'],
      [['price', 'brand'], 'speed'],
    ],
  },
  fields(authored) {
    const { items, top } = authored as z.output<ReturnType<typeof schema>>;
    return { items: options(items), top: top ?? null };
  },
  options: (fields) => fields.items,
  legal: order,
  fromCell(fields, cell) {
    const separated = /[;|]/.test(cell) ? listIn(cell) : cell.split('>').map((entry) => entry.trim());
    const read = separated.map((entry) => {
      const whole = idIn(fields.items, entry);
      if (whole !== null) return whole;
      const tied = entry.split('=').map((one) => idIn(fields.items, one));
      return tied.length > 1 && !tied.includes(null) ? (tied as string[]) : null;
    });
    return read.includes(null)
      ? illegal(`must list items best first, separated by ";": ${oneOf(ids(fields))}`)
      : order(fields, read);
  },
  fromCells(fields, cells) {
    const byPlace = new Map<number, string[]>();
    for (const { id } of fields.items) {
      const cell = (cells.get(id) ?? '').trim();
      if (cell === '') continue;
      const { value: place, thousands } = numberIn(cell) ?? { value: 0, thousands: null };
      if (place <= 0 || thousands !== null)
        return illegal(`the cell of "${id}" must be a place from 1, or empty`);
      byPlace.set(place, [...(byPlace.get(place) ?? []), id]);
    }
    const groups = [...byPlace].sort(([a], [b]) => a - b).map(([, group]) => group);
    return order(fields, groups);
  },
  control: (fields, say) => ({
    type: 'order',
    options: choices(fields.items, say),
    top: fields.top ?? fields.items.length,
  }),
  key: (fields, answer) => orderKey(ids(fields), answer),
  answer(fields, key) {
    const groups = groupsOf(key);
    // One item alone behind `top` is in the key for its equals' sake; nobody put it there.
    const given = groups.flat().length > (fields.top ?? fields.items.length) ? groups.slice(0, -1) : groups;
    return orderOf(given);
  },
  words: (fields, answer, say) =>
    answer
      .map((entry) =>
        [entry]
          .flat()
          .map((id) => say(fields.items.find((item) => item.id === id)?.text ?? ''))
          .join(' = '),
      )
      .join(' > '),
  reading(_fields, answer) {
    const first = [answer[0] ?? []].flat();
    return { ...(first.length === 1 ? { is: first[0] } : {}), has: answer.flat() };
  },
  ruler(fields) {
    const all = ids(fields);
    const pairs = pairsOf(all);
    const places = bits(2 * pairs.length, (key, into) => {
      const place = placesOf(all, key);
      pairs.forEach(({ i, j }, at) => {
        into[2 * at] = (place[i] ?? 0) < (place[j] ?? 0) ? 1 : 0;
        into[2 * at + 1] = (place[i] ?? 0) <= (place[j] ?? 0) ? 1 : 0;
      });
    });
    return [
      {
        rule: 'sum',
        weights: pairs.flatMap(() => [0.5 / pairs.length, 0.5 / pairs.length]),
        // Without ties both cuts of a pair differ alike, so each of its two items carries half.
        items: pairs.flatMap(({ a, b }) => [a, b]),
        first: places,
        second: places,
      },
    ];
  },
  formula(fields, _keys, say) {
    const { kinds: t } = say.words;
    const cuts = pairsOf(fields.items).flatMap(({ a, b }) => {
      const [one, other] = [say(a.text), say(b.text)];
      const before = t.before({ one, other });
      return [{ name: before, joint: before }, { name: t.beforeOrLevel({ one, other }) }];
    });
    return {
      rule: t.ruleRanking,
      parts: [{ first: '', second: '', cuts }],
    };
  },
  anchor(fields) {
    const n = fields.items.length;
    const unlisted = n - (fields.top ?? n);
    const tied = (unlisted * (unlisted - 1)) / (n * (n - 1));
    return (1 - tied ** 2) / 2;
  },
  apart: () => 0.3,
  summary: rankingSummary,
  seconds: (fields) => 20 + 3 * fields.items.length,
  measure: (fields) => ({ items: ids(fields), top: fields.top }),
};

function order(fields: RankingFields, value: unknown): Legal<Order> {
  if (!Array.isArray(value)) return illegal('must be a list of item ids, best first');
  const known = new Set(ids(fields));
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const entry of value as unknown[]) {
    const group = Array.isArray(entry) ? (entry as unknown[]) : [entry];
    if (group.length === 0) return illegal('must not hold an empty list');
    for (const id of group) {
      if (typeof id !== 'string' || !known.has(id))
        return illegal(`must list only items: ${oneOf([...known])}`);
      if (seen.has(id)) return illegal('names an item twice');
      seen.add(id);
    }
    groups.push(group as string[]);
  }
  if (seen.size === 0) return illegal('must name at least one item');
  if (fields.top !== null && seen.size > fields.top) return illegal(`must name at most ${fields.top} items`);
  return legal(orderOf(groups));
}

function rankingSummary(fields: RankingFields, counts: Counts, say: Say) {
  const { words } = say;
  const n = total(counts);
  const sums = fields.items.map(() => 0);
  const firsts = fields.items.map(() => 0);
  const listed = new Set<string>();
  for (const [key, count] of counts) {
    placesOf(ids(fields), key).forEach((place, at) => {
      sums[at] = (sums[at] ?? 0) + count * place;
      if (place === 1) firsts[at] = (firsts[at] ?? 0) + count;
    });
    for (const id of groupsOf(key).flat()) listed.add(id);
  }
  const placed = fields.items.map(({ id, text }, at) => {
    const count = firsts[at] ?? 0;
    const place = n === 0 ? null : (sums[at] ?? 0) / n;
    const row = { id, label: say(text), count, share: n === 0 ? 0 : count / n };
    return {
      place,
      row: {
        ...row,
        text:
          place === null
            ? ''
            : listed.has(id)
              ? words.kinds.place({ place: average(place, words) })
              : words.kinds.notNamed,
        // The shared last place of what nobody named is no place that anybody gave.
        ...(place === null || !listed.has(id) ? {} : { place }),
      },
    };
  });
  const best = largestFirst(placed, (one) => -(one.place ?? 0)).filter(({ row }) => listed.has(row.id));
  const said = best.map(({ row }) => (counts.size === 1 ? row.label : `${row.label} (${row.text})`));
  const top = best.filter((one) => one.place === best[0]?.place).map(({ row }) => row.label);
  return {
    n,
    says: counts.size === 1 ? said.slice(0, 3).join(words.kinds.then) : few(said.slice(0, 3), 3, words),
    center: null,
    rows: placed.map(({ row }) => row),
    facts: { top: together(top, words) },
  };
}

/** Every two of a list, with their places in it. */
function pairsOf<T>(all: readonly T[]): { a: T; b: T; i: number; j: number }[] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b, j) => ({ a, b, i, j: i + 1 + j })));
}

function ids(fields: RankingFields): string[] {
  return fields.items.map((item) => item.id);
}
