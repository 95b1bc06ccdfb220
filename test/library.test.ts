import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../src/errors.ts';
import { library } from '../src/questionnaire/library.ts';

const folder = new URL('../questionnaires/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ file: `questionnaires/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
const shipped = library(files);

describe('the shipped questionnaires', () => {
  test('have no problems, warnings included', () => {
    expect(shipped.problems.map(problemLine)).toEqual([]);
  });

  test('mean the same after a way through JSON, as they are shipped compiled', () => {
    expect(JSON.parse(JSON.stringify(shipped.library))).toEqual(shipped.library);
  });
});
