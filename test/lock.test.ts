import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { accord, folder } from './accord.ts';
import { auditWith, signed } from './kept-world.ts';
import { add, folderWith, often, opened, refusal, reply, round } from './store-world.ts';

// A lock counts its pauses and asks no clock: with pauses of no length its whole patience passes at once.
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

const replies = (folder: string, name = '') => join(folder, 'rounds', round, 'replies', name);

describe('the lock of a reply', () => {
  const lock = replies('', 'sales-head.json.lock');
  const deadPid = () => Number(execFileSync(process.execPath, ['-p', 'process.pid']));

  test('of a dead process of this computer is taken over, and said once', async () => {
    const folder = folderWith();
    add(folder, {
      [`~/sales-head.json.lock`]: JSON.stringify({ pid: deadPid(), host: hostname(), token: 'x' }),
    });
    const said: string[] = [];
    const open = await opened(folder, (line) => said.push(line));
    await open.store.save(reply('sales-head', 'sales', [often(open, 1)]));
    await open.store.save(reply('sales-head', 'sales', [often(open, 2)]));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('taken over');
    expect(existsSync(join(folder, lock))).toBe(false);
  });

  test('of an earlier process with our own number is taken over too', async () => {
    const folder = folderWith();
    add(folder, {
      [`~/sales-head.json.lock`]: JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }),
    });
    const open = await opened(folder);
    await open.store.save(reply('sales-head', 'sales'));
    expect(existsSync(join(folder, lock))).toBe(false);
  });

  test.each(['', '{"pid": 12', '\0\0\0\0', 'null'])(
    'cut off while it was written (%j) is taken over',
    async (content) => {
      const folder = folderWith();
      add(folder, { [`~/sales-head.json.lock`]: content });
      const open = await opened(folder);
      await open.store.save(reply('sales-head', 'sales'));
      expect(existsSync(join(folder, lock))).toBe(false);
    },
  );

  test.each([
    [
      'a living process of this computer',
      process.ppid,
      hostname(),
      `process ${process.ppid} on this computer`,
    ],
    ['another computer', 4711, 'north\u001b[2J', 'process 4711 on the computer "north??2J"'],
  ])('of %s is respected, explained, and the answers are kept', async (_whose, pid, host, shown) => {
    const folder = folderWith();
    const content = JSON.stringify({ pid, host, token: 'x' });
    add(folder, { [`~/sales-head.json.lock`]: content });
    const open = await opened(folder);
    const { said, hint } = await refusal(open.store.save(reply('sales-head', 'sales', [often(open, 2)])));
    expect(said).toContain(shown);
    expect(said).toContain('sales-head.json.lock');
    expect(hint).toContain('sales-head.rescued-1.json');
    expect(readFileSync(join(folder, lock), 'utf8')).toBe(content);
    expect(
      JSON.parse(readFileSync(replies(folder, 'sales-head.rescued-1.json'), 'utf8')).answers[0].value,
    ).toBe(2);
    const left = await open.store.leftovers(round);
    expect(left.map(({ kind }) => kind)).toEqual(['lock', 'rescued']);
    expect(left[0]?.explanation).toContain(shown);
  });
});

describe('the lock of charter.yaml', () => {
  test('of another computer is respected, and the charter left as it is', async () => {
    const cwd = folder(auditWith());
    await accord(['agree', 'deadline', '--value', '4 h', ...signed], { cwd });
    const charter = join(cwd, 'charter.yaml');
    const before = readFileSync(charter, 'utf8');
    const holder = { pid: 1, host: 'elsewhere', token: 'x' };
    writeFileSync(`${charter}.lock`, `${JSON.stringify(holder)}\n`);
    const { code, stderr } = await accord(['agree', 'owner', '--value', 'sales', ...signed], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/Another session is writing: process 1 on the computer "elsewhere"/);
    expect(readFileSync(charter, 'utf8')).toBe(before);
  });
});
