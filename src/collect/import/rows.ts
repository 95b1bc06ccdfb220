import type { Audit } from '../../audit/audit.ts';
import { questionsOf, type Question } from '../../questionnaire/questionnaire.ts';
import type { Legal } from '../../questions/kind.ts';
import type { Answer, Guess, Reply } from '../../replies/reply.ts';
import { idFrom } from '../../text/ids.ts';
import { decimalSigns, readAnswer } from './cells.ts';
import { columnsOf, type Mapping } from './mapping.ts';
import type { Table } from './table.ts';

/** An answer or a guess, or why there is none. */
export type Given = Pick<Guess, 'value' | 'key' | 'none'>;

/** A cell or row that was not taken over. The cause never repeats the cell. */
export interface SetAside {
  row: number;
  /** Whose row it is; null where it names nobody. */
  person: string | null;
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
  /** People left out because nothing is filled in for them. */
  blank: readonly string[];
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

/**
 * The record of a question that was put, answered or not: questions without one were not put at all. A guess counts without
 * an own answer too, as what is expected of the other side `of`.
 */
export function recordOf(
  { id, measure }: Question,
  own: Given | null = null,
  guess: Given | null = null,
  of?: string,
): Answer {
  const guesses = guess === null || of === undefined ? {} : { guesses: [{ side: of, ...guess }] };
  return { question: id, measure, ...own, ...guesses, via: 'import' };
}

/** The side whose answers the people of this one guess: the other of the pair; outside the pair nobody guesses. */
export function guessedBy({ pair }: Pick<Audit, 'pair'>, side: string): string | undefined {
  return pair.includes(side) ? pair.find((one) => one !== side) : undefined;
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
  const questions = questionsOf(audit.questionnaires);
  const setAside: SetAside[] = [];
  const replies: Reply[] = [];
  const withdrawn: string[] = [];
  const rowOf = new Map<string, number>();
  const sideIn = sidesOf(audit);
  const decimals = decimalSigns(table);
  const sources = [...Object.values(mapping.questions), ...Object.values(mapping.guesses ?? {})];
  const filled = [...new Set(sources.flatMap(columnsOf))];
  const blank: string[] = [];
  let count = 0;
  for (const one of table.rows) {
    const { row, cells } = one;
    const person = personOf(mapping, row, cells);
    const away = (column: string, cause: string) => setAside.push({ row, person, column, cause });
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
    if (filled.every((column) => (cells.get(column) ?? '') === '')) {
      blank.push(person);
      continue;
    }
    const side = sideIn(person, sideSaid(mapping, cells));
    if (!side.ok) {
      away(typeof mapping.side === 'string' ? '' : (mapping.side?.column ?? ''), side.problem);
      continue;
    }
    rowOf.set(person, row);
    const of = guessedBy(audit, side.answer);
    const answers = questions.flatMap((question): Answer[] => {
      const [own, guess] = [mapping.questions, mapping.guesses ?? {}].map((from) => {
        const source = Object.hasOwn(from, question.id) ? from[question.id] : undefined;
        return source === undefined
          ? undefined
          : readAnswer(audit, question, source, mapping, one, decimals, away);
      });
      return own === undefined ? [] : [recordOf(question, own, guess, of)];
    });
    count += answers.reduce(
      (sum, { value, none, guesses = [] }) =>
        sum + (value !== undefined || none !== undefined ? 1 : 0) + guesses.length,
      0,
    );
    replies.push(submitted(audit, stamp, { person, side: side.answer, answers }));
  }
  return { replies, setAside, withdrawn, blank, cells: count };
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
