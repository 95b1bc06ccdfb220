import type { Dimension, Question, Questionnaire } from '../src/questionnaire/questionnaire.ts';
import { kindNamed } from '../src/questions/index.ts';
import type { Answer, Guess, Reply } from '../src/replies/reply.ts';
import type { Scored } from '../src/score/audit-score.ts';

/** Five points from "1" to "5". */
export const fivePoints = { points: ['1', '2', '3', '4', '5'] };

/** A question of some kind; fields as authored. */
export function question(
  id: string,
  kind: Question['kind'] = 'scale',
  authored: unknown = fivePoints,
  more: Partial<Question> = {},
): Question {
  return {
    id,
    questionnaire: 'test',
    dimension: 'all',
    kind,
    fields: kindNamed(kind)?.fields(authored),
    label: null,
    ask: `Question ${id}?`,
    help: null,
    guess: null,
    why: null,
    source: null,
    predict: [],
    expect: 'same',
    good: null,
    core: false,
    weight: 1,
    when: null,
    worth: null,
    cost: null,
    decision: null,
    reasons: {},
    findings: {},
    items: {},
    measure: `measure-${id}`,
    ...more,
  };
}

/** An audit of these questions in one dimension, sales against marketing, with the chief executive beside. */
export function audit(
  questions: readonly Question[],
  population: 'everyone' | 'sample' = 'everyone',
  more: readonly Dimension[] = [],
): Scored & { questionnaires: readonly Questionnaire[] } {
  const all: Dimension = { id: 'all', title: 'All', weight: 1, questions };
  return {
    sides: [
      { id: 'sales', population },
      { id: 'marketing', population },
      { id: 'executive', population: 'everyone' },
    ],
    pair: ['sales', 'marketing'],
    questionnaires: [
      {
        id: 'test',
        version: 1,
        title: 'Test',
        about: null,
        context: null,
        minutes: null,
        sides: [],
        dimensions: [all, ...more],
      },
    ],
  };
}

/** What one person says to one question: a value, or the answer's other fields. */
export type Said = { value?: unknown; guess?: unknown } & Partial<Omit<Answer, 'question' | 'guesses'>>;

/** A submitted reply; answers by question id, measures taken from the questions. */
export function reply(
  person: string,
  side: string,
  questions: readonly Question[],
  answers: Readonly<Record<string, Said>>,
  state: Reply['state'] = 'submitted',
): Reply {
  const of = side === 'sales' ? 'marketing' : 'sales';
  return {
    format: 1,
    round: 'r2026-q4',
    person,
    side,
    state,
    privacy: 'named',
    language: 'en',
    started: '2026-11-02T09:00:00.000Z',
    answers: Object.entries(answers).map(([id, { guess, ...said }]) => ({
      question: id,
      measure: questions.find((one) => one.id === id)?.measure ?? '',
      ...said,
      ...(guess === undefined ? {} : { guesses: [{ side: of, value: guess } satisfies Guess] }),
      via: 'plain' as const,
    })),
    end: true,
  };
}

/** One reply per person and side; `table` holds for each side one row of values per person, null where skipped. */
export function replies(
  questions: readonly Question[],
  table: Readonly<Record<string, readonly (readonly unknown[])[]>>,
): Reply[] {
  return Object.entries(table).flatMap(([side, people]) =>
    people.map((row, at) => {
      const given = questions.flatMap(({ id }, index) => {
        const value = row[index] ?? null;
        return value === null ? [] : [[id, { value }] as const];
      });
      return reply(`${side}-${at + 1}`, side, questions, Object.fromEntries(given));
    }),
  );
}
