import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { accord, folder } from './accord.ts';

const data = (path: string) => fileURLToPath(new URL(`../../shared/data/${path}`, import.meta.url));
const couples = data('couples/acipair.csv');
const votes = data('brexit/participants-votes.csv');
const missing = (path: string) => {
  if (existsSync(path)) return false;
  process.stderr.write(`skipped: the data set ${path.split('/').at(-1)} is not here\n`);
  return true;
};

/** Rows by another way than the product's: these two files hold no comma or line break inside quotes. */
function records(path: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '').trim());
  const names = cells(head);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, at) => [names[at] ?? '', cell])));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** W1 of two samples by sorting and walking their merged steps. */
function wasserstein(a: readonly number[], b: readonly number[]): number {
  const steps = [...new Set([...a, ...b])].sort((x, y) => x - y);
  const below = (values: readonly number[], limit: number) =>
    values.filter((value) => value <= limit).length / values.length;
  return steps
    .slice(1)
    .reduce(
      (sum, step, at) =>
        sum + (step - (steps[at] ?? 0)) * Math.abs(below(a, steps[at] ?? 0) - below(b, steps[at] ?? 0)),
      0,
    );
}

async function reportOf(cwd: string): Promise<Report> {
  const done = await accord(['report', '--json'], { cwd });
  expect(done.stderr).toBe('');
  expect(done.code).toBe(0);
  return JSON.parse(done.stdout) as Report;
}

describe.skipIf(missing(couples))('148 couples', () => {
  const items = ['SelfPos_A', 'OtherPos_A', 'Satisfaction_A', 'Tension_A'];
  const questions = items.map(
    (name) => `
      - id: ${name.toLowerCase().replaceAll('_', '-')}
        ask: Where do you stand on ${name}?
        number: {unit: points, scale: linear, apart: 4, range: [1, 5]}`,
  );
  const files = {
    'audit.yaml': `format: 1
company: Couples
privacy: named
sides:
  - wife: Wife
  - husband: Husband
pair: [wife, husband]
questionnaires: [couples]
people: []
`,
    'questionnaires/couples.yaml': `format: 1
id: couples
version: 1
title: Couples
sides: [wife, husband]
dimensions:
  - id: marriage
    title: Marriage
    questions:${questions.join('')}
`,
    'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n',
    'couples.map.yaml': `format: 1
person: [CoupleID, Partnum]
side: {column: Gender_A, values: {Wife: wife, Husband: husband}}
questions:
${items.map((name) => `  ${name.toLowerCase().replaceAll('_', '-')}: {column: ${name}}`).join('\n')}
`,
  };

  it('imports every row and reports the means and distances of the file', async () => {
    const cwd = folder(files);
    const done = await accord(['import', couples, '--map', 'couples.map.yaml'], { cwd });
    expect(done.code, done.stderr).toBe(0);
    const rows = records(couples);
    expect(done.stdout).toContain(`${rows.length} people (148 wife, 148 husband)`);
    const report = await reportOf(cwd);
    for (const name of items) {
      const question = report.questions.find(({ id }) => id === name.toLowerCase().replaceAll('_', '-'));
      const of = (side: string) =>
        rows.filter((row) => row.Gender_A === side).map((row) => Number(row[name]));
      const [wives, husbands] = [of('Wife'), of('Husband')];
      expect(question?.gap.value?.observed).toBeCloseTo(wasserstein(wives, husbands) / 4, 9);
      expect(question?.sides.map(({ n }) => n)).toEqual([148, 148]);
    }
    expect(report.overall.value).toBeCloseTo(
      mean(
        items.map((name) => {
          const of = (side: string) =>
            rows.filter((row) => row.Gender_A === side).map((row) => Number(row[name]));
          return wasserstein(of('Wife'), of('Husband')) / 4;
        }),
      ),
      9,
    );
  });
});

describe.skipIf(missing(votes))('204 people on 50 statements', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `s${index}`);
  const files = {
    'audit.yaml': `format: 1
company: Opinion groups
privacy: named
sides:
  - group-a: First group
  - group-b: Second group
pair: [group-a, group-b]
questionnaires: [statements]
people: []
`,
    'questionnaires/statements.yaml': `format: 1
id: statements
version: 1
title: Statements
scales:
  vote: [disagree, pass, agree]
dimensions:
  - id: statements
    title: Statements
    questions:
${ids.map((id) => `      - {id: ${id}, ask: Statement ${id.slice(1)}, scale: vote}`).join('\n')}
`,
    'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n',
    'votes.map.yaml': `format: 1
person: participant
side: {column: group-id, values: {"0": group-a, "1": group-b}}
questions:
${ids.map((id) => `  ${id}: {column: "${id.slice(1)}", values: {"-1": 1, "0": 2, "1": 3}}`).join('\n')}
`,
  };

  it('imports every vote and reports the shares and gaps of the file', async () => {
    const cwd = folder(files);
    const done = await accord(['import', votes, '--map', 'votes.map.yaml'], { cwd });
    expect(done.code, done.stderr).toBe(0);
    const rows = records(votes).filter((row) => row['group-id'] !== '');
    const report = await reportOf(cwd);
    expect(report.questions).toHaveLength(50);
    for (const id of ids) {
      const question = report.questions.find((one) => one.id === id);
      for (const [side, group] of [
        ['group-a', '0'],
        ['group-b', '1'],
      ] as const) {
        const given = rows.filter((row) => row['group-id'] === group).map((row) => row[id.slice(1)] ?? '');
        const cast = given.filter((cell) => cell !== '');
        const shown = question?.sides.find((one) => one.side === side);
        expect(shown?.n).toBe(cast.length);
        expect(shown?.rows.map(({ count }) => count)).toEqual(
          ['-1', '0', '1'].map((vote) => cast.filter((cell) => cell === vote).length),
        );
      }
      const cast = (group: string) =>
        rows
          .filter((row) => row['group-id'] === group && row[id.slice(1)] !== '')
          .map((row) => Number(row[id.slice(1)]));
      const [a, b] = [cast('0'), cast('1')];
      if (a.length > 0 && b.length > 0)
        expect(question?.gap.value?.observed).toBeCloseTo(wasserstein(a, b) / 2, 9);
      else expect(question?.gap.value).toBeNull();
    }
  });

  it('uses the saved mapping for the next file of the same name', async () => {
    const cwd = folder({
      ...files,
      'rounds/r2026-q4/imports/participants-votes.map.yaml': files['votes.map.yaml'],
    });
    const done = await accord(['import', votes], { cwd });
    expect(done.code, done.stderr).toBe(0);
    const again = await accord(['import', votes], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('--force');
  });
});
