import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsedAudit } from '../src/audit/parse.ts';
import { parsedRound } from '../src/audit/parse-round.ts';
import { isPlainAudit, isPlainRound } from '../src/audit/plain.ts';
import { auditSchema, roundSchema } from '../src/audit/schema.ts';
import { problemLine } from '../src/errors.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';

const scale = 'scale: {points: [Never, Always]}';

function questionnaire(
  id: string,
  dimension: string,
  questions: readonly string[],
): { file: string; text: string } {
  const text = `format: 1
id: ${id}
version: 1
title: ${id}
sides: [sales, marketing]
dimensions:
  - id: ${dimension}
    title: ${dimension}
    questions:
${questions.map((one) => `      - {${one}, ${scale}}`).join('\n')}
`;
  return { file: `questionnaires/${id}.yaml`, text };
}

const parsed = library([
  questionnaire('timeframes', 'timeframes', [
    'id: first-call, ask: How soon?',
    'id: second-call, ask: How soon then?',
  ]),
  questionnaire('metrics', 'metrics', ['id: goal, ask: Which goal?']),
  questionnaire('paired', 'paired', ['id: theirs, ask: {sales: How soon?, marketing: How soon?}']),
  {
    file: 'questionnaires/presets.yaml',
    text: `format: 1
presets:
  - {id: core, title: Core, minutes: 9, questionnaires: [timeframes, metrics]}
  - {id: quick, title: Quick, minutes: 3, questionnaires: [timeframes], questions: [second-call]}
`,
  },
]);
const shelf = parsed.library;

const good = `format: 1
company: Acme Pumps
privacy: named
preset: core
people:
  - {id: sales-head, side: sales, role: head, job: Head of sales}
  - {id: sales-north, side: sales}
`;

function audit(text: string) {
  const { value, problems } = parsedAudit(text, 'audit.yaml', shelf);
  return { value, said: problems.map(problemLine) };
}

test('the questionnaires of this test are well formed', () => {
  expect(parsed.problems).toEqual([]);
});

describe('audit.yaml', () => {
  test('in its shortest form has three sides, the first two as the pair, and English', () => {
    const { value, said } = audit(good);
    expect(said).toEqual([]);
    expect(value).toMatchObject({
      company: 'Acme Pumps',
      target: 'linked',
      languages: ['en'],
      sides: [
        { id: 'sales', name: 'Sales', population: 'everyone' },
        { id: 'marketing', name: 'Marketing', population: 'everyone' },
        { id: 'executive', name: 'Chief executive', population: 'everyone' },
      ],
      pair: ['sales', 'marketing'],
      people: [
        { id: 'sales-head', side: 'sales', role: 'head', job: 'Head of sales' },
        { id: 'sales-north', side: 'sales', role: 'team', job: null },
      ],
      preset: 'core',
    });
    expect(questionsOf(value?.questionnaires ?? []).map(({ id }) => id)).toEqual([
      'first-call',
      'second-call',
      'goal',
    ]);
  });

  test('in its longest form is taken word for word', () => {
    const { value, said } = audit(`# yaml-language-server: $schema=./schemas/audit.schema.json
format: 1
company: Acme Pumps
target: one-process
language: [de, en]
sides:
  - north: Nord
  - south: {name: {de: Süd, en: South}, population: sample}
  - board: Board
pair: [south, board]
privacy: named
questionnaires: [metrics, timeframes]
weights: {timeframes: 2.5}
people:
  - {id: a, side: board}
`);
    expect(said).toEqual([]);
    expect(value).toMatchObject({
      target: 'one-process',
      languages: ['de', 'en'],
      sides: [
        { id: 'north', name: 'Nord', population: 'everyone' },
        { id: 'south', name: { de: 'Süd', en: 'South' }, population: 'sample' },
        { id: 'board' },
      ],
      pair: ['south', 'board'],
      preset: null,
    });
    expect(value?.questionnaires.map(({ id, dimensions }) => [id, dimensions[0]?.weight])).toEqual([
      ['metrics', 1],
      ['timeframes', 2.5],
    ]);
  });

  test('with a preset of single questions asks only these', () => {
    const { value } = audit(good.replace('core', 'quick'));
    expect(questionsOf(value?.questionnaires ?? []).map(({ id }) => id)).toEqual(['second-call']);
  });

  test('may name nobody: answers can come from imports', () => {
    expect(audit(good.slice(0, good.indexOf('people'))).value?.people).toEqual([]);
  });

  test('has every problem named at once, each at its place', () => {
    const { value, said } = audit(`format: 1
compny: Acme Pumps
privacy: anonymous
preset: cor
weights: {timeframe: 2}
pair: [sales, sales]
people:
  - {id: sales-head, side: salse, role: chief}
  - {id: sales-head, side: sales}
  - {id: Sales-Head, side: sales}
`);
    expect(value).toBe(null);
    const places = ['2:1', '3:10', '4:9', '6:7', '8:28', '8:41', '9:10', '10:10'];
    for (const place of places) expect(said.join('\n')).toContain(`audit.yaml:${place} `);
  });

  test.each<[string, string, string]>([
    ['no format', good.replace('format: 1\n', ''), '"format" is missing'],
    ['another format', good.replace('format: 1', 'format: 2'), 'audit.yaml:1:9 format: must be 1'],
    ['a misspelt key', good.replace('company', 'compny'), 'Did you mean "company"'],
    ['no company', good.replace('Acme Pumps', '""'), 'audit.yaml:2:10 company'],
    ['no promise', good.replace('privacy: named\n', ''), '"privacy" is missing'],
    [
      'a promise that cannot be kept',
      good.replace('named', 'anonymous'),
      'audit.yaml:3:10 privacy: anonymous audits are not available yet',
    ],
    ['an unknown promise', good.replace('named', 'secret'), 'audit.yaml:3:10 privacy: must be "named"'],
    [
      'an unknown preset',
      good.replace('core', 'quik'),
      'audit.yaml:4:9 preset: "quik" is not a preset. Did you mean "quick"? (presets: core, quick)',
    ],
    [
      'preset and questionnaires',
      good.replace('preset: core', 'preset: core\nquestionnaires: [metrics]'),
      'audit.yaml:5:1 questionnaires: stands beside "preset"',
    ],
    ['nothing to ask', good.replace('preset: core\n', ''), 'says nothing to ask: add "preset" (core, quick)'],
    [
      'an unknown questionnaire',
      good.replace('preset: core', 'questionnaires: [metric]'),
      'audit.yaml:4:18 questionnaires[0]: "metric" is not a questionnaire. Did you mean "metrics"',
    ],
    [
      'a questionnaire twice',
      good.replace('preset: core', 'questionnaires: [metrics, metrics]'),
      'audit.yaml:4:27 questionnaires[1]: "metrics" stands above already',
    ],
    [
      'an empty list of questionnaires',
      good.replace('preset: core', 'questionnaires: []'),
      'audit.yaml:4:17 questionnaires',
    ],
    [
      'wordings that leave a side out',
      good.replace('preset: core', 'questionnaires: [paired]'),
      '"paired" has no wording for executive (first in the question "theirs")',
    ],
    [
      'a weight of an unknown dimension',
      `${good}weights: {timefames: 2}\n`,
      'weights.timefames: "timefames" is not a dimension that is asked. Did you mean "timeframes"',
    ],
    [
      'a weight of a dimension not asked',
      good.replace('core', 'quick') + 'weights: {metrics: 2}\n',
      '"metrics" is not a dimension that is asked',
    ],
    ['a weight of nothing', `${good}weights: {metrics: 0}\n`, 'weights.metrics: must be more than 0'],
    ['a weight that is no number', `${good}weights: {metrics: .inf}\n`, 'not a finite number'],
    [
      'an unknown side',
      good.replace('side: sales}', 'side: markting}'),
      'audit.yaml:7:29 people[1].side: "markting" is not a side of this audit. Did you mean "marketing"? (sides: sales, marketing, executive)',
    ],
    [
      'one id twice',
      good.replace('sales-north', 'sales-head'),
      'audit.yaml:7:10 people[1].id: "sales-head" is the id of people[0]; ids are unique',
    ],
    [
      'two ids that differ in case only',
      good.replace('sales-north', 'Sales-Head'),
      'people[1].id: "Sales-Head" differs only in case from "sales-head"',
    ],
    ['an id that no file may have', good.replace('sales-north', 'con'), 'reserved device name'],
    ['an id that leads out', good.replace('sales-north', '../x'), 'is not an id'],
    ['a person without a side', good.replace(', side: sales}', '}'), '"side" is missing'],
    ['an unknown role', good.replace('role: head', 'role: haed'), 'Did you mean "head"'],
    ['one side only', `${good}sides: [{sales: Sales}]\n`, 'sides: must have at least 2 entries'],
    ['a side twice', `${good}sides: [{sales: A}, {sales: B}]\n`, 'a side "sales" stands above already'],
    [
      'two sides in one entry',
      `${good}sides: [{sales: A, marketing: B}, {x: X}]\n`,
      'one "id: name" per list entry',
    ],
    [
      'a side with a name of ours',
      `${good}sides: [{any: A}, {sales: B}]\n`,
      '"any" has a meaning of its own',
    ],
    [
      'a population that does not exist',
      `${good}sides: [{sales: {name: A, population: all}}, {b: B}]\n`,
      'not one of everyone, sample',
    ],
    ['a pair of unknown sides', `${good}pair: [sales, finance]\n`, 'pair[1]: "finance" is not a side'],
    ['a pair of one', `${good}pair: [sales]\n`, 'pair: must have at least 2 entries'],
    ['a pair of one side', `${good}pair: [sales, sales]\n`, 'names one side twice'],
    ['a language that is none', `${good}language: german\n`, 'is no language code'],
    ['a list for the whole', '- a\n', 'not a list'],
    ['nothing', '', 'audit.yaml: the file is empty'],
    ['no YAML', 'format: [1\n', 'not valid YAML'],
    ['a merge conflict', good.replace('privacy', '<<<<<<< HEAD\nprivacy'), 'audit.yaml:3:1: merge conflict'],
    ['a key twice', `${good}company: B\n`, 'stands twice'],
    ['a tag', good.replace('Acme', '!!js/function Acme'), 'tags'],
    ['a directive', `%YAML 1.1\n---\n${good}`, 'directives'],
    ['people as a map', good.replace(/people:[\s\S]*/, 'people: {a: sales}\n'), 'people: must be a list'],
    ['people as texts', good.replace(/people:[\s\S]*/, 'people: [a]\n'), 'people[0]: must be a map'],
  ])('is refused for %s', (_what, text, expected) => {
    const { value, said } = audit(text);
    expect(value).toBe(null);
    expect(said.join('\n')).toContain(expected);
    for (const line of said) expect(line).toMatch(/^audit\.yaml(:\d+:\d+)?/);
  });

  test('is refused for two questionnaires that share a question or a dimension', () => {
    // The library refuses such files; an audit must not rely on that.
    const twin = questionnaire('twin', 'timeframes', ['id: first-call, ask: Again?']);
    const doubled = library([twin]).library.questionnaires;
    const wide = { ...shelf, questionnaires: [...shelf.questionnaires, ...doubled] };
    const text = good.replace('preset: core', 'questionnaires: [timeframes, twin]');
    const said = parsedAudit(text, 'audit.yaml', wide).problems.map(problemLine);
    expect(said).toEqual([
      'audit.yaml:4:30 questionnaires[1]: the dimension "timeframes" of "twin" stands in "timeframes" too; choose one of the two, or rename it',
      'audit.yaml:4:30 questionnaires[1]: the question "first-call" of "twin" stands in "timeframes" too; choose one of the two, or rename it',
    ]);
  });

  test('with strange values in every place is refused without a crash', () => {
    const keys = [
      'company',
      'target',
      'language',
      'sides',
      'pair',
      'privacy',
      'preset',
      'questionnaires',
      'weights',
      'people',
    ];
    const values = [
      'null',
      '1',
      'true',
      '[]',
      '{}',
      '[null]',
      '[[]]',
      '[{}]',
      '{a: null}',
      '[{a: {}}]',
      '"\\e[2J"',
      '[{id: null, side: []}]',
    ];
    for (const key of keys) {
      for (const value of values) {
        const { value: read, said } = audit(
          `${good.replace(new RegExp(`^${key}: .*\n`, 'm'), '')}`.replace(/people:[\s\S]*/, '') +
            `${key}: ${value}\n`,
        );
        expect((read === null) === said.length > 0, `${key}: ${value}`).toBe(true);
      }
    }
  });
});

describe('round.yaml', () => {
  const round = (text: string) => {
    const { value, problems } = parsedRound(text, 'rounds/r1/round.yaml', 'r1');
    return { value, said: problems.map(problemLine) };
  };

  test('is open until it has a date on which it was closed', () => {
    expect(round('format: 1\nopened: 2026-11-02\n').value).toEqual({
      id: 'r1',
      opened: '2026-11-02',
      closed: null,
    });
    expect(round('format: 1\nopened: 2026-11-02\nclosed: 2026-11-30\n').value?.closed).toBe('2026-11-30');
  });

  test.each([
    ['no date', 'format: 1\n', '"opened" is missing'],
    [
      'a date that could mean two',
      'format: 1\nopened: 02/11/2026\n',
      ':2:9 opened: "02/11/2026" is no date like "2026-11-02"',
    ],
    ['a day that is none', 'format: 1\nopened: 2026-02-30\n', 'opened'],
    [
      'an end before its beginning',
      'format: 1\nopened: 2026-11-02\nclosed: 2026-11-01\n',
      ':3:9 closed: must not be before "opened" (2026-11-02)',
    ],
    ['an unknown key', 'format: 1\nopend: 2026-11-02\n', 'Did you mean "opened"'],
  ])('is refused for %s', (_what, text, expected) => {
    const { value, said } = round(text);
    expect(value).toBe(null);
    expect(said.join('\n')).toContain(expected);
  });
});

describe('the quick reader of an audit', () => {
  const whole = {
    format: 1,
    company: 'Acme Pumps',
    target: 'linked',
    language: ['en', 'pt-br'],
    sides: [{ sales: 'Sales' }, { marketing: { name: 'Marketing', population: 'sample' } }],
    pair: ['sales', 'marketing'],
    privacy: 'named',
    preset: 'core',
    questionnaires: ['metrics'],
    weights: { metrics: 2 },
    people: [{ id: 'sales-head', side: 'sales', role: 'head', job: 'Head of sales' }],
    brand: { name: 'Clear', logo: 'logo.png', colors: { first: '#005a9c', second: '#B24A00' } },
    gates: { preset: 'steady', coverage: { level: 'warn', min: 80 }, 'question:*': 'error' },
    accepted: [
      { question: 'q*', reason: 'So.', owners: { sales: 'Ann', marketing: 'Bob' }, until: '2026-12-31' },
    ],
  };
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      ...[1, 0, 101, -1, null, true, NaN, [], {}, '', ' ', ' a', 'con', 'A', 'en', 'e'.repeat(201)],
      ...[
        'head',
        'sample',
        'one-process',
        'sales',
        ['en'],
        ['a', 'b'],
        [{ a: 'A' }, { b: 'B' }],
        { a: 1 },
        '#ffffff',
        '#fff',
        'warn',
        'steady',
        '2026-12-31',
        '2024-02-29',
        'q-*',
        { level: 'off' },
        { max: 1001 },
      ],
    ),
    fc.string({ maxLength: 5 }),
    fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
  );
  const places: readonly (readonly (string | number)[])[] = [
    [],
    ['sides', 0],
    ['sides', 1],
    ['sides', 1, 'marketing'],
    ['pair'],
    ['weights'],
    ['people'],
    ['people', 0],
    ['language'],
    ['brand'],
    ['brand', 'colors'],
    ['gates'],
    ['gates', 'coverage'],
    ['accepted'],
    ['accepted', 0],
    ['accepted', 0, 'owners'],
  ];
  const keys = [
    ...Object.keys(whole),
    'id',
    'side',
    'role',
    'job',
    'name',
    'population',
    'logo',
    'colors',
    'first',
    'coverage',
    'level',
    'min',
    'max-drop',
    'question',
    'until',
    'owners',
    'odd',
    '0',
    '1',
  ];

  test('takes a whole audit and a round', () => {
    expect(isPlainAudit(whole)).toBe(true);
    expect(isPlainRound({ format: 1, opened: '2026-11-02', closed: '2026-11-30' })).toBe(true);
  });

  test('passes nothing that the schema refuses or changes', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...keys),
        odd,
        fc.boolean(),
        (place, key, value, drop) => {
          const changed = structuredClone(whole) as unknown as Record<string, unknown>;
          const target = place.reduce<Record<string, unknown>>(
            (part, step) => part[step] as Record<string, unknown>,
            changed,
          );
          // A list has places, all of them filled.
          if (Array.isArray(target) && (drop || !/^\d$/.test(key))) return;
          if (drop) delete target[key];
          else target[key] = value;
          if (!isPlainAudit(changed)) return;
          passed += 1;
          expect(auditSchema.parse(changed)).toEqual(changed);
        },
      ),
      { numRuns: 20_000, seed: 7 },
    );
    expect(passed).toBeGreaterThan(1000);
  });

  test('passes no round that the schema refuses or changes', () => {
    const whole = {
      format: 1,
      opened: '2026-11-02',
      closed: '2026-11-30',
      sealed: `sha256:${'0a'.repeat(32)}`,
      resealed: '2026-12-01',
      withdrawn: 2,
      outcomes: { 'sales-cycle': '84 days', 'market-entry-cost': '120000 EUR' },
      questionnaires: [
        { id: 'metrics', version: 1, measures: 'one 0123456789abcdef\ntwo 0123456789abcdef 2.5\n' },
      ],
      weights: { metrics: 2 },
    };
    expect(isPlainRound(whole)).toBe(true);
    expect(roundSchema.parse(whole)).toEqual(whole);
    const odd = [
      ...[
        0,
        -1,
        1.5,
        101,
        null,
        true,
        '',
        ' ',
        'con',
        'A',
        [],
        {},
        [{}],
        { a: 1 },
        '84',
        '84 weeks',
        '12 %',
        '1e9 EUR',
      ],
      ...[
        'sha256:00',
        '2026-02-29',
        'one 0123456789abcdef 0x1',
        'one 0123456789abcde',
        'one 0123456789abcdef\n\n',
        1e7,
      ],
    ];
    const places = [[], ['outcomes'], ['questionnaires', 0], ['weights']] as const;
    const keys = [
      ...Object.keys(whole),
      'id',
      'version',
      'measures',
      'metrics',
      'sales-cycle',
      'lead-conversion',
      'odd',
    ];
    let passed = 0;
    for (const place of places) {
      for (const key of keys) {
        for (const value of odd) {
          const changed = structuredClone(whole) as unknown as Record<string, unknown>;
          const target = place.reduce<Record<string, unknown>>(
            (part, step) => part[step] as Record<string, unknown>,
            changed,
          );
          target[key] = value;
          if (!isPlainRound(changed)) continue;
          passed += 1;
          expect(roundSchema.parse(changed)).toEqual(changed);
        }
      }
    }
    expect(passed).toBeGreaterThan(2);
  });

  test.each([
    ['a seal without a day', `sealed: sha256:${'0'.repeat(64)}\n`, 'sealed: stands without "closed"'],
    ['weights alone', 'weights: {metrics: 1}\n', 'weights: stands without "questionnaires"'],
    [
      'a measure cut short',
      'weights: {a: 1}\nquestionnaires:\n  - {id: a, version: 1, measures: one 0123}\n',
      'must hold one line a question',
    ],
  ])('refuses a round with %s', (_what, text, expected) => {
    const { value, problems } = parsedRound(
      `format: 1\nopened: 2026-11-02\n${text}`,
      'rounds/r1/round.yaml',
      'r1',
    );
    expect(value).toBe(null);
    expect(problems.map(problemLine).join('\n')).toContain(expected);
  });

  test('passes no day that the schema refuses', () => {
    for (const month of Array.from({ length: 14 }, (_, at) => at)) {
      for (const day of Array.from({ length: 33 }, (_, at) => at)) {
        const opened = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const round = { format: 1, opened };
        expect(isPlainRound(round)).toBe(roundSchema.safeParse(round).success);
      }
    }
    expect(isPlainRound({ format: 1, opened: '2024-02-29' })).toBe(false);
  });
});
