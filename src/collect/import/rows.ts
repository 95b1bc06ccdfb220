import type { Audit } from '../../audit/audit.ts';
import { questionsOf, type Question } from '../../questionnaire/questionnaire.ts';
import type { Legal } from '../../questions/kind.ts';
import { kindNamed } from '../../questions/index.ts';
import type { Answer, NonAnswer, Reply } from '../../replies/reply.ts';
import { idFrom } from '../../text/ids.ts';
import { sayIn } from '../../text/language.ts';
import { listed } from '../../text/nearest.ts';
import type { Mapping, Source } from './mapping.ts';
import type { Table } from './table.ts';

/** A cell or row that was not taken over. The cause never repeats the cell. */
export interface SetAside {
  row: number;
  /** Empty: the whole row. */
  column: string;
  cause: string;
}

/** What a table came to: replies by person, and what could not be read. */
export interface Imported {
  replies: readonly Reply[];
  setAside: readonly SetAside[];
  /** People left out because they withdrew. */
  withdrawn: readonly string[];
  /** Cells that became answers or non-answers. */
  cells: number;
}

/** What every reply of one import shares. */
export interface Stamp {
  round: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Who withdrew from the round: not brought back. */
  gone: ReadonlySet<string>;
}

/** One person's reply as an import hands it in: submitted, all at once. */
export function submitted(
  audit: Audit,
  stamp: Stamp,
  given: Pick<Reply, 'person' | 'side' | 'answers'>,
): Reply {
  return {
    format: 1,
    round: stamp.round,
    person: given.person,
    side: given.side,
    state: 'submitted',
    privacy: audit.privacy,
    language: audit.languages[0] ?? 'en',
    started: stamp.at,
    submitted: stamp.at,
    answers: given.answers,
    end: true,
  };
}

/** The record of a question that was put and not answered: questions without one were not put at all. */
export function unanswered({ id, measure }: Question): Answer {
  return { question: id, measure, via: 'import' };
}

/** The side of a person: as audit.yaml says, which the file must not contradict; else as the file says (empty: nothing). */
export function sidesOf(audit: Audit): (person: string, said: string) => Legal<string> {
  const named = new Map(audit.people.map(({ id, side }) => [id, side]));
  const sides = audit.sides.map(({ id }) => id);
  return (person, said) => {
    const known = named.get(person);
    if (said === '' && known !== undefined) return { ok: true, answer: known };
    if (said === '') return { ok: false, problem: 'names no side, and audit.yaml does not name this person' };
    if (!sides.includes(said)) {
      return { ok: false, problem: `is none of the sides of this audit: ${sides.join(', ')}` };
    }
    if (known !== undefined && known !== said) {
      const problem = `contradicts audit.yaml, where this person is of the side "${known}"; correct one of the two`;
      return { ok: false, problem };
    }
    return { ok: true, answer: said };
  };
}

/** Rows of a table -> submitted replies, by a mapping. What cannot be read is set aside, never guessed. */
export function importedRows(audit: Audit, table: Table, mapping: Mapping, stamp: Stamp): Imported {
  const questions = new Map(questionsOf(audit.questionnaires).map((question) => [question.id, question]));
  const setAside: SetAside[] = [];
  const replies: Reply[] = [];
  const withdrawn: string[] = [];
  const rowOf = new Map<string, number>();
  const sideIn = sidesOf(audit);
  let count = 0;
  for (const { row, cells } of table.rows) {
    const away = (column: string, cause: string) => setAside.push({ row, column, cause });
    const person = personOf(mapping, row, cells);
    if (person === null) {
      away(shown(mapping.person), 'names nobody: an id needs at least one letter or digit');
      continue;
    }
    const earlier = rowOf.get(person);
    if (earlier !== undefined) {
      away(shown(mapping.person), `is the same person as row ${earlier}; one row a person`);
      continue;
    }
    if (stamp.gone.has(person)) {
      withdrawn.push(person);
      continue;
    }
    const side = sideIn(person, sideSaid(mapping, cells));
    if (!side.ok) {
      away(typeof mapping.side === 'string' ? '' : (mapping.side?.column ?? ''), side.problem);
      continue;
    }
    rowOf.set(person, row);
    const answers: Answer[] = [];
    for (const [id, source] of Object.entries(mapping.questions)) {
      const question = questions.get(id);
      if (question === undefined) continue;
      const own = read(audit, question, source, mapping, cells, away);
      const guessed = mapping.guesses?.[id];
      const guess = guessed === undefined ? null : read(audit, question, guessed, mapping, cells, away);
      if (own === null) {
        answers.push(unanswered(question));
        continue;
      }
      const of = audit.pair.find((one) => one !== side.answer);
      const guesses =
        guess !== null && of !== undefined && audit.pair.includes(side.answer)
          ? [{ side: of, ...guess }]
          : null;
      answers.push({
        question: id,
        measure: question.measure,
        ...own,
        ...(guesses ? { guesses } : {}),
        via: 'import',
      });
      count += guesses ? 2 : 1;
    }
    replies.push(submitted(audit, stamp, { person, side: side.answer, answers }));
  }
  return { replies, setAside, withdrawn, cells: count };
}

/** Why an answer is not legal, with the ids (or labels) that it could name, unless the cause names some. */
export function withNames(audit: Audit, { kind: name, fields }: Question, problem: string): string {
  const kind = kindNamed(name);
  const ids = kind?.options(fields).map(({ id }) => id) ?? [];
  const control = ids.length > 0 ? null : kind?.control(fields, sayIn(audit.languages));
  const labels = control?.type === 'pick-one' ? control.options.map(({ label }) => label) : ids;
  const isSaid = problem.includes('one of:') || labels.every((one) => problem.includes(one));
  return isSaid ? problem : `${problem} (${listed(labels)})`;
}

function personOf(mapping: Mapping, row: number, cells: ReadonlyMap<string, string>): string | null {
  if (mapping.person === null) return `row-${row}`;
  const parts = [mapping.person].flat().map((name) => cells.get(name) ?? '');
  return parts.some((part) => part === '') ? null : idFrom(parts.join('-'));
}

function shown(person: Mapping['person']): string {
  return person === null ? '' : [person].flat().join(', ');
}

/** The side the file names; empty where it names none. */
function sideSaid({ side }: Mapping, cells: ReadonlyMap<string, string>): string {
  if (side === null || typeof side === 'string') return side ?? '';
  const cell = cells.get(side.column) ?? '';
  return side.values !== undefined && Object.hasOwn(side.values, cell) ? (side.values[cell] ?? '') : cell;
}

type Read = { value: unknown; key: string | null } | { none: NonAnswer } | null;

function read(
  audit: Audit,
  question: Question,
  source: Source,
  mapping: Mapping,
  cells: ReadonlyMap<string, string>,
  away: (column: string, cause: string) => void,
): Read {
  const kind = kindNamed(question.kind);
  if (kind === undefined) return null;
  const none = noneOf(source, mapping, cells);
  if (none !== null) return none === 'skipped' ? null : { none };
  let legal: Legal<unknown>;
  if (source.columns !== undefined) {
    const parts = new Map(
      Object.entries(source.columns).map(([id, name]) => [id, translated(source, cells.get(name) ?? '')]),
    );
    legal = kind.fromCells?.(question.fields, parts) ?? { ok: false, problem: 'is read from one column' };
  } else {
    const cell = cells.get(source.column ?? '') ?? '';
    legal = kind.fromCell(question.fields, translated(source, cell), sayIn(audit.languages));
  }
  if (!legal.ok) {
    const cause = withNames(audit, question, legal.problem);
    away(source.column ?? Object.values(source.columns ?? {}).join(', '), cause);
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
  const names = source.column === undefined ? Object.values(source.columns ?? {}) : [source.column];
  const meant = names.map((name) => {
    const cell = cells.get(name) ?? '';
    for (const table of [source.none, mapping.none]) {
      if (table !== undefined && Object.hasOwn(table, cell)) return table[cell] ?? null;
    }
    return cell === '' ? ('skipped' as const) : null;
  });
  const [first = null] = meant;
  return first !== null && meant.every((one) => one === first) ? first : null;
}

function translated(source: Source, cell: string): string {
  const values = source.values;
  return values !== undefined && Object.hasOwn(values, cell) ? String(values[cell]) : cell;
}
