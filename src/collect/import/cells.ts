import type { Audit } from '../../audit/audit.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { decimalSignIn, oneWay, type DecimalSign } from '../../questions/cells.ts';
import { kindOf } from '../../questions/index.ts';
import type { Legal } from '../../questions/kind.ts';
import type { NonAnswer } from '../../replies/reply.ts';
import { sayIn } from '../../text/language.ts';
import { listed } from '../../text/nearest.ts';
import { columnsOf, type Mapping, type Source } from './mapping.ts';
import type { Table } from './table.ts';

/** Why an answer is not legal, with the ids (or labels) that it could name, unless the cause names some. */
export function withNames(audit: Audit, question: Question, problem: string): string {
  const kind = kindOf(question);
  const ids = kind.options(question.fields).map(({ id }) => id);
  const control = ids.length > 0 ? null : kind.control(question.fields, sayIn(audit.languages));
  const labels = control?.type === 'pick-one' ? control.options.map(({ label }) => label) : ids;
  const isSaid = problem.includes('one of:') || labels.every((one) => problem.includes(one));
  return isSaid ? problem : `${problem} (${listed(labels)})`;
}

/** What cells came to; null: no answer. */
type Read = { value: unknown; key: string | null } | { none: NonAnswer } | null;

/** The answer that the cells of one row give to a question; `away` is told of what cannot be read. */
export function readAnswer(
  audit: Audit,
  question: Question,
  source: Source,
  mapping: Mapping,
  { cells, numbers }: Table['rows'][number],
  decimals: (column: string) => DecimalSign | null,
  away: (column: string, cause: string) => void,
): Read {
  const kind = kindOf(question);
  const none = noneOf(source, mapping, cells);
  if (none !== null) return none === 'skipped' ? null : { none };
  const meant = (column: string) => {
    const cell = cells.get(column) ?? '';
    return translated(source, cell) ?? (numbers?.has(column) ? oneWay(Number(cell)) : cell);
  };
  let legal: Legal<unknown>;
  if (source.columns !== undefined) {
    const parts = new Map(Object.entries(source.columns).map(([id, name]) => [id, meant(name)]));
    legal = kind.fromCells?.(question.fields, parts) ?? { ok: false, problem: 'is read from one column' };
  } else {
    const { column = '' } = source;
    legal = kind.fromCell(question.fields, meant(column), sayIn(audit.languages), decimals(column));
  }
  if (!legal.ok) {
    const cause = withNames(audit, question, legal.problem);
    away(columnsOf(source).join(', '), cause);
    return null;
  }
  return { value: legal.answer, key: kind.key(question.fields, legal.answer) };
}

/** The non-answer that all cells of a source say together; `skipped` where all are empty. */
function noneOf(
  source: Source,
  mapping: Mapping,
  cells: ReadonlyMap<string, string>,
): NonAnswer | 'skipped' | null {
  const meant = columnsOf(source).map((name) => {
    const cell = cells.get(name) ?? '';
    for (const table of [source.none, mapping.none]) {
      if (table !== undefined && Object.hasOwn(table, cell)) return table[cell] ?? null;
    }
    return cell === '' ? ('skipped' as const) : null;
  });
  const [first = null] = meant;
  return first !== null && meant.every((one) => one === first) ? first : null;
}

/** What the mapping says that a cell stands for; null where it says nothing of it. */
function translated({ values }: Source, cell: string): string | null {
  const meant = values !== undefined && Object.hasOwn(values, cell) ? values[cell] : undefined;
  return meant === undefined ? null : typeof meant === 'number' ? oneWay(meant) : meant;
}

/** What each column parts decimals by, found out when it is first asked for. */
export function decimalSigns(table: Table): (column: string) => DecimalSign | null {
  const known = new Map<string, DecimalSign | null>();
  return (column) => {
    const found = known.get(column);
    if (found !== undefined) return found;
    const sign = decimalSignIn(table.rows.map(({ cells }) => cells.get(column) ?? ''));
    known.set(column, sign);
    return sign;
  };
}
