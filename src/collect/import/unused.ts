import type { Audit } from '../../audit/audit.ts';
import { questionsOf, type Question } from '../../questionnaire/questionnaire.ts';
import { kindOf } from '../../questions/index.ts';
import { partsOf } from '../../questions/kind.ts';
import { nearest } from '../../text/nearest.ts';
import { columnsOf, names, plain, type Mapping } from './mapping.ts';
import type { Table } from './table.ts';

/** A column that nothing is read from, though the mapping does not say to leave it out. */
export interface Unused {
  column: string;
  /** The name it may be meant to have; null where none is near. */
  meant: string | null;
  /** It is called as a question that this mapping reads from elsewhere, or not at all. */
  isQuestion: boolean;
}

/** The columns of a table that a mapping neither uses nor ignores, in their order. */
export function unusedColumns(audit: Audit, table: Table, mapping: Mapping): Unused[] {
  const sources = [...Object.values(mapping.questions), ...Object.values(mapping.guesses ?? {})];
  const side = typeof mapping.side === 'object' && mapping.side !== null ? [mapping.side.column] : [];
  const used = new Set([
    ...[mapping.person ?? []].flat(),
    ...side,
    ...sources.flatMap(columnsOf),
    ...(mapping.ignore ?? []),
  ]);
  const left = table.columns.filter((column) => !used.has(column));
  if (left.length === 0) return [];
  const called = new Set(questionsOf(audit.questionnaires).flatMap((question) => allNames(audit, question)));
  return left.map((column) => {
    const name = plain(column);
    const isQuestion = called.has(name);
    return { column, meant: isQuestion || name === 'side' ? null : nearest(name, called), isQuestion };
  });
}

/**
 * What is said of them: a line for each that may be a slip, one for all others. `map`: a mapping that was there before, and
 * what can be done beside changing it.
 */
export function unusedText(
  unused: readonly Unused[],
  map: { file: string; remedy: string } | null,
): string[] {
  const quoted = ({ column }: Unused) => JSON.stringify(column);
  const slips = unused.flatMap((one) => {
    const { meant, isQuestion } = one;
    if (isQuestion) {
      const remedy =
        map === null
          ? 'its question is read from another column'
          : `${map.file} does not read its question from it; add it there, ${map.remedy}`;
      return [`column ${quoted(one)} is not used: ${remedy}`];
    }
    return meant === null ? [] : [`column ${quoted(one)} is not used. Did you mean "${meant}"?`];
  });
  const others = unused.filter(({ meant, isQuestion }) => meant === null && !isQuestion);
  if (others.length === 0) return slips;
  const shown = others.slice(0, 12).map(quoted).join(', ');
  const more = others.length > 12 ? ` and ${others.length - 12} more` : '';
  const rest = others.length === 1 ? `column ${shown} is not used` : `columns not used: ${shown}${more}`;
  return [...slips, rest];
}

function allNames(audit: Audit, question: Question): string[] {
  const parts = partsOf(kindOf(question), question.fields);
  return [...names(audit, question), ...['guess', ...parts].map((part) => plain(`${question.id}:${part}`))];
}
