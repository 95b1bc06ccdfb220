import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../src/gates/baseline.ts';
import { schemas } from '../src/schemas.ts';
import { accord, folder } from './accord.ts';
import { all, asOf, team, withLines, world } from './check-world.ts';

const near = team(4, all(3), all(3));
const q1Apart = team(4, [5, 3, 3, 3, 3, 3], [1, 3, 3, 3, 3, 3]);
const q2Apart = team(4, [3, 5, 3, 3, 3, 3], [3, 1, 3, 3, 3, 3]);
const q1Unknown = team(4, [5, 3, 3, 3, 3, 3], [null, 3, 3, 3, 3, 3]);

const run = (cwd: string, ...args: string[]) => accord(['baseline', ...args, '--as-of', asOf], { cwd });
const kept = (cwd: string) => JSON.parse(readFileSync(join(cwd, 'baseline.json'), 'utf8')) as Baseline;
const states = (cwd: string) =>
  Object.fromEntries(kept(cwd).questions.map((one) => [one.question, one.state]));

/** An audit whose first round is the baseline, with a second one after it. */
async function begun(second: ReturnType<typeof team>, lines = ''): Promise<string> {
  const cwd = folder(withLines(world([q1Apart, second]), lines));
  expect((await run(cwd, 'write', '-r', 'r1')).code).toBe(0);
  return cwd;
}

describe('accord baseline', () => {
  it('writes the gaps of a round into a file that holds ids and states, and fits its schema', async () => {
    const cwd = await begun(near);
    expect(states(cwd)).toEqual({ q1: 'apart', q2: 'same', q3: 'same', q4: 'same', q5: 'same', q6: 'same' });
    expect(kept(cwd)).toMatchObject({ format: 1, round: 'r1', written: asOf });
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      schemas()['baseline.schema.json'] as object,
    );
    expect(validate(kept(cwd))).toBe(true);
    expect((await accord(['validate', 'baseline.json'], { cwd })).stdout).toContain(
      'baseline.json: ok (baseline)',
    );
  });

  it('writes over it only with --force, and nothing with --dry-run', async () => {
    const cwd = await begun(q2Apart);
    const before = readFileSync(join(cwd, 'baseline.json'));
    expect((await run(cwd, 'write')).code).toBe(2);
    expect((await run(cwd, 'write', '--force', '--dry-run')).stderr).toContain(
      'would write baseline.json: 1 known gap',
    );
    expect(readFileSync(join(cwd, 'baseline.json'))).toEqual(before);
    expect((await run(cwd, 'write', '--force')).code).toBe(0);
    expect(states(cwd)).toMatchObject({ q1: 'same', q2: 'apart' });
  });

  it('tells new gaps from known and healed ones, and ends with 1 for a new one', async () => {
    const ended = await run(await begun(q2Apart), 'check', '--json');
    const found = JSON.parse(ended.stdout) as {
      added: object[];
      healed: object[];
      known: object[];
      unknown: object[];
      exit: number;
    };
    expect(found.added).toEqual([{ question: 'q2', label: 'Q2', verdict: 'apart', why: 'was-same' }]);
    expect(found.healed).toEqual([{ question: 'q1', label: 'Q1', verdict: 'same', why: null }]);
    expect([found.known, found.unknown, found.exit, ended.code]).toEqual([[], [], 1, 1]);
    const text = (await run(await begun(q2Apart))).stdout;
    expect(text).toMatch(/New gaps\n +Q2 +the same when the baseline was written/);
    expect(text).toMatch(/Healed\n +Q1/);
  });

  it('never takes lost coverage for improvement: it is not known now, and stays when the rest is pruned', async () => {
    const cwd = await begun(q1Unknown);
    const ended = await run(cwd, 'check', '--json');
    const found = JSON.parse(ended.stdout) as { healed: object[]; unknown: { why: string }[] };
    expect(found.healed).toEqual([]);
    expect(found.unknown.map(({ why }) => why)).toEqual(['not-answered']);
    expect(ended.code).toBe(0);
    expect((await run(cwd, 'prune')).stderr).toContain('nothing has healed; 1 not known now stay in it');
    expect(states(cwd)).toMatchObject({ q1: 'apart' });
  });

  it('prunes what has healed, so that it is new if it comes back', async () => {
    const cwd = folder(world([q1Apart, near, q1Apart]));
    await run(cwd, 'write', '-r', 'r1');
    expect((await run(cwd, 'check', '-r', 'r3')).code).toBe(0);
    expect((await run(cwd, 'prune', '-r', 'r2')).stderr).toContain('1 healed taken out');
    expect(states(cwd)).toMatchObject({ q1: 'same' });
    expect((await run(cwd, 'check', '-r', 'r3')).code).toBe(1);
  });

  it('does not know a question that has been worded otherwise', async () => {
    const cwd = await begun(q1Apart);
    const files = world([q1Apart, q1Apart]);
    const reworded = kept(cwd).questions.map((one) =>
      one.question === 'q1' ? { ...one, measure: '0000000000000000' } : one,
    );
    const other = folder({
      ...files,
      'baseline.json': JSON.stringify({ ...kept(cwd), questions: reworded }),
    });
    const found = JSON.parse((await run(other, 'check', '--json')).stdout) as { added: { why: string }[] };
    expect(found.added.map(({ why }) => why)).toEqual(['was-not-asked']);
  });

  it('leaves accepted differences out of what is new', async () => {
    const lines =
      'accepted:\n  - {question: q2, reason: So., owners: {sales: sales-1, marketing: marketing-1}, until: 2026-12-31}';
    expect((await run(await begun(q2Apart, lines))).code).toBe(0);
  });

  it('ends with 2 without a baseline, with 3 where nobody answered, and names a misspelt verb', async () => {
    const cwd = folder(world([q1Apart, {}]));
    expect((await run(cwd, 'check')).code).toBe(2);
    expect((await run(cwd, 'prune')).code).toBe(2);
    expect((await run(cwd, 'write', '-r', 'r2')).code).toBe(3);
    expect((await run(cwd, 'rite')).stderr).toContain('Did you mean "write"?');
  });
});
