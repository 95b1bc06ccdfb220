import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../src/errors.ts';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';

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

  // Holds as well where each side names the other: somebody is named then.
  test('say of what neither side claims that neither does, not that nobody does', () => {
    const titles = questionsOf([...shipped.library.questionnaires]).flatMap(
      ({ findings }) => findings['nobody-claims']?.title ?? [],
    );
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) expect(JSON.stringify(title)).not.toMatch(/nobody|niemand/i);
  });
});
