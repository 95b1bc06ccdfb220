import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parsedAudit } from '../src/audit/parse.ts';
import { kinds } from '../src/questions/index.ts';
import { library } from '../src/questionnaire/library.ts';
import { lint } from '../src/questionnaire/lint/index.ts';
import { hasErrors } from '../src/text/source.ts';

const folder = new URL('../questionnaires/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ file: name, text: readFileSync(new URL(name, folder), 'utf8') }));
const { library: shipped, words } = library(texts);
const audit = `format: 1
company: Acme Pumps
privacy: named
preset: core
sides: [sales: Sales, marketing: {name: Marketing, population: sample}]
pair: [sales, marketing]
weights: {culture: 2}
people:
  - {id: sales-head, side: sales, role: head, job: Head of sales}
`;

/** One question of every kind, with every key a question can have. */
const everything = stringify({
  format: 1,
  id: 'everything',
  version: 1,
  title: 'Everything',
  about: { en: 'A', de: 'B' },
  minutes: 5,
  sides: ['sales', 'marketing'],
  scales: { often: ['Never', 'Often'] },
  dimensions: kinds.map((kind, index) => ({
    id: `d${index}`,
    title: 'D',
    weight: 1,
    questions: [
      {
        id: `q${index}`,
        ask: { sales: 'S?', marketing: { en: 'M?' }, any: 'A?' },
        help: 'H',
        guess: 'And {other}?',
        why: 'W',
        source: 'S',
        [kind.name]: kind.example.fields,
        ...(kind.name === 'text' ? {} : { predict: ['sales'] }),
        expect: 'same',
        core: false,
        weight: 2,
        ...(index > 0 ? { when: { question: 'q0', is: [1, 2], 'at-least': 1, 'at-most': 3 } } : {}),
        findings: { apart: { title: '{sales}', text: '{sales.says}', actions: ['weekly-ten'] }, items: {} },
      },
    ],
  })),
});

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    '',
    'sales',
    '{',
    '{sales.x}',
    '__proto__x',
    [],
    {},
    [[]],
    [null],
    { a: null },
  ),
  fc.constantFrom<unknown>(
    { toString: 'x' },
    { constructor: 1 },
    { en: 'x' },
    { en: { de: 1 } },
    { sales: 1 },
    ['sales', 'sales'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A document with one of its parts, picked by `at`, changed to something else, dropped, or called otherwise. */
function mutated(value: unknown, at: number, what: 'replace' | 'drop' | 'rename', by: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return;
    for (const key of Object.keys(one)) {
      places.push({ holder: one as Record<string, unknown>, key });
      walk((one as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  const place = places[at % places.length];
  if (place === undefined) return value;
  const { holder, key } = place;
  if (what === 'replace' || Array.isArray(holder)) holder[key] = by;
  else {
    if (what === 'rename') holder[(JSON.stringify(by) ?? '').slice(0, 9)] = holder[key];
    delete holder[key];
  }
  return value;
}

/** A questionnaire that changes another in every way there is. */
const extension = stringify({
  format: 1,
  id: 'speed',
  extends: 'timeframes',
  version: 2,
  title: 'Speed',
  minutes: 5,
  sides: ['service'],
  scales: { often: ['Never', 'Often'] },
  drop: ['price-notice'],
  reweigh: { timeframes: 2, 'campaign-stop': 0.5 },
  reword: {
    'first-call': {
      ask: 'When?',
      help: 'H',
      guess: 'And {other}?',
      why: 'W',
      findings: { apart: { text: 'T' } },
    },
  },
  dimensions: [
    {
      id: 'timeframes',
      questions: [{ id: 'a', ask: 'A?', scale: 'often', when: { question: 'first-call', 'at-most': 9 } }],
    },
    { id: 'more', title: 'More', weight: 2, questions: [{ id: 'b', ask: 'B?', text: {} }] },
  ],
});

const sources = [everything, audit, extension, ...texts.map(({ text }) => text)];
const what = fc.constantFrom('replace', 'drop', 'rename');

test('one question of every kind, with every key, has no problem', () => {
  const { problems } = library([...texts, { file: 'everything.yaml', text: everything }]);
  expect(problems).toEqual([]);
});

test('whatever stands where something else should is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.nat(sources.length - 1), fc.nat(), what, junk, (index, at, how, by) => {
      const source = sources[index] ?? '';
      const text = stringify(mutated(parse(source), at, how, by));
      if (index === 1) {
        const read = parsedAudit(text, 'audit.yaml', shipped);
        expect(read.value === null).toBe(hasErrors(read.problems));
        return;
      }
      const file = texts[index - 3]?.file ?? (index === 2 ? 'speed.yaml' : 'everything.yaml');
      const read = library([{ file, text }], index < 3 ? shipped : null);
      for (const one of [...read.problems, ...lint(read.own, shipped.questionnaires, words)]) {
        expect(one.message).not.toMatch(/undefined|\[object/);
        expect(one.line === null || one.line >= 1).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('any change of bytes in a file is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.nat(everything.length),
      fc.nat(30),
      fc.oneof(
        fc.constantFrom(
          '\t',
          '"',
          "'",
          '&a ',
          '*a',
          '- ',
          ': ',
          '{',
          '[',
          '|',
          '>',
          '#',
          '\n',
          '? ',
          '!x ',
          '<<: ',
        ),
        fc.string({ maxLength: 5 }),
      ),
      (start, length, by) => {
        const text = everything.slice(0, start) + by + everything.slice(start + length);
        library([{ file: 'everything.yaml', text }]);
      },
    ),
    { numRuns: 300 },
  );
});
