import * as z from 'zod';
import type { Say } from '../text/language.ts';
import { exchangeAtRandom } from './at-random.ts';
import { idIn, pairIn } from './cells.ts';
import { labels, ticksPerOption } from './checklist.ts';
import { illegal, legal, total, type Counts, type End, type Kind, type Legal, type Summary } from './kind.ts';
import { idList, listInCell, listKey, listOf, record } from './lists.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { few, largestFirst, oneOf } from './phrases.ts';
import { setBits } from './ruler.ts';

interface ExchangeFields {
  items: readonly Option[];
  /** The most that may be needed; null: any number. */
  atMost: number | null;
  /** How many of the needed may be marked as coming first; null: not asked. */
  first: number | null;
}

/** The four lists of an answer, in the order of its key. */
const lists = ['need', 'receive', 'give', 'first'] as const;

/** What one side needs from the other, gets in usable form, and gives; `first` is a part of `need`. */
type ExchangeAnswer = Readonly<Record<(typeof lists)[number], readonly string[]>>;

const schema = () =>
  z
    .strictObject({
      items: optionsSchema(2, 30).describe('What can pass between the sides: a list of "id: text".'),
      'at-most': z.int().min(1).optional().describe('The most that may be needed. Default: no limit.'),
      first: z
        .int()
        .min(1)
        .optional()
        .describe('Ask which of the needed must come first, at most so many. Default: not asked.'),
    })
    .superRefine((authored, context) => {
      const most = authored['at-most'] ?? authored.items.length;
      if (most > authored.items.length) {
        context.addIssue({
          code: 'custom',
          path: ['at-most'],
          message: `must be at most the number of items, ${authored.items.length}`,
        });
      } else if (authored.first !== undefined && authored.first > most) {
        context.addIssue({
          code: 'custom',
          path: ['first'],
          message: `must be at most what may be needed, ${most}`,
        });
      }
    })
    .describe('From one list: what we need from the other side, what we receive, what we give.');

/**
 * From one list: needed from the other side, received in usable form, given. Per direction the Ruzicka distance
 * between one side's needs and the other's gives; the gap is the mean of the two directions. Complementary: two
 * sides with equal answers need not be at 0.
 */
export const exchange: Kind<ExchangeFields, ExchangeAnswer> = {
  name: 'exchange',
  about: 'what we need from the other side, what we receive, what we give',
  schema,
  facts: ['unmet'],
  goods: [],
  rows: 'passes',
  example: {
    fields: { items: [{ prices: 'Prices' }, { reasons: 'Reasons' }, { cases: 'Cases' }], first: 1 },
    answers: [
      { need: ['prices', 'cases'], receive: ['cases'], give: ['reasons'], first: ['prices'] },
      { need: ['reasons'], receive: [], give: ['prices', 'cases'], first: [] },
      { need: [], receive: [], give: [], first: [] },
    ],
  },
  fields(authored) {
    const { items, 'at-most': atMost, first } = authored as z.output<ReturnType<typeof schema>>;
    return { items: options(items), atMost: atMost ?? null, first: first ?? null };
  },
  options: (fields) => fields.items,
  legal: exchanged,
  fromCell(fields, cell) {
    const given: Record<string, unknown> = {};
    for (const section of cell.split(/[;|]/).filter((part) => part.trim() !== '')) {
      const name = lists.find((one) => section.trim().toLowerCase().startsWith(one));
      const pair = pairIn(section) ?? { value: '' };
      const entries = pair.value.split(',').filter((entry) => !['', '-'].includes(entry.trim()));
      const ids = entries.map((entry) => idIn(fields.items, entry));
      if (name === undefined || Object.hasOwn(given, name) || ids.includes(null)) {
        return illegal(`must read "need: a, b; receive: c; give: d", each ${oneOf(itemIds(fields))}`);
      }
      given[name] = ids;
    }
    return exchanged(fields, given);
  },
  parts: asked,
  fromCells(fields, cells) {
    const given: Record<string, unknown> = {};
    for (const name of asked(fields).filter((one) => cells.has(one))) {
      const cell = cells.get(name) ?? '';
      const ids = name === 'first' && cell.trim() === '' ? legal([]) : listInCell(fields.items, cell);
      if (!ids.ok) return illegal(`the cell of "${name}" ${ids.problem}`);
      given[name] = ids.answer;
    }
    return exchanged(fields, given);
  },
  control(fields, say) {
    const { kinds: t } = say.words;
    const several = (atMost: number | null) =>
      ({ type: 'pick-several', options: choices(fields.items, say), atMost, other: false }) as const;
    const first = { id: 'first', title: t.stepFirst, within: 'need' };
    return {
      type: 'steps',
      steps: [
        { id: 'need', title: t.stepNeed, control: several(fields.atMost), within: null },
        ...(fields.first === null ? [] : [{ ...first, control: several(fields.first) }]),
        {
          id: 'receive',
          title: t.stepReceive,
          control: several(null),
          within: null,
        },
        { id: 'give', title: t.stepGive, control: several(null), within: null },
      ],
    };
  },
  key: (fields, answer) => lists.map((list) => listKey(fields.items, answer[list])).join('|'),
  answer: (_fields, key) => ({
    need: listIn(key, 'need'),
    receive: listIn(key, 'receive'),
    give: listIn(key, 'give'),
    first: listIn(key, 'first'),
  }),
  words(fields, answer, say) {
    const { kinds: t } = say.words;
    const part = (verb: string, ids: readonly string[]) =>
      `${verb} ${ids.length === 0 ? t.nothing : labels(fields.items, ids, say).join(', ')}`;
    const said = [part(t.needs, answer.need), part(t.receives, answer.receive), part(t.gives, answer.give)];
    if (answer.first.length > 0) said.push(part(t.first, answer.first));
    return said.join('; ');
  },
  reading: (_fields, answer) => ({ has: answer.need }),
  ruler(fields) {
    const ids = itemIds(fields);
    const needs = setBits(ids, (key) => listIn(key, 'need'));
    const gives = setBits(ids, (key) => listIn(key, 'give'));
    const weights = ids.map(() => 1);
    return [
      { rule: 'ruzicka', weights, items: ids, first: needs, second: gives },
      { rule: 'ruzicka', weights, items: ids, first: gives, second: needs },
    ];
  },
  formula(fields, _keys, say) {
    const { kinds: t } = say.words;
    const cuts = fields.items.map(({ text }) => ({ name: say(text) }));
    return {
      rule: t.ruleExchange,
      parts: [
        { first: t.needs, second: t.gives, cuts },
        { first: t.gives, second: t.needs, cuts },
      ],
    };
  },
  anchor: (fields) => exchangeAtRandom(fields.items.length, fields.atMost),
  apart: () => 0.5,
  split: () => 0.5,
  passes: (_fields, answer) => answer,
  together: {
    control(fields, [first, second], say) {
      const gives = (from: End, to: End, atMost: number | null) => ({
        title: say.words.kinds.stepSideGives({ from: from.name, to: to.name }),
        control: {
          type: 'pick-several' as const,
          options: choices(fields.items, say),
          atMost,
          other: false,
        },
        within: null,
      });
      return {
        type: 'steps',
        steps: [
          { id: 'give', ...gives(first, second, null) },
          { id: 'need', ...gives(second, first, fields.atMost) },
        ],
      };
    },
    answer: settled,
    fromCell(fields, cell, [first, second]) {
      const given: Record<string, unknown> = {};
      for (const section of cell.split(/[;|]/).filter((part) => part.trim() !== '')) {
        const [, name = '', list = ''] = /^\s*([^:=]*)[:=](.*)$/s.exec(section) ?? [];
        const is = ({ id, name: called }: End) =>
          [id, called.toLowerCase()].includes(name.trim().toLowerCase());
        const way = is(first) ? 'give' : is(second) ? 'need' : null;
        const entries = list.split(',').filter((entry) => !['', '-'].includes(entry.trim()));
        const ids = entries.map((entry) => idIn(fields.items, entry));
        if (way === null || way in given || ids.includes(null)) {
          return illegal(
            `must read "${first.id}: a, b; ${second.id}: c", what each of them gives, ${oneOf(itemIds(fields))}`,
          );
        }
        given[way] = ids;
      }
      return settled(fields, given);
    },
  },
  summary: exchangeSummary,
  seconds: (fields) => 60 + 4 * fields.items.length,
  measure: (fields) => ({ items: itemIds(fields), atMost: fields.atMost }),
};

/** The lists that are asked for. */
function asked({ first }: ExchangeFields) {
  return lists.filter((name) => first !== null || name !== 'first');
}

function exchanged(fields: ExchangeFields, value: unknown): Legal<ExchangeAnswer> {
  const given = record(value, lists);
  if (!given.ok) return given;
  const read = { need: [], receive: [], give: [], first: [] } as Record<(typeof lists)[number], string[]>;
  for (const name of lists) {
    if (!given.answer.has(name)) {
      if (name === 'first') continue;
      return illegal(`must hold the lists need, receive and give; "${name}" is missing`);
    }
    const most = name === 'need' ? fields.atMost : name === 'first' ? fields.first : null;
    const ids = idList(fields.items, given.answer.get(name), most);
    if (!ids.ok) return illegal(`"${name}" ${ids.problem}`);
    read[name] = ids.answer;
  }
  if (fields.first === null && read.first.length > 0) return illegal('"first" is not asked here');
  return read.first.every((id) => read.need.includes(id))
    ? legal(read)
    : illegal('"first" must be a part of "need"');
}

/** What each gives the other; what arrives today is no part of an agreement. */
function settled(fields: ExchangeFields, value: unknown): Legal<ExchangeAnswer> {
  const given = record(value, ['give', 'need']);
  if (!given.ok) return given;
  const passed = exchanged(fields, {
    need: given.answer.get('need') ?? [],
    give: given.answer.get('give') ?? [],
    receive: [],
  });
  if (passed.ok && passed.answer.need.length + passed.answer.give.length === 0) {
    return illegal('must say what at least one side gives');
  }
  return passed;
}

function exchangeSummary(fields: ExchangeFields, counts: Counts, say: Say): Summary {
  const n = total(counts);
  const { kinds: t } = say.words;
  const ticks = (name: (typeof lists)[number]) => ticksPerOption(counts, (key) => listIn(key, name));
  const [need, receive, give] = [ticks('need'), ticks('receive'), ticks('give')];
  const unmet = ticksPerOption(counts, (key) => {
    const received = listIn(key, 'receive');
    return listIn(key, 'need').filter((id) => !received.includes(id));
  });
  const most = (tally: ReadonlyMap<string, number>) =>
    largestFirst(
      fields.items.filter((item) => tally.has(item.id)),
      (item) => tally.get(item.id) ?? 0,
    ).map((item) => say(item.text));
  const list = (tally: ReadonlyMap<string, number>) => few(most(tally), 3, say.words) || t.nothing;
  const rows = fields.items.map(({ id, text }) => {
    const count = need.get(id) ?? 0;
    const [received, given] = [receive.get(id) ?? 0, give.get(id) ?? 0];
    return {
      id,
      label: say(text),
      count,
      share: n === 0 ? 0 : count / n,
      text: t.passes({ needed: count, n, received, given }),
    };
  });
  return {
    n,
    says: n === 0 ? '' : t.needsAndGives({ needs: list(need), gives: list(give) }),
    center: null,
    rows,
    facts: { unmet: n === 0 ? '' : list(unmet) },
  };
}

function listIn(key: string, name: (typeof lists)[number]): string[] {
  return listOf(key.split('|')[lists.indexOf(name)] ?? '-');
}

function itemIds(fields: ExchangeFields): string[] {
  return fields.items.map((item) => item.id);
}
