import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { Reply } from '../src/replies/reply.ts';
import { accord, folder } from './accord.ts';
import { auditFiles } from './rounds.ts';

const survey = `person,side,q1,q2
sales-1,sales,1,2
sales-9,sales,2,2
marketing-1,marketing,5,4
`;
const imported = 'rounds/r1/imports/survey.ndjson';
const mark = (person: string) => `rounds/r1/replies/${person}.json`;
const round = 'rounds/r1/round.yaml';

/** Three people imported, of whom audit.yaml does not name sales-9. */
async function audit(isClosed = false): Promise<string> {
  const given = { 'sales-1': [1, 2], 'marketing-1': [5, 4] };
  const files = Object.entries(auditFiles(2, { r1: { opened: '2026-11-02', answers: given } }));
  const cwd = folder(Object.fromEntries(files.filter(([path]) => !path.includes('/replies/'))));
  writeFileSync(join(cwd, 'survey.csv'), survey);
  const done = await accord(['import', 'survey.csv'], { cwd });
  expect(done.code, done.stderr).toBe(0);
  if (isClosed) await accord(['round', 'close', '--closed', '2026-11-02'], { cwd });
  return cwd;
}

const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');
const put = (cwd: string, path: string, text: string) => writeFileSync(join(cwd, path), text);
const people = (cwd: string) =>
  read(cwd, imported)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Reply).person);
const withdraw = (cwd: string, person: string) => accord(['withdraw', person, '--yes'], { cwd });

interface Listed {
  rounds: { seal: string; replies: { submitted: number; withdrawn: number } }[];
}
async function counted(cwd: string) {
  const { code, stdout, stderr } = await accord(['round', '--json'], { cwd });
  expect(code, stderr).toBe(0);
  const [{ seal, replies } = { seal: '', replies: null }] = (JSON.parse(stdout) as Listed).rounds;
  return { seal, ...replies };
}

describe('accord withdraw of somebody who was imported', () => {
  it.each(['sales-1', 'sales-9'])(
    'takes %s out of the import, keeps the answers, and counts them no more',
    async (person) => {
      const cwd = await audit();
      const done = await withdraw(cwd, person);
      expect(done.code, done.stderr).toBe(0);
      expect(done.stderr).toContain(`taken out of ${imported}`);
      expect(done.stderr.includes('accord ask')).toBe(person === 'sales-1');
      expect(people(cwd)).toEqual(['sales-1', 'sales-9', 'marketing-1'].filter((one) => one !== person));
      const kept = JSON.parse(read(cwd, mark(person))) as Reply;
      expect(kept).toMatchObject({ person, state: 'withdrawn' });
      expect(kept.answers).toHaveLength(2);
      expect(await counted(cwd)).toMatchObject({ submitted: 2, withdrawn: 1 });
      expect((await withdraw(cwd, person)).stderr).toBe(`${person} was withdrawn already.\n`);
      expect((await accord(['validate'], { cwd })).code).toBe(0);
    },
  );

  it('stands when the same file is imported again, under any name', async () => {
    const cwd = await audit();
    await withdraw(cwd, 'sales-9');
    const again = await accord(['import', 'survey.csv', '--force'], { cwd });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toContain('left out, having withdrawn from this round: sales-9');
    expect(again.stdout).toContain('2 people (1 sales, 1 marketing), 4 answers taken over');
    expect(people(cwd)).toEqual(['sales-1', 'marketing-1']);
    const lines = survey.replace('sales-1,sales,1,2\n', '').replace('marketing-1,marketing,5,4\n', '');
    put(cwd, 'other.csv', `${lines}marketing-8,marketing,1,1\n`);
    expect(await accord(['import', 'other.csv'], { cwd })).toMatchObject({ code: 0 });
    expect(await counted(cwd)).toMatchObject({ submitted: 3, withdrawn: 1 });
  });

  it('from a closed round: the round counts it, names nobody, and its seal holds', async () => {
    const cwd = await audit(true);
    const done = await withdraw(cwd, 'sales-1');
    expect(done.code, done.stderr).toBe(0);
    expect(read(cwd, round)).toContain('withdrawn: 1');
    expect(read(cwd, round)).not.toContain('sales-1');
    expect(await counted(cwd)).toEqual({ seal: 'intact', submitted: 2, drafts: 0, withdrawn: 1 });
  });

  it('is whole for two who withdraw at once', async () => {
    const cwd = await audit(true);
    const both = ['sales-1', 'sales-9'].map((one) =>
      accord(['withdraw', one, '--yes'], { cwd, uuid: randomUUID }),
    );
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual([0, 0]);
    expect(people(cwd)).toEqual(['marketing-1']);
    expect(await counted(cwd)).toEqual({ seal: 'intact', submitted: 1, drafts: 0, withdrawn: 2 });
  });

  it.each([
    ['once the mark was saved', [imported, round]],
    ['before the import was changed', [imported]],
  ])('that ended %s counts from then on, and is finished when it is typed again', async (_, undone) => {
    const cwd = await audit(true);
    const before = new Map(undone.map((path) => [path, read(cwd, path)]));
    await withdraw(cwd, 'sales-9');
    const after = [imported, round, mark('sales-9')].map((path) => read(cwd, path));
    for (const [path, text] of before) put(cwd, path, text);
    expect(await counted(cwd)).toMatchObject({ seal: 'broken', submitted: 2, withdrawn: 1 });
    expect((await withdraw(cwd, 'sales-9')).stderr).toContain('which is done now');
    expect([imported, round, mark('sales-9')].map((path) => read(cwd, path))).toEqual(after);
    expect(await counted(cwd)).toMatchObject({ seal: 'intact', submitted: 2, withdrawn: 1 });
    expect((await withdraw(cwd, 'sales-9')).stderr).not.toContain('which is done now');
  });

  it('mends no seal that somebody else broke', async () => {
    const cwd = await audit(true);
    put(cwd, imported, read(cwd, imported).replace('"language":"en"', '"language":"de"'));
    expect(await counted(cwd)).toMatchObject({ seal: 'broken' });
    await withdraw(cwd, 'sales-9');
    expect(people(cwd)).toEqual(['sales-1', 'marketing-1']);
    expect(await counted(cwd)).toMatchObject({ seal: 'broken' });
  });

  it('refuses whom nobody knows, and leaves a submitted file of a stranger refused', async () => {
    const cwd = await audit();
    const done = await withdraw(cwd, 'sales-8');
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toContain('"sales-8" is not a person of this audit. Did you mean "sales-1"?');
    await withdraw(cwd, 'sales-9');
    const kept = JSON.parse(read(cwd, mark('sales-9'))) as Reply;
    put(cwd, mark('sales-9'), `${JSON.stringify({ ...kept, state: 'submitted' }, null, 2)}\n`);
    expect((await accord(['status'], { cwd })).stderr).toContain('"sales-9" is not a person of audit.yaml');
  });
});
