import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../src/questions/index.ts';
import { schemas } from '../src/schemas.ts';

const folder = new URL('../questionnaires/', import.meta.url);
const written = new URL('schemas/', folder);
const made = schemas();
const shipped = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const formats: Record<string, string> = {
  'actions.yaml': 'actions',
  'presets.yaml': 'presets',
  'lint.yaml': 'lint',
};

function validator(format: string): ValidateFunction {
  // Formats of dates are named in the schemas for editors; ajv alone does not know them.
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    validateFormats: false,
  });
  return ajv.compile(made[`${format}.schema.json`] as object);
}

describe('the JSON Schemas for editors', () => {
  test('are written down as the code makes them (else: node scripts/schemas.js)', () => {
    expect(readdirSync(written).sort()).toEqual(Object.keys(made).sort());
    for (const [name, schema] of Object.entries(made)) {
      expect(JSON.parse(readFileSync(new URL(name, written), 'utf8')), name).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });

  test.each(Object.keys(made))('are draft 2020-12 without anything unknown to it: %s', (name) => {
    expect(() => validator(name.replace('.schema.json', ''))).not.toThrow();
    expect(JSON.stringify(made[name])).not.toContain('__schema');
  });

  test.each(shipped)('are named in the first line of %s, and accept it', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const format = /^# yaml-language-server: \$schema=\.\/schemas\/(\w+)\.schema\.json\n/.exec(text)?.[1];
    expect(format).toBe(formats[name] ?? 'questionnaire');
    const validate = validator(format ?? '');
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  const base = { format: 1, id: 'own', version: 1, title: 'Own' };
  const question = { id: 'q', ask: 'Q?', choice: { options: [{ a: 'A' }, { b: 'B' }] } };
  const asking = (change: object, drop: string[] = []) => {
    const one: Record<string, unknown> = { ...question, ...change };
    for (const key of drop) delete one[key];
    return { ...base, dimensions: [{ id: 'd', title: 'D', questions: [one] }] };
  };

  test('accept a questionnaire of one question, in one or several languages', () => {
    const validate = validator('questionnaire');
    expect(validate(asking({})), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(asking({ ask: { en: 'Q?', de: 'F?' } }))).toBe(true);
  });

  test('accept one that is built on another', () => {
    const validate = validator('questionnaire');
    const own = {
      format: 1,
      id: 'own',
      extends: 'timeframes',
      drop: ['price-notice'],
      reweigh: { timeframes: 2 },
      reword: { 'first-call': { ask: 'Within how many hours?' } },
      dimensions: [{ id: 'timeframes', questions: [question] }],
    };
    expect(validate(own), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(kinds.map((kind) => [kind.name, kind] as const))(
    'accept the example of the kind %s',
    (name, kind) => {
      const validate = validator('questionnaire');
      expect(
        validate(asking({ [name]: kind.example.fields }, name === 'choice' ? [] : ['choice'])),
        JSON.stringify(validate.errors),
      ).toBe(true);
    },
  );

  test.each<[string, string, unknown]>([
    ['questionnaire', 'a misspelt key', asking({ hlep: 'H' })],
    ['questionnaire', 'no kind', asking({}, ['choice'])],
    ['questionnaire', 'two kinds', asking({ text: {} })],
    ['questionnaire', 'a misspelt field of a kind', asking({ choice: { option: [] } })],
    ['questionnaire', 'one option', asking({ choice: { options: [{ a: 'A' }] } })],
    ['questionnaire', 'no wording', asking({}, ['ask'])],
    ['questionnaire', 'a capital in an id', asking({ id: 'Q' })],
    ['questionnaire', 'an unknown finding', asking({ findings: { aparts: { text: 'T' } } })],
    ['questionnaire', 'a weight of nothing', asking({ weight: 0 })],
    ['questionnaire', 'another format', { ...asking({}), format: 2 }],
    ['questionnaire', 'a change to nothing', { format: 1, id: 'own', drop: ['first-call'] }],
    ['questionnaire', 'a misspelt change', { format: 1, id: 'own', extends: 'timeframes', reord: {} }],
    [
      'questionnaire',
      'a kind worded anew',
      { format: 1, id: 'own', extends: 'timeframes', reword: { a: { number: {} } } },
    ],
    ['lint', 'words of no language', { format: 1, languages: { English: {} } }],
    ['actions', 'no actions', { format: 1, actions: [] }],
    [
      'presets',
      'a preset without minutes',
      { format: 1, presets: [{ id: 'p', title: 'P', questionnaires: ['a'] }] },
    ],
    ['audit', 'another promise', { format: 1, company: 'Acme Pumps', privacy: 'anonymous', preset: 'core' }],
    ['round', 'no date', { format: 1 }],
    ['reply', 'no end', { format: 1 }],
    ['mapping', 'no side', { format: 1, person: null, questions: {} }],
    ['report', 'nothing', {}],
  ])('refuse a %s with %s', (format, _title, value) => {
    expect(validator(format)(value)).toBe(false);
  });
});
