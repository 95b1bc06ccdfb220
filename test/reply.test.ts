import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../src/errors.ts';
import { kindNamed } from '../src/questions/index.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import type { Frame } from '../src/replies/fit.ts';
import { parseReply, replyText } from '../src/replies/parse.ts';
import { isPlainReply } from '../src/replies/plain.ts';
import type { Answer, Reply } from '../src/replies/reply.ts';
import { replySchema } from '../src/replies/schema.ts';
import { parsedQuestionnaire } from './authored.ts';
import { reply, round, smallAudit } from './store-world.ts';

const file = `rounds/${round}/replies/sales-head.json`;
const { questionnaire } = parsedQuestionnaire(smallAudit['questionnaires/small.yaml'] ?? '', 'small.yaml');
const questions = new Map(
  questionsOf(questionnaire === null ? [] : [questionnaire]).map((one) => [one.id, one]),
);
const frame: Frame = {
  round,
  person: 'sales-head',
  people: new Map([
    ['sales-head', 'sales'],
    ['marketing-head', 'marketing'],
  ]),
  sides: new Set(['sales', 'marketing', 'executive']),
  questions,
};

function answer(question: string, rest: Partial<Answer>): Answer {
  return { question, measure: questions.get(question)?.measure ?? '', ...rest, via: 'terminal' };
}

function withAnswers(...answers: Answer[]): Reply {
  return reply('sales-head', 'sales', answers);
}

const full = withAnswers(
  answer('often', { value: 2, key: '2', guesses: [{ side: 'marketing', value: 3, key: '3' }] }),
  answer('which', { value: ['b'], key: 'b', other: 'something else' }),
  answer('words', { value: 'Own words', key: null }),
);

/** What is said of a text, one line a problem; empty where it is a reply. */
function said(text: string): string[] {
  const { value, problems } = parseReply(text, file, frame);
  expect(value === null).toBe(problems.length > 0);
  return problems.map(problemLine);
}

describe('the text of a reply', () => {
  test('is read back as the same reply, from a file and from a line', () => {
    expect(parseReply(replyText(full), file, frame)).toEqual({ value: full, problems: [] });
    expect(parseReply(replyText(full, 'line'), file, frame, 'line')).toEqual({ value: full, problems: [] });
  });

  test('ends with the mark that shows it is whole', () => {
    expect(replyText(full)).toMatch(/,\n {2}"end": true\n}\n$/);
  });

  test.each([
    ['other white space', (text: string) => text.replace(/\n\s*/g, ' ')],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark removed and no last line feed', (text: string) => text.trimEnd()],
    [
      'keys in another order',
      (text: string) => text.replace('"format": 1,', '').replace('"round"', '"format": 1, "round"'),
    ],
    ['escapes', (text: string) => text.replace('Own words', '\\u004fwn words')],
  ])('with %s is read too', (_what, change) => {
    const changed = change(replyText(full));
    expect(changed).not.toBe(replyText(full));
    expect(parseReply(changed, file, frame).value).toEqual(full);
  });

  test('cut off anywhere is refused', () => {
    const whole = replyText(full);
    for (let length = 0; length < whole.length - 1; length += 1) {
      const { value, problems } = parseReply(whole.slice(0, length), file, frame);
      expect(value, `cut off after ${length}`).toBe(null);
      expect(problems[0]?.file).toBe(file);
    }
    expect(said(whole.slice(0, 400))[0]).toMatch(/sales-head\.json:\d+:1: .*cut off/);
  });

  test('that was nested without end is refused, not followed', () => {
    const deep = '['.repeat(100_000);
    expect(said(`{"format": ${deep}${']'.repeat(100_000)}}`)).toHaveLength(1);
    expect(said(`{"format": ${deep}`)).toHaveLength(1);
  });

  test('larger than what is read slowly is refused unless accord wrote it', () => {
    const huge = withAnswers(
      ...Array.from({ length: 1500 }, (_, index) => ({
        ...answer('often', {}),
        question: `q${index}`,
        measure: 'old',
        other: 'x'.repeat(400),
      })),
    );
    expect(said(replyText(huge))).toEqual([]);
    expect(said(replyText(huge).trimEnd())).toEqual([expect.stringContaining('too large')]);
  });
});

const whole = replyText(full);

describe('a reply file that is refused', () => {
  test.each<[string, string, string | RegExp]>([
    ['nothing in it', '', 'cut off'],
    ['spaces only', '  \n', 'cut off'],
    ['a list', '[]\n', 'not a list'],
    ['no JSON', 'hello: world}', 'not valid JSON'],
    ['comments', whole.replace('{', '{ # checked\n'), 'not valid JSON'],
    [
      'the marks of a merge conflict',
      whole.replace('  "state"', '<<<<<<< mine\n  "state"'),
      /:6:1: .*merge conflict/,
    ],
    [
      'a key twice',
      whole.replace('"state": "draft"', '"state": "draft",\n  "state": "submitted"'),
      /:7:3 state: .*stands twice, first on line 6/,
    ],
    [
      "an answer's key twice",
      whole.replace('"value": 2', '"value": 1,\n      "value": 2'),
      /:\d+:7 answers\[0\]\.value: .*stands twice/,
    ],
    ['no end', whole.replace(/,\s*"end": true/, ''), 'cut off while it was written'],
    ['a wrong end', whole.replace('"end": true', '"end": false'), 'cut off while it was written'],
    ['a misspelt key', whole.replace('"answers"', '"anwsers"'), 'Did you mean "answers"'],
    ['an unknown key', whole.replace('"end"', '"note": "x",\n  "end"'), '"note" is not a key here'],
    ['the key __proto__', whole.replace('"end"', '"__proto__": {},\n  "end"'), '"__proto__" is not allowed'],
    ['another format', whole.replace('"format": 1', '"format": 2'), '"format" must be 1'],
    ['another promise', whole.replace('"named"', '"anonymous"'), '"privacy" must be "named"'],
    [
      'a state that does not exist',
      whole.replace('"draft"', '"submited"'),
      /state: .*not one of draft, submitted, withdrawn/,
    ],
    ['a moment that is none', whole.replace('2026-11-02T09:00:00.000Z', '02/11/2026'), ' started: '],
    ['another round', whole.replaceAll(round, 'r1'), `must be "${round}", the round in whose folder`],
    [
      'another person',
      whole.replace('"sales-head"', '"marketing-head"'),
      'must be "sales-head", the person the file is named after',
    ],
    ['an unknown side', whole.replace('"side": "sales"', '"side": "salse"'), 'Did you mean "sales"'],
    [
      "another side than the person's",
      whole.replace('"side": "sales"', '"side": "executive"'),
      'must be "sales", the side of sales-head',
    ],
    [
      'an answer given twice',
      replyText(
        withAnswers(answer('often', { value: 1, key: '1' }), answer('often', { value: 2, key: '2' })),
      ),
      /:19:19 answers\[1\]\.question: "often" is answered twice/,
    ],
    [
      'a value beyond the scale',
      replyText(withAnswers(answer('often', { value: 4, key: '4' }))),
      /answers\[0\]\.value: must be a whole number from 1 to 3/,
    ],
    [
      'a text for a number',
      replyText(withAnswers(answer('often', { value: '2', key: '2' }))),
      'answers[0].value',
    ],
    [
      'null for an answer',
      replyText(withAnswers(answer('often', { value: null, key: '2' }))),
      'answers[0].value',
    ],
    [
      'a key of another value',
      replyText(withAnswers(answer('often', { value: 2, key: '3' }))),
      /answers\[0\]\.key: is not the key/,
    ],
    ['a value without its key', replyText(withAnswers(answer('often', { value: 2 }))), 'is not the key'],
    [
      'a key without a value',
      replyText(withAnswers(answer('often', { key: '2' }))),
      'stands without a value',
    ],
    [
      'an option that does not exist',
      replyText(withAnswers(answer('which', { value: ['c'], key: 'c' }))),
      'answers[0].value',
    ],
    [
      'both an answer and none',
      replyText(withAnswers(answer('often', { value: 2, key: '2', none: 'dont-know' }))),
      'both a value and none',
    ],
    [
      'a guess of nothing',
      replyText(withAnswers(answer('often', { value: 2, key: '2', guesses: [{ side: 'marketing' }] }))),
      'exactly one of value and none',
    ],
    [
      'a guess that is not legal',
      replyText(
        withAnswers(
          answer('often', { value: 2, key: '2', guesses: [{ side: 'marketing', value: 9, key: '9' }] }),
        ),
      ),
      'answers[0].guesses[0].value',
    ],
    [
      'a guess of an unknown side',
      replyText(
        withAnswers(
          answer('often', { value: 2, key: '2', guesses: [{ side: 'finance', value: 1, key: '1' }] }),
        ),
      ),
      'answers[0].guesses[0].side',
    ],
    ['an alias', whole.replace('"value": 2', '"value": &a 2').replace('"value": 3', '"value": *a'), 'not'],
    ['a number that is none', whole.replace('"value": 2', '"value": NaN'), 'not valid JSON'],
  ])('has %s', (_what, text, expected) => {
    expect(text).not.toBe(whole);
    const lines = said(text);
    expect(lines.join('\n')).toMatch(
      expected instanceof RegExp ? expected : new RegExp(expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    );
    for (const line of lines) expect(line.startsWith(file)).toBe(true);
  });

  test('has every problem named at once', () => {
    const text = replyText(
      withAnswers(answer('often', { value: 4, key: '4' }), answer('which', { value: ['z'], key: 'z' })),
    ).replace('"side": "sales"', '"side": "executive"');
    expect(said(text)).toHaveLength(3);
  });

  test('never has an answer repeated in what is said of it', () => {
    const secret = 'they never listen to us';
    const texts = [
      replyText(withAnswers(answer('often', { value: secret, key: '1' }))),
      replyText(withAnswers(answer('often', { value: 2, key: secret }))),
      replyText(withAnswers(answer('which', { value: [secret], key: secret }))),
      replyText(withAnswers({ ...answer('often', {}), none: secret as 'dont-know' })),
      replyText(withAnswers({ ...answer('often', { value: 1, key: '1' }), via: secret as 'plain' })),
      replyText(withAnswers(answer('words', { value: 'x'.repeat(300) + secret, key: null }))),
    ];
    for (const text of texts) {
      expect(said(text).length).toBeGreaterThan(0);
      expect(said(text).join('\n')).not.toContain(secret);
    }
  });
});

describe('an answer', () => {
  test('to another wording, or to no question of ours, is kept as it is', () => {
    const old = { ...answer('often', { value: 99, key: 'old' }), measure: 'another' };
    const gone = { ...answer('often', { value: { any: ['thing'] } }), question: 'gone', measure: 'gone' };
    const kept = withAnswers(old, gone);
    expect(parseReply(replyText(kept), file, frame).value).toEqual(kept);
  });

  test('hidden by a later one, or not given, is legal', () => {
    const which = questions.get('which');
    const key = kindNamed('checklist')?.key(which?.fields, []) ?? null;
    const kept = withAnswers(
      answer('often', { none: 'prefer-not' }),
      answer('which', { value: [], key, parked: true }),
      answer('words', { other: 'only own words' }),
    );
    expect(parseReply(replyText(kept), file, frame)).toEqual({ value: kept, problems: [] });
  });

  test('in an import may be of a person whom the audit does not name, on a side it has', () => {
    const imported = { ...reply('respondent-17', 'marketing', []), state: 'submitted' as const };
    const ndjson = 'rounds/r/imports/survey.ndjson';
    expect(parseReply(replyText(imported, 'line'), ndjson, { ...frame, person: null }, 'line').value).toEqual(
      imported,
    );
    const lost = replyText({ ...imported, side: 'finance' }, 'line');
    expect(parseReply(lost, ndjson, { ...frame, person: null }, 'line').problems).toHaveLength(1);
  });

  test('in a file of a person whom the audit does not name is refused, with the nearest name', () => {
    const text = replyText(reply('sales-haed', 'sales'));
    const { problems } = parseReply(text, file, { ...frame, person: 'sales-haed' });
    expect(problems.map(problemLine).join()).toContain(
      '"sales-haed" is not a person of audit.yaml. Did you mean "sales-head"',
    );
  });
});

describe('the quick look at a reply', () => {
  test('knows what accord writes', () => {
    expect(isPlainReply(full)).toBe(true);
    expect(isPlainReply({ ...full, state: 'submitted', submitted: '2026-11-02T10:00:00.000Z' })).toBe(true);
  });

  test('never passes what the schema refuses', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        undefined,
        null,
        true,
        1,
        2,
        '',
        'a',
        'con',
        'draft',
        'named',
        'dont-know',
        'terminal',
      ),
      fc.constantFrom<unknown>(
        [],
        {},
        [null],
        [{}],
        'x'.repeat(5000),
        '2026-02-30T09:00:00.000Z',
        '2026-11-02T24:00:00.000Z',
      ),
    );
    const places = [[], ['answers', 0], ['answers', 0, 'guesses', 0], ['answers', 1]] as const;
    const keys = [
      ...Object.keys(full),
      'submitted',
      ...Object.keys(full.answers[0] ?? {}),
      'other',
      'none',
      'parked',
      'odd',
      '__proto__',
    ];
    let passed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...keys),
        odd,
        fc.boolean(),
        (place, key, value, drop) => {
          const changed = structuredClone(full) as unknown as Record<string, unknown>;
          const target = place.reduce<Record<string, unknown>>(
            (part, step) => part[step] as Record<string, unknown>,
            changed,
          );
          if (drop) delete target[key];
          else
            Object.defineProperty(target, key, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            });
          if (!isPlainReply(changed)) return;
          passed += 1;
          expect(replySchema.safeParse(changed).success).toBe(true);
        },
      ),
      { numRuns: 20_000, seed: 7 },
    );
    expect(passed).toBeGreaterThan(100);
  });
});
