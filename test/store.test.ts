import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accord } from './accord.ts';
import { currentRound } from '../src/stores/folder.ts';
import { add, folderWith, often, opened, refusal, reply, round, smallAudit, text } from './store-world.ts';

const replies = (folder: string, name = '') => join(folder, 'rounds', round, 'replies', name);
const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

describe('a saved reply', () => {
  test('is read back as it was, by this session and by another', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    const mine = reply('sales-head', 'sales', [often(open, 2)]);
    await open.store.save(mine);
    expect(await open.store.load(round, 'sales-head')).toEqual(mine);
    expect(await (await opened(folder)).store.replies(round)).toEqual([
      { reply: mine, file: `rounds/${round}/replies/sales-head.json`, line: null },
    ]);
  });

  test('is one readable JSON file of the person, with nothing beside it', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    const mine = reply('sales-head', 'sales', [often(open, 2)]);
    for (const value of [1, 2, 3]) await open.store.save({ ...mine, answers: [often(open, value)] });
    expect(readdirSync(replies(folder))).toEqual(['sales-head.json']);
    expect(readFileSync(replies(folder, 'sales-head.json'), 'utf8')).toBe(
      text({ ...mine, answers: [often(open, 3)] }),
    );
  });

  test.skipIf(isWindows)('can be read by its owner only', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await open.store.save(reply('sales-head', 'sales'));
    expect(statSync(replies(folder, 'sales-head.json')).mode & 0o777).toBe(0o600);
    expect(statSync(replies(folder)).mode & 0o777).toBe(0o700);
  });

  test('that could not be read back is never written: that would be a bug', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    const wrong = { ...often(open, 2), key: '3' };
    await expect(open.store.save(reply('sales-head', 'sales', [wrong]))).rejects.toThrow(
      /could not be read back/,
    );
    expect(existsSync(replies(folder, 'sales-head.json'))).toBe(false);
  });

  test('follows on others saved at the same time by the same session', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await Promise.all(
      [1, 2, 3].map((value) => open.store.save(reply('sales-head', 'sales', [often(open, value)]))),
    );
    expect((await open.store.load(round, 'sales-head'))?.answers[0]?.value).toBe(3);
  });
});

describe('two sessions of one person', () => {
  test('keep both: the later one leaves the file as it is, and says where its answers are', async () => {
    const folder = folderWith();
    const [first, second] = [await opened(folder), await opened(folder)];
    await first.store.load(round, 'sales-head');
    await second.store.load(round, 'sales-head');
    await first.store.save(reply('sales-head', 'sales', [often(first, 1)]));
    const { code, said, hint } = await refusal(
      second.store.save(reply('sales-head', 'sales', [often(second, 3)])),
    );
    expect(code).toBe('conflict');
    expect(said).toContain(`rounds/${round}/replies/sales-head.json was changed by another session`);
    expect(said).toContain('sales-head.conflict-1.json');
    expect(hint).toContain('sales-head.json');
    expect((await first.store.load(round, 'sales-head'))?.answers[0]?.value).toBe(1);
    expect(
      JSON.parse(readFileSync(replies(folder, 'sales-head.conflict-1.json'), 'utf8')).answers[0].value,
    ).toBe(3);
  });

  test('number what they keep, and status can explain it', async () => {
    const folder = folderWith();
    const first = await opened(folder);
    for (const value of [1, 2]) {
      const late = await opened(folder);
      await late.store.load(round, 'sales-head');
      await first.store.load(round, 'sales-head');
      await first.store.save(reply('sales-head', 'sales', [often(first, value)]));
      await refusal(late.store.save(reply('sales-head', 'sales', [often(late, 3)])));
    }
    const left = await first.store.leftovers(round);
    expect(left.map(({ file, person, kind }) => [file, person, kind])).toEqual([
      [`rounds/${round}/replies/sales-head.conflict-1.json`, 'sales-head', 'conflict'],
      [`rounds/${round}/replies/sales-head.conflict-2.json`, 'sales-head', 'conflict'],
    ]);
    expect(left[0]?.explanation).toContain('not counted');
    expect(await first.store.replies(round)).toHaveLength(1);
  });

  test('count a file that was taken away as changed', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await open.store.save(reply('sales-head', 'sales', [often(open, 1)]));
    rmSync(replies(folder, 'sales-head.json'));
    const { code, said, hint } = await refusal(
      open.store.save(reply('sales-head', 'sales', [often(open, 2)])),
    );
    expect(code).toBe('conflict');
    expect(said).toContain('was removed');
    expect(hint).toContain('give the kept file the name sales-head.json');
    expect(existsSync(replies(folder, 'sales-head.json'))).toBe(false);
    expect(existsSync(replies(folder, 'sales-head.conflict-1.json'))).toBe(true);
  });

  test.each([['after its first save'], ['before its first save']])(
    'and an import of that person meanwhile: told %s, and what is advised leads to a round that can be read',
    async (when) => {
      const folder = folderWith();
      const [asking, importing] = [await opened(folder), await opened(folder)];
      await asking.store.load(round, 'sales-head');
      if (when.startsWith('after')) await asking.store.save(reply('sales-head', 'sales'));
      const imported = {
        ...reply('sales-head', 'sales', [often(importing, 1)]),
        state: 'submitted' as const,
      };
      await importing.store.saveImport(round, 'survey', [imported]);
      const answered = reply('sales-head', 'sales', [often(asking, 3)]);
      const { code, said, hint } = await refusal(asking.store.save(answered));
      expect(code).toBe('conflict');
      expect(said).toContain(`sales-head was imported in rounds/${round}/imports/survey.ndjson meanwhile`);
      expect(said).toContain('sales-head.conflict-1.json');
      expect(hint).toContain('accord withdraw sales-head, then');
      expect(await asking.store.replies(round)).toMatchObject([{ reply: imported }]);
      const [left] = await asking.store.leftovers(round);
      expect(left?.explanation).toContain('after "accord withdraw sales-head" where sales-head was imported');
      expect(left?.explanation).not.toContain('Compare');
      const done = await accord(['withdraw', 'sales-head', '--yes'], { cwd: folder });
      expect(done.code, done.stderr).toBe(0);
      renameSync(replies(folder, 'sales-head.conflict-1.json'), replies(folder, 'sales-head.json'));
      expect(await (await opened(folder)).store.replies(round)).toMatchObject([{ reply: answered }]);
    },
  );

  test('who never loaded the file do not write over it', async () => {
    const folder = folderWith();
    await (await opened(folder)).store.save(reply('sales-head', 'sales'));
    const blind = await opened(folder);
    const { code } = await refusal(blind.store.save(reply('sales-head', 'sales', [often(blind, 1)])));
    expect(code).toBe('conflict');
  });
});

describe('a lock', () => {
  test('is never left behind by many sessions that save at once', async () => {
    const folder = folderWith();
    const people = ['sales-head', 'sales-north'] as const;
    await Promise.all(
      people.map(async (person) => {
        const open = await opened(folder);
        for (const value of [1, 2, 3]) await open.store.save(reply(person, 'sales', [often(open, value)]));
      }),
    );
    expect(readdirSync(replies(folder))).toEqual(['sales-head.json', 'sales-north.json']);
  });
});

describe('a place that cannot be written', () => {
  test('is told before the first question', async () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'rounds', round, 'replies'), 'a file where the folder should be');
    const { code, said, hint } = await refusal((await opened(folder)).store.checkWritable(round));
    expect(code).toBe('access');
    expect(said).toContain(`rounds/${round}/replies/`);
    expect(hint).toContain('Nothing was asked yet');
  });

  test.skipIf(isRoot || isWindows)('because it is read-only is told before the first question', async () => {
    const folder = folderWith();
    mkdirSync(replies(folder));
    chmodSync(replies(folder), 0o500);
    const { said } = await refusal((await opened(folder)).store.checkWritable(round));
    expect(said).toContain('permission denied');
  });

  test('leaves nothing behind where it can be written', async () => {
    const folder = folderWith();
    await (await opened(folder)).store.checkWritable(round);
    expect(readdirSync(replies(folder))).toEqual([]);
  });

  test('keeps the answers in a named file elsewhere', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    writeFileSync(join(folder, 'rounds', round, 'replies'), '');
    const { code, said, hint } = await refusal(
      open.store.save(reply('sales-head', 'sales', [often(open, 2)])),
    );
    expect(code).toBe('access');
    expect(said).toContain('Everything saved before is safe');
    const kept = /kept in (\S+\.json)/.exec(hint)?.[1] ?? '';
    expect(JSON.parse(readFileSync(kept, 'utf8')).answers[0].value).toBe(2);
    if (!isWindows) expect(statSync(kept).mode & 0o777).toBe(0o600);
    rmSync(join(kept, '..'), { recursive: true });
  });
});

describe.skipIf(isWindows)('a link', () => {
  const elsewhere = () => mkdtempSync(join(tmpdir(), 'accord-elsewhere-'));

  test('in the place of a reply is neither read nor written through', async () => {
    const folder = folderWith();
    const target = join(elsewhere(), 'target.json');
    writeFileSync(target, 'untouched');
    mkdirSync(replies(folder));
    symlinkSync(target, replies(folder, 'sales-head.json'));
    const open = await opened(folder);
    expect((await refusal(open.store.replies(round))).said).toContain('is a link');
    expect((await refusal(open.store.load(round, 'sales-head'))).said).toContain('is a link');
    expect((await refusal(open.store.save(reply('sales-head', 'sales')))).said).toContain('is a link');
    expect(readFileSync(target, 'utf8')).toBe('untouched');
  });

  test('in the place of a lock is not written through', async () => {
    const folder = folderWith();
    const target = join(elsewhere(), 'not-there');
    mkdirSync(replies(folder));
    symlinkSync(target, replies(folder, 'sales-head.json.lock'));
    const open = await opened(folder);
    expect((await refusal(open.store.save(reply('sales-head', 'sales')))).said).toContain('is a link');
    expect(existsSync(target)).toBe(false);
  });

  test.each(['rounds/r2026-q4/replies', 'rounds/r2026-q4', 'rounds'])(
    'in the place of %s that leads out is refused',
    async (path) => {
      const folder = folderWith();
      // A neighbour whose name begins like the audit's own: a bare prefix test would let it pass.
      const outside = `${folder}-evil`;
      mkdirSync(join(outside, 'replies'), { recursive: true });
      mkdirSync(join(outside, round), { recursive: true });
      add(outside, {
        'round.yaml': 'format: 1\nopened: 2026-11-02\n',
        [`${round}/round.yaml`]: 'format: 1\nopened: 2026-11-02\n',
      });
      rmSync(join(folder, path), { recursive: true, force: true });
      symlinkSync(path.endsWith('replies') ? join(outside, 'replies') : outside, join(folder, path));
      const saved = opened(folder).then((open) => open.store.save(reply('sales-head', 'sales')));
      expect((await refusal(saved)).said).toContain('out of the audit');
      expect(readdirSync(join(outside, 'replies'))).toEqual([]);
    },
  );

  test('to the audit folder itself is fine', async () => {
    const folder = folderWith();
    const way = join(elsewhere(), 'way');
    symlinkSync(folder, way);
    const open = await opened(way);
    await open.store.save(reply('sales-head', 'sales'));
    expect(await open.store.replies(round)).toHaveLength(1);
  });

  test('or a pipe among the replies does not hang the reader', async () => {
    const folder = folderWith();
    mkdirSync(replies(folder));
    execFileSync('mkfifo', [replies(folder, 'sales-head.json')]);
    expect((await refusal((await opened(folder)).store.replies(round))).said).toContain(
      'is not a plain file',
    );
  });
});

describe('a name that leads out', () => {
  test.each(['../x', 'a/b', '..', '.', '', 'con', 'A', 'a'.repeat(64), 'a\0b'])(
    '(%j) is refused as person and as round',
    async (id) => {
      const { store } = await opened(folderWith());
      expect((await refusal(store.load(round, id))).code).toBe('usage');
      expect((await refusal(store.load(id, 'sales-head'))).code).toBe('usage');
      expect((await refusal(store.replies(id))).code).toBe('usage');
      expect((await refusal(store.saveImport(round, id, []))).code).toBe('usage');
    },
  );
});

describe('imports', () => {
  test('are read with the files, ordered by person, people included whom the audit does not name', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await open.store.save(reply('sales-head', 'sales'));
    const file = await open.store.saveImport(round, 'survey', [
      reply('p2', 'sales'),
      reply('p1', 'marketing'),
    ]);
    expect(file).toBe(`rounds/${round}/imports/survey.ndjson`);
    expect((await open.store.replies(round)).map((one) => [one.reply.person, one.file])).toEqual([
      ['p1', file],
      ['p2', file],
      ['sales-head', `rounds/${round}/replies/sales-head.json`],
    ]);
  });

  test('hold one reply a line, and replace an earlier import of the same name', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await open.store.saveImport(round, 'survey', [reply('p1', 'sales'), reply('p2', 'sales')]);
    const file = await open.store.saveImport(round, 'survey', [reply('p3', 'sales')]);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(`${JSON.stringify(reply('p3', 'sales'))}\n`);
  });

  test('never hold a person who has a file: both are named', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await open.store.save({ ...reply('sales-head', 'sales'), state: 'submitted' });
    const refused = await refusal(open.store.saveImport(round, 'survey', [reply('sales-head', 'sales')]));
    expect(refused.said).toContain(
      `rounds/${round}/replies/sales-head.json : holds the answers of sales-head`,
    );
    expect(existsSync(join(folder, 'rounds', round, 'imports'))).toBe(false);
    add(folder, {
      [`rounds/${round}/imports/survey.ndjson`]: `${JSON.stringify(reply('sales-head', 'sales'))}\n`,
    });
    expect((await refusal(open.store.replies(round))).said).toContain('survey.ndjson:1 : holds "sales-head"');
  });

  test('of two files or two lines never hold one person', async () => {
    const folder = folderWith();
    const open = await opened(folder);
    await open.store.saveImport(round, 'one', [reply('p1', 'sales')]);
    expect((await refusal(open.store.saveImport(round, 'two', [reply('p1', 'sales')]))).said).toContain(
      'one.ndjson:1 : holds the answers of p1',
    );
    expect(
      (await refusal(open.store.saveImport(round, 'one', [reply('p2', 'sales'), reply('p2', 'sales')]))).said,
    ).toContain('would hold "p2" twice');
  });

  test('keep an imported person from being asked again', async () => {
    const open = await opened(folderWith());
    await open.store.saveImport(round, 'survey', [reply('sales-head', 'sales')]);
    expect(await refusal(open.store.load(round, 'sales-head'))).toMatchObject({
      code: 'conflict',
      said: `sales-head was imported in rounds/${round}/imports/survey.ndjson.`,
    });
  });

  test.each([
    ['a line cut off', (line: string) => `${line}\n${line.slice(0, 60)}`, 2],
    [
      'a key given twice',
      (line: string) => `${line}\n${line.replace('"side"', '"state":"draft","side"')}\n`,
      2,
    ],
    ['a line that is no reply', (line: string) => `[]\n${line}\n`, 1],
    ['an empty line', (line: string) => `\n${line}\n`, 1],
  ])('with %s are refused with file and line', async (_what, content, line) => {
    const folder = folderWith();
    add(folder, { [`rounds/${round}/imports/survey.ndjson`]: content(JSON.stringify(reply('p1', 'sales'))) });
    const { said } = await refusal((await opened(folder)).store.replies(round));
    expect(said).toContain(`rounds/${round}/imports/survey.ndjson:${line}`);
  });
});

describe('files beside the replies', () => {
  test('are listed and explained, never counted and never deleted', async () => {
    const folder = folderWith();
    const names = [
      'notes.txt',
      'sales-head.conflict-3.json',
      'sales-head.json.0123abcd.tmp',
      'sales-head.json.lock.0123abcd.stale',
      'sales-head.rescued-1.json',
    ];
    add(folder, Object.fromEntries([...names, '.DS_Store'].map((name) => [`~/${name}`, 'x'])));
    const { store } = await opened(folder);
    expect(await store.replies(round)).toEqual([]);
    const left = await store.leftovers(round);
    expect(left.map(({ file }) => file)).toEqual(names.map((name) => `rounds/${round}/replies/${name}`));
    expect(left.map(({ kind }) => kind)).toEqual(['unknown', 'conflict', 'unfinished', 'lock', 'rescued']);
    expect(left.every(({ explanation }) => explanation.length > 20)).toBe(true);
    expect(readdirSync(replies(folder))).toHaveLength(6);
  });

  test.each(['Sales Head.json', 'sales-head (1).json', 'sales-head (conflicted copy).json', 'con.json'])(
    'that could hold answers nobody would count (%s) are refused by name',
    async (name) => {
      const folder = folderWith();
      add(folder, { [`~/${name}`]: text(reply('sales-head', 'sales')) });
      const { said } = await refusal((await opened(folder)).store.replies(round));
      expect(said).toContain(`rounds/${round}/replies/${name} : is not named after a person`);
    },
  );
});

describe('opening an audit', () => {
  test('without audit.yaml says how to get one', async () => {
    const { code, said, hint } = await refusal(opened(folderWith({})));
    expect(code).toBe('not-found');
    expect(said).toContain('no audit.yaml');
    expect(hint).toContain('accord init');
    expect((await refusal(opened(join(folderWith({}), 'nowhere')))).code).toBe('not-found');
  });

  test('tells the problems of all its files at once', async () => {
    const folder = folderWith({
      ...smallAudit,
      'audit.yaml': (smallAudit['audit.yaml'] ?? '').replace('side: marketing', 'side: markting'),
      'questionnaires/other.yaml': 'format: 1\n',
      [`rounds/${round}/round.yaml`]: 'format: 1\nopened: 2.11.2026\n',
      'rounds/r2/replies/sales-head.json': '{}',
    });
    const { said } = await refusal(opened(folder));
    expect(said).toContain('audit.yaml:8:');
    expect(said).toContain('questionnaires/other.yaml:');
    expect(said).toContain(`rounds/${round}/round.yaml:2:`);
    expect(said).toContain('rounds/r2/round.yaml : is missing');
  });

  test('finds the newest open round, or the one named', async () => {
    const folder = folderWith({
      ...smallAudit,
      'rounds/a/round.yaml': 'format: 1\nopened: 2026-12-01\nclosed: 2026-12-31\n',
      'rounds/b/round.yaml': 'format: 1\nopened: 2026-01-01\n',
    });
    const open = await opened(folder);
    expect(open.rounds.map(({ id }) => id)).toEqual(['b', round, 'a']);
    expect(currentRound(open, null).id).toBe(round);
    expect(currentRound(open, 'a').closed).toBe('2026-12-31');
    expect(() => currentRound(open, 'r2026-q5')).toThrow(/Did you mean "r2026-q4"/);
    expect(() => currentRound({ rounds: [] }, null)).toThrow(/no round yet/);
  });
});
