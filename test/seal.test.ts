import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accord, folder } from './accord.ts';
import { auditFiles } from './rounds.ts';

const opened = '2026-11-02';
const people = ['sales-1', 'sales-2', 'marketing-1', 'marketing-2'];

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text, `${file} has no ${String(from)}`).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

/** A closed round whose people answered so; null: skipped. */
async function sealed(given: readonly (number | null)[], gates = ''): Promise<string> {
  const answers = Object.fromEntries(people.map((id) => [id, given]));
  const files = auditFiles(given.length, { r1: { opened, answers } });
  const cwd = folder({ ...files, 'audit.yaml': `${files['audit.yaml'] ?? ''}${gates}` });
  const done = await accord(['round', 'close', '--closed', '2026-11-20'], { cwd });
  expect(done.code, done.stderr).toBe(0);
  return cwd;
}

describe('questions of a sealed round that are gone from their questionnaire', () => {
  const gates = 'gates: {coverage: {min: 80}}\n';
  const cutOut = (cwd: string) => edit(join(cwd, 'questionnaires/five.yaml'), /\n {6}- id: q2[\s\S]*$/, '\n');

  it('count as not answered and not compared: cutting out what nobody answered passes no gate', async () => {
    const cwd = await sealed([2, null, null], gates);
    const before = await accord(['check', '--as-of', '2026-11-22'], { cwd });
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('33 %');
    cutOut(cwd);
    const after = await accord(['check', '--as-of', '2026-11-22'], { cwd });
    expect(after.code).toBe(1);
    expect(after.stdout).toContain('33 %');
    expect(after.stdout.replace(/\s+/g, ' ')).toContain('are there still and were answered');
  });

  it('weigh no less than the heaviest theme, since their own is not known any more', async () => {
    const cwd = await sealed([2, 2, 2], gates);
    expect(await accord(['check', '--as-of', '2026-11-22'], { cwd })).toMatchObject({ code: 0 });
    cutOut(cwd);
    const { code, stdout } = await accord(['check', '--as-of', '2026-11-22'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('33 %');
  });

  it.each([
    [['check']],
    [['score']],
    [['report']],
    [['trend']],
    [['round']],
    [['status']],
    [['baseline', 'write', '--dry-run']],
  ])('are told by accord %j', async (args) => {
    const cwd = await sealed([2, 3, 1]);
    expect((await accord(args, { cwd })).stderr).not.toContain('were changed since');
    cutOut(cwd);
    const { stderr } = await accord(args, { cwd });
    expect(stderr).toContain('gone, so that it is not counted: q2, q3');
    expect(stderr).toContain('Put the questionnaire back');
  });

  it('are told by doctor, as are those worded otherwise; what the audit adds later is not', async () => {
    const cwd = await sealed([2, 3, 1]);
    edit(join(cwd, 'audit.yaml'), 'people:', 'weights: {all: 5}\npeople:');
    expect((await accord(['round'], { cwd })).stderr).toBe('');
    edit(join(cwd, 'questionnaires/five.yaml'), 'How is q2?', 'How was q2?');
    expect((await accord(['round'], { cwd })).stderr).toContain('its answers are set aside: q2');
    expect((await accord(['doctor'], { cwd })).stdout).toContain('its answers are set aside: q2');
  });
});
