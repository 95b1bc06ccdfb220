import { describe, expect, test } from 'vitest';
import { accord } from './accord.ts';
import { add, folderWith, often, opened, reply, round, smallAudit } from './store-world.ts';

/** An audit in which one has submitted, one has begun, one is missing, and two were imported. */
async function begun(): Promise<string> {
  const folder = folderWith();
  const open = await opened(folder);
  const submitted = { state: 'submitted', submitted: '2026-11-02T10:00:00.000Z' } as const;
  const words = 'what nobody may see in a status';
  const { measure } = often(open, 1);
  await open.store.save({
    ...reply('sales-head', 'sales', [{ question: 'often', measure, other: words, via: 'plain' }]),
  });
  const { answers, end, ...head } = reply('marketing-head', 'marketing', [often(open, 2)]);
  await open.store.save({ ...head, ...submitted, answers, end });
  const imported = (id: string) => ({ ...reply(id, 'sales'), ...submitted });
  await open.store.saveImport(round, 'survey', [imported('p1'), imported('p2')]);
  return folder;
}

describe('accord status', () => {
  test('says who has submitted, begun and is missing, with counts, drafts apart', async () => {
    const { code, stdout, stderr } = await accord(['status'], { cwd: await begun() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Acme Pumps · r2026-q4 · opened 2026-11-02 · 3 questions

Sales: 0 of 2 submitted, 1 draft (not counted), 1 missing, 2 imported
  sales-head      draft       1 of 3 answered
  sales-north     missing
  2 imported, whom audit.yaml does not name

Marketing: 1 of 1 submitted
  marketing-head  submitted   1 of 3 answered

Chief executive: nobody is named in audit.yaml

Next   accord ask, or accord report for what there is
`);
  });

  test('says the same as JSON and nothing else', async () => {
    const { stdout, stderr } = await accord(['status', '--json'], { cwd: await begun() });
    expect(stderr).toBe('');
    const { sides, questions, round: shown } = JSON.parse(stdout);
    expect({ questions, round: shown.id }).toEqual({ questions: 3, round });
    expect(sides[0]).toMatchObject({
      id: 'sales',
      invited: 2,
      submitted: 2,
      drafts: 1,
      missing: 1,
      imported: 2,
    });
    expect(sides[0].people).toEqual([
      { id: 'sales-head', role: 'head', state: 'draft', answered: 1, asked: 3 },
      { id: 'sales-north', role: 'team', state: 'missing', answered: 0, asked: 3 },
    ]);
  });

  test('never shows an answer', async () => {
    const cwd = await begun();
    for (const args of [['status'], ['status', '--json']]) {
      expect((await accord(args, { cwd })).stdout).not.toMatch(/nobody may see|often|"value"|"key"/);
    }
  });

  test('explains what interrupted sessions left', async () => {
    const cwd = await begun();
    add(cwd, { '~/sales-head.conflict-1.json': '{}' });
    const { stdout } = await accord(['status'], { cwd });
    expect(stdout).toContain(
      'Left by interrupted sessions\n  rounds/r2026-q4/replies/sales-head.conflict-1.json',
    );
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('refuses a round with a reply that cannot be read, and counts nothing', async () => {
    const cwd = await begun();
    add(cwd, { '~/sales-north.json': '{"format": 1,' });
    const { code, stdout, stderr } = await accord(['status'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('rounds/r2026-q4/replies/sales-north.json:1:1: ');
  });

  test('of an audit without rounds says how to begin one', async () => {
    const files = Object.entries(smallAudit).filter(([path]) => !path.startsWith('rounds/'));
    const { code, stderr } = await accord(['status'], { cwd: folderWith(Object.fromEntries(files)) });
    expect(code).toBe(2);
    expect(stderr).toContain('no round yet');
    expect(stderr).toContain('round.yaml');
  });

  test('shows control characters of names as visible escapes', async () => {
    const audit = (smallAudit['audit.yaml'] ?? '').replace('Acme Pumps', '"Acme \\e[31mPumps"');
    const { stdout } = await accord(['status'], { cwd: folderWith({ ...smallAudit, 'audit.yaml': audit }) });
    expect(stdout).toContain('Acme \\x1b[31mPumps');
  });
});
