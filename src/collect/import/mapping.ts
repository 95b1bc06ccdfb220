import * as z from 'zod';
import type { Audit } from '../../audit/audit.ts';
import { questionsOf, wordingFor, type Question } from '../../questionnaire/questionnaire.ts';
import { kindNamed } from '../../questions/index.ts';
import { idSchema } from '../../text/shapes.ts';
import { sayIn } from '../../text/language.ts';
import type { Table } from './table.ts';

const column = z.string().min(1);
const none = z
  .record(z.string(), z.enum(['dont-know', 'not-applicable', 'prefer-not', 'skipped']))
  .describe('Cells that are no answer, and what they mean. Empty cells are always skipped.');
const source = z
  .strictObject({
    column: column.optional().describe('The column that holds the answer.'),
    columns: z.record(idSchema, column).optional().describe('One column per option: option id -> column.'),
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
    .describe('Who belongs to which side.'),
  none: none.optional(),
  questions: z.record(idSchema, source).describe('Question id -> where its answer stands.'),
  guesses: z
    .record(idSchema, source)
    .optional()
    .describe('Question id -> where the guess of the other side stands.'),
});

export type Mapping = z.output<typeof mappingSchema>;
export type Source = z.output<typeof source>;

/** A mapping read off the column names, and what it leaves open. */
export interface Suggestion {
  mapping: Omit<Mapping, 'side'> & { side: Mapping['side'] | null };
  /** Columns that are used nowhere. */
  unused: readonly string[];
}

/**
 * Reads off the names: a column belongs to a question when it is called by its id or its text, to one of its options
 * as `question:option`, to its guess as `question:guess`; the side column is the one whose cells are all sides.
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
  const sides = side ?? sideColumn(audit, table);
  if (sides !== null && typeof sides !== 'string') take(sides.column);
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
  return {
    mapping: {
      format: 1,
      person: person ?? null,
      side: sides,
      none: { 'N/A': 'dont-know' },
      questions,
      ...(Object.keys(guesses).length > 0 ? { guesses } : {}),
    },
    unused: table.columns.filter((name) => !used.has(name)),
  };
}

/** Lower case, without spaces and punctuation at the ends: how names are compared. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[?.:]+$/, '')
    .replace(/[_.]/g, '-');
}

function names(audit: Audit, question: Question): string[] {
  const say = sayIn(audit.languages);
  const texts = audit.sides.map((side) => say(wordingFor(question.ask, side.id)));
  return [question.id, ...texts].map(plain);
}

function partColumns(question: Question, byName: ReadonlyMap<string, string>): Record<string, string> {
  const kind = kindNamed(question.kind);
  const options = kind?.fromCells ? kind.options(question.fields) : [];
  return Object.fromEntries(
    options.flatMap(({ id }) => {
      const name = byName.get(plain(`${question.id}:${id}`));
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

function sideColumn(audit: Audit, table: Table): Exclude<Mapping['side'], string> | null {
  const say = sayIn(audit.languages);
  const known = new Map(
    audit.sides.flatMap((side) => [side.id, say(side.name)].map((name) => [plain(name), side.id])),
  );
  for (const name of table.columns) {
    const cells = [...new Set(table.rows.map(({ cells }) => cells.get(name) ?? ''))].filter(
      (cell) => cell !== '',
    );
    if (cells.length === 0 || cells.length > 20) continue;
    const pairs = cells.map((cell) => [cell, known.get(plain(cell))] as const);
    if (pairs.every((pair): pair is readonly [string, string] => pair[1] !== undefined)) {
      return { column: name, values: Object.fromEntries(pairs) };
    }
  }
  return null;
}
