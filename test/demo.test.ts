import { describe, expect, test } from 'vitest';
import type { Audit } from '../src/audit/audit.ts';
import { parsedAudit } from '../src/audit/parse.ts';
import { compiledDemo, demoFiles, shippedDemo } from '../src/demo.ts';
import { demoReplies, type DemoAnswers } from '../src/demo/replies.ts';
import { AccordError, problemLine } from '../src/errors.ts';
import { shippedLibrary } from '../src/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { parseReply } from '../src/replies/parse.ts';
import { ownWords, tally } from './tallies.ts';
import { score } from '../src/score/audit-score.ts';

const library = await shippedLibrary();
const source = await compiledDemo();
const audit = parsed(source.audit);
const questions = questionsOf(audit.questionnaires);
const replies = demoReplies(audit, source.answers);

describe('the example audit', () => {
  test('is a whole folder: audit, round, and one reply for each of its ten people', async () => {
    const files = await shippedDemo(library);
    expect(files.map((file) => file.path)).toEqual([
      'audit.yaml',
      'rounds/r2026-q4/round.yaml',
      ...audit.people.map((person) => `rounds/r2026-q4/replies/${person.id}.json`),
    ]);
    expect(files[0]?.content).toMatch(/^# Acme Pumps is made up/);
    expect(files[0]?.content).not.toContain('$schema');
    expect(audit.people.map((person) => person.side).join(' ')).toBe(
      'sales sales sales sales sales marketing marketing marketing marketing executive',
    );
  });

  test('holds replies that accord itself would have written, legal in every answer', async () => {
    const frame = {
      round: 'r2026-q4',
      people: new Map(audit.people.map((person) => [person.id, person.side])),
      sides: new Set(audit.sides.map((side) => side.id)),
      questions: new Map(questions.map((question) => [question.id, question])),
    };
    for (const { path, content } of await shippedDemo(library)) {
      if (!path.endsWith('.json')) continue;
      const person = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
      const { value, problems } = parseReply(content, path, { ...frame, person });
      expect(problems.map(problemLine)).toEqual([]);
      expect(value?.state).toBe('submitted');
      expect(content).toBe(`${JSON.stringify(value, null, 2)}\n`);
      for (const answer of value?.answers ?? []) {
        expect(answer.via).toBe('demo');
        expect(answer.measure).toBe(frame.questions.get(answer.question)?.measure);
      }
    }
  });

  test('is the same each time, and after a way through JSON', async () => {
    expect(await shippedDemo(library)).toEqual(await shippedDemo(library));
    const again = JSON.parse(JSON.stringify(source)) as typeof source;
    expect(demoFiles(again, library)).toEqual(await shippedDemo(library));
  });

  test('has no answer from before the round opened, and none that took no time', () => {
    for (const reply of replies) {
      expect(reply.started >= '2026-11-02T00:00:00.000Z').toBe(true);
      expect((reply.submitted ?? '') > reply.started).toBe(true);
    }
    expect(new Set(replies.map((reply) => reply.started)).size).toBe(replies.length);
  });

  test('answers every question on both sides of the pair, guesses included', () => {
    for (const question of questions) {
      for (const side of audit.pair) {
        const given = replies
          .filter((reply) => reply.side === side)
          .flatMap((reply) => reply.answers.filter((answer) => answer.question === question.id));
        expect(
          given.some((answer) => answer.value !== undefined),
          `${question.id} ${side}`,
        ).toBe(true);
        const guesses = given.flatMap((answer) => answer.guesses ?? []);
        expect(guesses.length > 0, `${question.id} ${side}`).toBe(question.predict === 'all');
        expect(guesses.every((guess) => guess.side !== side)).toBe(true);
      }
    }
  });

  test('asks no guess of the chief executive', () => {
    const executive = replies.find((reply) => reply.side === 'executive');
    expect(executive?.answers.length).toBeGreaterThan(40);
    expect(executive?.answers.filter((answer) => answer.guesses !== undefined)).toEqual([]);
  });

  test('is lifelike: don’t-knows, one person who skipped some, no two definitions alike', () => {
    const unknown = replies.flatMap((reply) => reply.answers.filter((answer) => answer.none === 'dont-know'));
    expect(unknown.length).toBeGreaterThanOrEqual(10);
    const skipped = replies.filter((reply) => reply.answers.length < questions.length);
    expect(skipped.map((reply) => reply.person)).toContain('sales-export');
    const skippedBy =
      questions.length - (replies.find((one) => one.person === 'sales-export')?.answers.length ?? 0);
    expect(skippedBy).toBeGreaterThanOrEqual(3);
    expect(skippedBy).toBeLessThanOrEqual(8);
    const words = ownWords(questions, replies).filter((one) => one.question === 'lead-in-own-words');
    expect(words.length).toBeGreaterThanOrEqual(8);
    expect(new Set(words.map((one) => one.text.toLowerCase())).size).toBe(words.length);
  });

  test('shows every verdict a company of this kind has: same, known, unnoticed, apart, split, free', () => {
    const roles = new Map(audit.people.map((person) => [person.id, person.role]));
    const { verdicts, answered, dimensions } = score(audit, tally(questions, replies, roles, audit.pair));
    expect(verdicts.same).toBeGreaterThanOrEqual(10);
    expect(verdicts.known).toBeGreaterThanOrEqual(5);
    expect(verdicts.unnoticed).toBeGreaterThanOrEqual(5);
    expect(verdicts.apart).toBeGreaterThanOrEqual(2);
    expect(verdicts.split).toBeGreaterThanOrEqual(1);
    expect(verdicts.free).toBeGreaterThanOrEqual(3);
    expect(verdicts.unknown).toBe(0);
    expect(answered.all).toBeGreaterThan(0.9);
    expect(answered.all).toBeLessThan(1);
    for (const dimension of dimensions) {
      expect(dimension.gap.value, dimension.dimension).toBeGreaterThan(0);
      expect(dimension.verdicts.same, dimension.dimension).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('demoReplies', () => {
  test('turns values, guesses, reasons and own words into an answer each', () => {
    const [reply, words] = demoReplies(audit, {
      'sales-north': { 'lead-conditions': { other: 'A dream' } },
      'sales-head': {
        'lead-conditions': {
          value: ['money', 'need'],
          guess: { none: 'dont-know' },
          other: 'a project number',
        },
        'worth-a-call': { value: 0, guess: 7 },
        'share-for-selling': { none: 'dont-know' },
        'last-lost-deal': { value: ['price'], guess: ['value'] },
      },
    });
    const answers = Object.fromEntries(reply?.answers.map((answer) => [answer.question, answer]) ?? []);
    const about = { measure: expect.any(String) as string, via: 'demo' };
    expect(answers['lead-conditions']).toEqual({
      ...about,
      question: 'lead-conditions',
      value: ['need', 'money'],
      key: expect.any(String) as string,
      other: 'a project number',
      guesses: [{ side: 'marketing', none: 'dont-know' }],
    });
    expect(answers['worth-a-call']).toMatchObject({ value: 0, guesses: [{ side: 'marketing', value: 7 }] });
    expect(answers['share-for-selling']).toEqual({
      ...about,
      question: 'share-for-selling',
      none: 'dont-know',
    });
    expect(answers['last-lost-deal']).toMatchObject({ guesses: [{ side: 'marketing', value: ['value'] }] });
    expect(words?.answers).toEqual([{ ...about, question: 'lead-conditions', other: 'A dream' }]);
    expect(reply?.answers.map((answer) => answer.question)).toEqual(
      questions.map((question) => question.id).filter((id) => Object.hasOwn(answers, id)),
    );
  });

  test('takes the answers of a person who is missing for not given', () => {
    expect(demoReplies(audit, {})).toEqual([]);
    expect(demoReplies(audit, { executive: {} }).map((reply) => reply.answers)).toEqual([[]]);
  });

  test.each<[string, DemoAnswers, string]>([
    ['a person nobody named', { 'sales-west': {} }, 'sales-west'],
    ['a question that is not put', { 'sales-head': { 'last-call': 4 } }, 'sales-head.last-call'],
    [
      'a division of 90',
      { 'sales-head': { 'next-hundred': { salespeople: 90 } } },
      'sales-head.next-hundred',
    ],
    [
      'an option there is not',
      { 'sales-head': { 'last-disagreement': 'duel' } },
      'sales-head.last-disagreement',
    ],
    ['a number out of range', { 'sales-head': { 'worth-a-call': 11 } }, 'sales-head.worth-a-call'],
    [
      'a fourth of three',
      { executive: { 'lead-conditions': ['asked', 'need', 'fit', 'money'] } },
      'executive.lead-conditions',
    ],
    [
      'an illegal guess',
      { 'sales-head': { 'worth-a-call': { value: 3, guess: '7' } } },
      'sales-head.worth-a-call.guess',
    ],
    [
      'a guess where none is asked',
      { 'sales-head': { 'share-for-selling': { value: 60, guess: 70 } } },
      'sales-head.share-for-selling',
    ],
    [
      'a guess of the chief executive',
      { executive: { 'worth-a-call': { value: 3, guess: 7 } } },
      'executive.worth-a-call',
    ],
    [
      'a value beside its reason',
      { executive: { 'worth-a-call': { value: 3, none: 'dont-know' } } },
      'executive.worth-a-call',
    ],
    [
      'a reason there is not',
      { executive: { 'worth-a-call': { none: 'forgot' } } },
      'executive.worth-a-call',
    ],
    [
      'own words where none are offered',
      { executive: { 'last-disagreement': { value: 'data', other: 'A duel' } } },
      'executive.last-disagreement',
    ],
    ['nothing at all', { executive: { 'worth-a-call': null } }, 'executive.worth-a-call'],
    [
      'a key of the prototype',
      { executive: JSON.parse('{"__proto__": 3}') as Record<string, unknown> },
      'executive.__proto__',
    ],
  ])('refuses %s and says where', (_name, answers, path) => {
    expect(refusal(answers).map((problem) => problem.path)).toEqual([path]);
  });

  test('names everything that is wrong at once', () => {
    const wrong = { executive: { 'worth-a-call': 11, 'last-disagreement': 'duel' }, nobody: {} };
    expect(refusal(wrong).map((problem) => problem.path)).toEqual([
      'nobody',
      'executive.worth-a-call',
      'executive.last-disagreement',
    ]);
  });
});

function refusal(answers: DemoAnswers) {
  try {
    demoReplies(audit, answers);
  } catch (error) {
    if (error instanceof AccordError) {
      expect(error.code).toBe('file');
      return error.problems;
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

function parsed(text: string): Audit {
  const { value, problems } = parsedAudit(text, 'audit.yaml', library);
  expect(problems.map(problemLine)).toEqual([]);
  if (value === null) throw new Error('the audit of the example has errors');
  return value;
}
