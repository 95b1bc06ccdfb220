import * as z from 'zod';
import type { Audit } from '../../audit/audit.ts';
import { questionsOf, wordingFor, type Question } from '../../questionnaire/questionnaire.ts';
import { kindOf } from '../../questions/index.ts';
import { partsOf } from '../../questions/kind.ts';
import { idFrom } from '../../text/ids.ts';
import { sayIn } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import { idSchema } from '../../text/shapes.ts';
import type { Table } from './table.ts';

const column = z.string().min(1);
const none = z
  .record(z.string(), z.enum(['dont-know', 'not-applicable', 'prefer-not', 'skipped']))
  .describe('Cells that are no answer, and what they mean. Empty cells are always skipped.');
const source = z
  .strictObject({
    column: column.optional().describe('The column that holds the answer.'),
    columns: z
      .record(idSchema, column)
      .optional()
      .describe('One column per option (or list of an exchange): id -> column.'),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('What cells stand for: cell -> option id, label or number.'),
    none: none.optional(),
  })
  .refine((one) => (one.column === undefined) !== (one.columns === undefined), {
    message: 'write either "column" or "columns"',
  });

/** Where each answer stands in a table: written once, used again. */
export const mappingSchema = z.strictObject({
  format: z.literal(1),
  person: z
    .union([column, z.array(column).min(1)])
    .nullable()
    .describe('Column or columns that name a person; null: people are numbered by row.'),
  side: z
    .union([
      idSchema.describe('Everybody in this file is of this side.'),
      z.strictObject({
        column,
        values: z.record(z.string(), idSchema).optional().describe('Cell -> side id.'),
      }),
    ])
    .nullable()
    .describe('Who belongs to which side; null: what audit.yaml says of each person.'),
  none: none.optional(),
  questions: z.record(idSchema, source).describe('Question id -> where its answer stands.'),
  guesses: z
    .record(idSchema, source)
    .optional()
    .describe('Question id -> where the guess of the other side stands.'),
  ignore: z.array(column).optional().describe('Columns that hold no answer and are left out on purpose.'),
});

/** A mapping file as written, its shape checked. */
export type Mapping = z.output<typeof mappingSchema>;

/** Where one question's answer stands: in one column, or one column for each option. */
export type Source = z.output<typeof source>;

/** The columns that an answer is read from. */
export function columnsOf({ column, columns }: Source): string[] {
  return column === undefined ? Object.values(columns ?? {}) : [column];
}

/** A mapping read off the column names, and what it leaves open. */
export interface Suggestion {
  mapping: Mapping;
  /** Neither a column nor audit.yaml tells the side of everybody. */
  lacksSide: boolean;
}

/**
 * Reads off the names: a column belongs to a question when it is called by its id or its text, to one of its options
 * as `question:option`, to its guess as `question:guess`. The side column is the one called so, else what audit.yaml says
 * where it names everybody, else a column that belongs to no question and holds sides only.
 */
export function suggestedMapping(audit: Audit, table: Table, side: string | null): Suggestion {
  const used = new Set<string>();
  const take = (name: string | undefined) => {
    if (name !== undefined) used.add(name);
    return name;
  };
  const byName = new Map(table.columns.map((name) => [plain(name), name]));
  const person = take(
    ['person', 'participant', 'respondent', 'id', 'name', 'email']
      .map((name) => byName.get(name))
      .find(Boolean),
  );
  const questions: Record<string, Source> = {};
  const guesses: Record<string, Source> = {};
  for (const question of questionsOf(audit.questionnaires)) {
    const own = take(
      names(audit, question)
        .map((name) => byName.get(name))
        .find((name) => name !== undefined && !used.has(name)),
    );
    if (own !== undefined) questions[question.id] = { column: own };
    else {
      const parts = partColumns(question, byName);
      for (const name of Object.values(parts)) take(name);
      if (Object.keys(parts).length > 0) questions[question.id] = { columns: parts };
    }
    const guess = take(byName.get(plain(`${question.id}:guess`)));
    if (guess !== undefined) guesses[question.id] = { column: guess };
  }
  const found = side ?? sideOf(audit, table, person ?? null, used);
  return {
    mapping: {
      format: 1,
      person: person ?? null,
      side: found ?? null,
      none: { 'N/A': 'dont-know' },
      questions,
      ...(Object.keys(guesses).length > 0 ? { guesses } : {}),
    },
    lacksSide: found === undefined,
  };
}

/** Lower case, without spaces and punctuation at the ends: how names are compared. */
export function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[?.:]+$/, '')
    .replace(/[_.]/g, '-');
}

/** What a column that holds this question's answer may be called, as `plain` makes it. */
export function names(audit: Audit, question: Question): string[] {
  const say = sayIn(audit.languages);
  const texts = audit.sides.map((side) => say(wordingFor(question.ask, side.id)));
  return [question.id, ...texts].map(plain);
}

function partColumns(question: Question, byName: ReadonlyMap<string, string>): Record<string, string> {
  const parts = partsOf(kindOf(question), question.fields);
  return Object.fromEntries(
    parts.flatMap((id) => {
      const name = byName.get(plain(`${question.id}:${id}`));
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** The column or `null` (audit.yaml tells of everybody); undefined where neither tells. */
function sideOf(
  audit: Audit,
  table: Table,
  person: string | null,
  used: ReadonlySet<string>,
): Mapping['side'] | undefined {
  const called = table.columns.find((name) => sideNames.includes(plain(name)) && !used.has(name));
  if (called !== undefined) return asSides(audit, table, called) ?? undefined;
  const named = new Set(audit.people.map(({ id }) => id));
  const isKnown = (name: string) => named.has(idFrom(name) ?? '');
  if (person !== null && table.rows.every(({ cells }) => isKnown(cells.get(person) ?? ''))) return null;
  const questions = questionsOf(audit.questionnaires).flatMap((question) => names(audit, question));
  for (const name of table.columns) {
    // A question's name with a slip in it is that question's, whatever its cells look like.
    if (used.has(name) || nearest(plain(name), questions) !== null) continue;
    const found = asSides(audit, table, name);
    if (found !== null) return found;
  }
  return undefined;
}

const sideNames = ['side', 'seite'];

function asSides(audit: Audit, table: Table, name: string): Exclude<Mapping['side'], string> {
  const say = sayIn(audit.languages);
  const known = new Map(
    audit.sides.flatMap((side) => [side.id, say(side.name)].map((one) => [plain(one), side.id])),
  );
  const cells = [...new Set(table.rows.map((row) => row.cells.get(name) ?? ''))].filter(
    (cell) => cell !== '',
  );
  if (cells.length === 0 || cells.length > 20) return null;
  const pairs = cells.map((cell) => [cell, known.get(plain(cell))] as const);
  return pairs.every((pair): pair is readonly [string, string] => pair[1] !== undefined)
    ? { column: name, values: Object.fromEntries(pairs) }
    : null;
}
