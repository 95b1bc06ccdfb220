import type { Audit } from '../../audit/audit.ts';
import { AccordError } from '../../errors.ts';
import { questionsOf } from '../../questionnaire/questionnaire.ts';
import { kindOf } from '../../questions/index.ts';
import { nonAnswers, type Answer, type NonAnswer } from '../../replies/reply.ts';
import { idFrom } from '../../text/ids.ts';
import { nearest } from '../../text/nearest.ts';
import { withNames } from './cells.ts';
import {
  guessedBy,
  recordOf,
  sidesOf,
  submitted,
  type Given,
  type Imported,
  type SetAside,
  type Stamp,
} from './rows.ts';

/** One line of a file of JSON objects; `row` is the line's number. */
export interface Line {
  row: number;
  record: object;
}

/** NDJSON -> objects. Refuses a line that is no object, naming it. */
export function lines(text: string, file: string): Line[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const refused = (what: string) =>
      new AccordError('file', `${file}:${index + 1}: ${what}.`, {
        hint: 'One JSON object a line; nothing was imported.',
      });
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      throw refused('this line is not JSON');
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record))
      throw refused('this line is no object');
    return [{ row: index + 1, record }];
  });
}

/** True when the lines carry `answers` of their own and need no mapping. */
export function carriesAnswers(records: readonly Line[]): boolean {
  return records.length > 0 && records.every(({ record }) => Object.hasOwn(record, 'answers'));
}

/**
 * Objects `{person, side, answers: {question: answer}}` -> submitted replies. An answer stands as in a reply file, or
 * as `{value, guess}` or `{none: "dont-know"}`. What is not legal is set aside, never guessed.
 */
export function importedRecords(audit: Audit, records: readonly Line[], stamp: Stamp): Imported {
  const setAside: SetAside[] = [];
  const withdrawn: string[] = [];
  const rowOf = new Map<string, number>();
  const sideIn = sidesOf(audit);
  const ids = idsIn(records);
  const put = questionsOf(audit.questionnaires).filter(({ id }) => ids.has(id));
  let cells = 0;
  const replies = records.flatMap(({ row, record }) => {
    const { person: name, side, answers } = record as { person?: unknown; side?: unknown; answers?: unknown };
    const person = typeof name === 'string' || typeof name === 'number' ? idFrom(String(name)) : null;
    const away = (column: string, cause: string) => void setAside.push({ row, person, column, cause });
    if (person === null)
      return away('person', 'names nobody: an id needs at least one letter or digit') ?? [];
    const earlier = rowOf.get(person);
    if (earlier !== undefined) return away('person', `is the same person as line ${earlier}`) ?? [];
    if (stamp.gone.has(person)) {
      withdrawn.push(person);
      return [];
    }
    const said = typeof side === 'string' ? side : side === undefined || side === null ? '' : 'none';
    const of = sideIn(person, said);
    if (!of.ok) return away('side', of.problem) ?? [];
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
      return away('answers', 'must be an object: question id -> answer') ?? [];
    }
    rowOf.set(person, row);
    const taken = answersOf(audit, of.answer, answers, away);
    cells += taken.length;
    const given = new Map(taken.map((answer) => [answer.question, answer]));
    const records = put.map((question) => given.get(question.id) ?? recordOf(question));
    return [submitted(audit, stamp, { person, side: of.answer, answers: records })];
  });
  return { replies, setAside, withdrawn, blank: [], cells };
}

/** The questions that the file has an answer of anybody to: they were put to everybody in it. */
function idsIn(records: readonly Line[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { record } of records) {
    const { answers } = record as { answers?: unknown };
    if (typeof answers === 'object' && answers !== null) Object.keys(answers).forEach((id) => ids.add(id));
  }
  return ids;
}

function answersOf(
  audit: Audit,
  side: string,
  answers: object,
  away: (column: string, cause: string) => void,
): Answer[] {
  const questions = questionsOf(audit.questionnaires);
  const known = new Set(questions.map(({ id }) => id));
  for (const id of Object.keys(answers)) {
    if (known.has(id)) continue;
    const meant = nearest(id, [...known]);
    away(id, `is no question of this audit${meant === null ? '' : `; did you mean "${meant}"?`}`);
  }
  const of = guessedBy(audit, side);
  return questions.flatMap((question): Answer[] => {
    if (!Object.hasOwn(answers, question.id)) return [];
    const kind = kindOf(question);
    const given = (answers as Record<string, unknown>)[question.id];
    if (given === null) return [];
    const read = (value: unknown, where: string): Given | null => {
      const none = noneIn(value);
      if (none !== null) return { none };
      const legal = kind.legal(question.fields, value);
      if (!legal.ok) return away(where, withNames(audit, question, legal.problem)) ?? null;
      return { value: legal.answer, key: kind.key(question.fields, legal.answer) };
    };
    const body = wrapped(given);
    const own = read(body.value, question.id);
    const guess =
      body.guess === undefined || of === undefined ? null : read(body.guess, `${question.id}.guess`);
    return own === null && guess === null ? [] : [recordOf(question, own, guess, of)];
  });
}

function wrapped(given: unknown): { value: unknown; guess?: unknown } {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  return isObject && Object.hasOwn(given, 'value')
    ? (given as { value: unknown; guess?: unknown })
    : { value: given };
}

function noneIn(value: unknown): NonAnswer | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'none')) return null;
  const { none } = value as { none: unknown };
  return nonAnswers.find((one) => one === none) ?? null;
}
