import * as z from 'zod';
import { jaccardAtRandom } from './at-random.ts';
import { tickIn } from './cells.ts';
import { illegal, total, type Kind } from './kind.ts';
import { idList, listInCell, listKey, listOf } from './lists.ts';
import { choices, options, optionsSchema, type Option } from './options.ts';
import { few, largestFirst, people } from './phrases.ts';
import { setBits } from './ruler.ts';

interface ChecklistFields {
  options: readonly Option[];
  /** The most that may be ticked: forces a trade-off; null: any number. */
  atMost: number | null;
  /** May own words be added? They are shown, never counted. */
  other: boolean;
}

const schema = () =>
  z
    .strictObject({
      options: optionsSchema(2).describe('What can be ticked: a list of "id: text".'),
      'at-most': z
        .int()
        .min(1)
        .optional()
        .describe('The most that may be ticked; forces a trade-off. Default: no limit.'),
      other: z.boolean().optional().describe('Offer own words beside; shown, never counted. Default false.'),
    })
    .superRefine((authored, context) => {
      const most = authored['at-most'];
      if (most !== undefined && most > authored.options.length) {
        context.addIssue({
          code: 'custom',
          path: ['at-most'],
          message: `must be at most the number of options, ${authored.options.length}`,
        });
      }
    })
    .describe('Any of several options. The answer is a list of ids; [] says "none of them".');

/** Any of several options. The answer is a list of ids. Ruzicka distance of the options' rates; one v one Jaccard. */
export const checklist: Kind<ChecklistFields, readonly string[]> = {
  name: 'checklist',
  about: 'any of several options',
  schema,
  facts: ['top'],
  goods: ['includes'],
  rows: 'any-of',
  example: {
    fields: { options: [{ budget: 'Budget' }, { need: 'Need' }, { time: 'Time' }], 'at-most': 2 },
    answers: [['budget', 'need'], ['time'], []],
  },
  fields(authored) {
    const { options: list, 'at-most': atMost, other } = authored as z.output<ReturnType<typeof schema>>;
    return { options: options(list), atMost: atMost ?? null, other: other ?? false };
  },
  options: (fields) => fields.options,
  legal: (fields, value) => idList(fields.options, value, fields.atMost),
  fromCell: (fields, cell) => listInCell(fields.options, cell, fields.atMost),
  fromCells(fields, cells) {
    if ([...cells.values()].every((cell) => cell.trim() === '')) {
      return illegal('every cell is empty; write 0 where an option was not ticked');
    }
    const ids: string[] = [];
    for (const option of fields.options) {
      const ticked = tickIn(option, cells.get(option.id) ?? '');
      if (ticked === null) return illegal(`the cell of "${option.id}" must be 1, x, yes or 0, no, empty`);
      if (ticked) ids.push(option.id);
    }
    return idList(fields.options, ids, fields.atMost);
  },
  control: (fields, say) => ({
    type: 'pick-several',
    options: choices(fields.options, say),
    atMost: fields.atMost,
    other: fields.other,
  }),
  key: (fields, answer) => listKey(fields.options, answer),
  answer: (_fields, key) => listOf(key),
  words: (fields, answer, say) =>
    answer.length === 0 ? say.words.kinds.nothingTicked : labels(fields.options, answer, say).join('; '),
  reading: (_fields, answer) => ({ has: answer }),
  ruler(fields) {
    const ids = fields.options.map((option) => option.id);
    const ticked = setBits(ids, listOf);
    return [{ rule: 'ruzicka', weights: ids.map(() => 1), items: ids, first: ticked, second: ticked }];
  },
  formula: (fields, _keys, say) => ({
    rule: say.words.kinds.ruleChecklist,
    parts: [{ first: '', second: '', cuts: fields.options.map(({ text }) => ({ name: say(text) })) }],
  }),
  anchor: (fields) => jaccardAtRandom(fields.options.length, fields.atMost),
  apart: () => 0.5,
  split: () => 0.5,
  summary(fields, counts, say) {
    const { words } = say;
    const n = total(counts);
    const ticks = ticksPerOption(counts, listOf);
    const rows = fields.options.map(({ id, text }) => {
      const count = ticks.get(id) ?? 0;
      return { id, label: say(text), count, share: n === 0 ? 0 : count / n, text: people(count, n, words) };
    });
    const given = largestFirst(rows, (row) => row.count).filter((row) => row.count > 0);
    const said = given.map((row) => (n === 1 ? row.label : `${row.label} (${row.text})`));
    const top = given.filter((row) => row.count === given[0]?.count).map((row) => row.label);
    return {
      n,
      says: n > 0 && said.length === 0 ? words.kinds.nothingTicked : few(said, 3, words),
      center: null,
      rows,
      facts: { top: few(top, 3, words) },
    };
  },
  seconds: (fields) => 15 + 2 * fields.options.length,
  measure: (fields) => ({ options: fields.options.map((option) => option.id), atMost: fields.atMost }),
};

/** People per option, for keys that hold a list. */
export function ticksPerOption(
  counts: ReadonlyMap<string, number>,
  list: (key: string) => readonly string[],
): Map<string, number> {
  const ticks = new Map<string, number>();
  for (const [key, count] of counts) {
    for (const id of list(key)) ticks.set(id, (ticks.get(id) ?? 0) + count);
  }
  return ticks;
}

/** Labels of the chosen ones, in the order of the options. */
export function labels(
  list: readonly Option[],
  ids: readonly string[],
  say: (text: Option['text']) => string,
): string[] {
  return list.filter((option) => ids.includes(option.id)).map((option) => say(option.text));
}
