import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../src/cli.ts';
import { replyText } from '../src/replies/parse.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { OpenAudit } from '../src/stores/folder.ts';
import { changeKept } from '../src/stores/kept.ts';
import { changedRound } from '../src/stores/round-file.ts';
import { saver } from '../src/stores/save.ts';
import { accord, folder } from './accord.ts';
import { auditWith, signed } from './kept-world.ts';
import { add, folderWith, often, opened, quietIo, refusal, reply, round } from './store-world.ts';

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

describe('a lock that another session takes over in the middle of a write', () => {
  const other = JSON.stringify({ pid: process.ppid, host: hostname(), token: 'other' });
  const own = replies('', 'sales-head.json');
  const text = (value: number, open: OpenAudit) =>
    replyText(reply('sales-head', 'sales', [often(open, value)]));

  /** The acts of saving, in a session whose lock is taken as soon as the bytes are on the disk. */
  function robbed(open: OpenAudit, file: string) {
    const lockFile = join(open.folder, `${file}.lock`);
    const rob = () => writeFileSync(lockFile, other);
    const uuid = () => {
      // Asked for the lock first, and under it for the name of what is written.
      if (existsSync(lockFile)) rob();
      return randomUUID();
    };
    const check = (_round: string, _person: string, bytes: Uint8Array) => ({
      value: JSON.parse(Buffer.from(bytes).toString()) as Reply,
      problems: [],
    });
    const world = { folder: open.folder, uuid, note: () => {}, check, importOf: async () => null };
    return { world, rob, saver: saver(world) };
  }

  test.each<[string, string, (open: OpenAudit, at: ReturnType<typeof robbed>) => Promise<unknown>]>([
    [
      'a reply',
      own,
      async (open, { saver: one }) => {
        await one.current(round, 'sales-head');
        await one.save(reply('sales-head', 'sales', [often(open, 2)]));
      },
    ],
    [
      'an import',
      `rounds/${round}/imports/survey.ndjson`,
      (open, { saver: one }) => one.saveImport(round, 'survey', text(2, open)),
    ],
    [
      'a draft that gives way to an import',
      own,
      (_open, { saver: one, rob }) =>
        one.discard(round, 'sales-head', () => {
          rob();
          return true;
        }),
    ],
    [
      'round.yaml',
      `rounds/${round}/round.yaml`,
      (open, { world }) => changedRound(open.folder, round, world, () => ({ closed: '2026-11-20' })),
    ],
    [
      'charter.yaml',
      'charter.yaml',
      (open, { world }) => changeKept(open.folder, 'charter.yaml', world, async () => 'format: 1\n'),
    ],
  ])('keeps %s as it was, and the lock of the other', async (_what, file, act) => {
    const folder = folderWith();
    const open = await opened(folder);
    const before = file.endsWith('round.yaml') ? 'format: 1\nopened: 2026-11-02\n' : text(1, open);
    add(folder, { [file]: before });
    const { said } = await refusal(act(open, robbed(open, file)));
    expect(said).toContain(`took over the lock of ${basename(file)}`);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, `${file}.lock`), 'utf8')).toBe(other);
    const left = readdirSync(dirname(join(folder, file)));
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    // What was answered is not lost with it.
    expect(left.includes('sales-head.rescued-1.json')).toBe(_what === 'a reply');
  });
});

describe('the lock of a round', () => {
  test('is waited for before an interview begins: what was withdrawn is not opened again beside a seal', async () => {
    const folder = folderWith();
    const file = replies(folder, 'sales-head.json');
    const withdrawn = replyText({ ...reply('sales-head', 'sales'), state: 'withdrawn' });
    const holder = { pid: process.ppid, host: hostname(), token: 'x' };
    add(folder, {
      '~/sales-head.json': withdrawn,
      [`rounds/${round}/round.yaml.lock`]: JSON.stringify(holder),
    });
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    for (const stream of [stdin, stdout, stderr]) Object.assign(stream, { isTTY: true });
    stdin.end('1\n2\n');
    const io = { ...quietIo(), stdin, stdout, stderr, cwd: folder, env: { ACCORD_PLAIN: '1' } };
    expect(await run(['ask', 'sales-head'], io)).toBe(2);
    const said = String(stderr.read());
    expect(said).toContain('Another session is writing');
    expect(said).not.toContain('How often?');
    expect(readFileSync(file, 'utf8')).toBe(withdrawn);
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
