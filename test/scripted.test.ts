import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../src/cli.ts';
import { commands } from '../src/commands/index.ts';
import type { Io } from '../src/io.ts';
import { trends, type Trends } from '../src/reporters/trends.ts';
import { accord, folder } from './accord.ts';
import { flat } from './explained.ts';
import { code as pseudoCode, outside, speakPseudo } from './pseudo.ts';
import { auditFiles } from './rounds.ts';

/** One line typed in some world: which streams are terminals, and what is in the environment. Nothing is ever typed in. */
async function typedIn(
  args: readonly string[],
  cwd: string,
  { tty, env }: { tty: readonly ('stdin' | 'stdout' | 'stderr')[]; env: Io['env'] },
) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  for (const name of tty) Object.assign(streams[name], { isTTY: true });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    streams[name].on('data', (piece: Buffer) => (text[name] += piece.toString()));
  // Left open: whoever waits for an answer waits for ever.
  const io: Io = {
    ...streams,
    env,
    cwd,
    now: () => new Date('2026-11-02T09:00:00Z'),
    today: () => '2026-11-02',
    uuid: () => '00000000-0000-4000-8000-000000000001',
  };
  const ended = await run(args, io);
  return { code: ended, ...text };
}

const worlds = [
  ['nothing is a terminal', { tty: [], env: {} }],
  ['only stdin is one', { tty: ['stdin'], env: {} }],
  ['only stderr is one', { tty: ['stderr', 'stdout'], env: {} }],
  ['CI is set', { tty: ['stdin', 'stdout', 'stderr'], env: { CI: 'true' } }],
] as const;

describe('without a terminal', () => {
  let demo = '';
  beforeAll(async () => {
    demo = join((await accord(['demo', 'acme'])).cwd, 'acme');
  });

  it.each(worlds)('no command waits for somebody: %s', async (_what, world) => {
    for (const { name } of commands) {
      for (const cwd of [folder(), demo]) {
        const done = await typedIn([name], cwd, world);
        expect([0, 1, 2, 3], `accord ${name}: ${done.stderr}`).toContain(done.code);
      }
    }
  });

  it.each([
    [['init'], '--company'],
    [['ask', 'sales-head'], 'accord import FILE'],
    [['withdraw', 'sales-head'], '--yes'],
    [['round', 'record'], '--sales-cycle'],
  ])('accord %j names what is missing with its flag', async (args, flag) => {
    const done = await typedIn(args, args[0] === 'init' ? folder() : demo, worlds[0][1]);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain(flag);
    expect(done.stdout).toBe('');
  });

  it('with --json every line of stderr is JSON: notes, and at most one error, the last one', async () => {
    const bad = folder({
      'audit.yaml': 'format: 1\ncompany: Acme Pumps\nprivacy: named\npreset: cor\nodd: 1\n',
    });
    const frozen = folder({
      ...auditFiles(2, { r1: { opened: '2026-11-02', answers: { 'sales-1': [1, 1] } } }),
    });
    await accord(['round', 'close'], { cwd: frozen });
    writeFileSync(join(frozen, 'rounds/r1/replies/sales-1.json'), '{}');
    const lines: string[][] = [
      ...commands.map(({ name }) => [name]),
      ['report', '--form', 'x'],
      ['report', '-o', 'x.unknown'],
      ['nonsense'],
      ['explain', 'nothing'],
      ['compare', 'a', 'b'],
      ['round', 'close', 'nope'],
      ['trend', '-o', 'none/x.csv'],
    ];
    for (const cwd of [demo, bad, frozen, folder()]) {
      for (const args of lines) {
        const { code, stdout, stderr } = await accord([...args, '--json'], { cwd });
        const said = stderr.split('\n').filter((line) => line !== '');
        const parsed = said.map(
          (line) => JSON.parse(line) as { note?: unknown; error?: Record<string, unknown> },
        );
        const errors = parsed.filter(({ error }) => error !== undefined);
        expect(errors.length, `${args.join(' ')}: ${stderr}`).toBeLessThan(2);
        if (code === 2 && args[0] !== 'doctor' && args[0] !== 'validate') {
          const { error } = parsed.at(-1) ?? {};
          expect(Object.keys(error ?? {}).slice(0, 3), args.join(' ')).toEqual(['code', 'message', 'hint']);
        }
        if (stdout !== '' && args[0] !== 'demo')
          expect(() => JSON.parse(stdout) as unknown, args.join(' ')).not.toThrow();
      }
    }
  });

  it('says as JSON where in which file, and what would be right', async () => {
    const cwd = folder({ 'audit.yaml': 'format: 1\ncompany: Acme Pumps\nprivacy: named\npreset: cor\n' });
    const { stderr } = await accord(['status', '--json'], { cwd });
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        code: 'file',
        problems: [{ file: 'audit.yaml', line: 4, path: 'preset', message: expect.stringContaining('core') }],
      },
    });
  });
});

describe('who is missing', () => {
  /** One has submitted, one has begun, two have not; nobody is named in the executive side. */
  async function begun(language = 'en'): Promise<string> {
    const files = auditFiles(4, {
      r1: {
        opened: '2026-11-02',
        answers: { 'sales-1': [1, 1, 1, 1], 'sales-2': [2, 2, null, null], 'marketing-1': [1, 1, 1, 1] },
      },
    });
    const draft = files['rounds/r1/replies/sales-2.json'] ?? '';
    const cwd = folder({
      ...files,
      'audit.yaml': `${files['audit.yaml'] ?? ''}  - {id: sales-3, side: sales}\nlanguage: ${language}\n`,
      'rounds/r1/replies/sales-2.json': draft
        .replace('"submitted",', '"draft",')
        .replace(/ {2}"submitted": .*\n/, ''),
    });
    expect(await accord(['withdraw', 'marketing-1', '--yes'], { cwd })).toMatchObject({ code: 0 });
    return cwd;
  }

  it('is told as JSON, person by person', async () => {
    const { stdout } = await accord(['status', '--json'], { cwd: await begun() });
    expect((JSON.parse(stdout) as { missing: unknown }).missing).toEqual([
      { person: 'sales-2', side: 'sales', state: 'draft' },
      { person: 'sales-3', side: 'sales', state: 'missing' },
      { person: 'marketing-1', side: 'marketing', state: 'withdrawn' },
    ]);
  });

  it('is reminded: how much is left, how long it takes, how to go on, and no answer', async () => {
    const { stdout, stderr, code } = await accord(['status', '--remind'], { cwd: await begun() });
    expect(code).toBe(0);
    const opens = ['sales-2', 'sales-3', 'marketing-1'].map((person) => `\n  accord ask ${person}`);
    expect(stderr).toBe(`For you, not to be sent: this opens the questions${opens.join('')}\n`);
    expect(stdout).not.toContain('accord');
    const texts = stdout.split('\n--\n');
    expect(texts).toHaveLength(3);
    expect(flat(texts[0] ?? '')).toContain('2 of 4 questions are left');
    expect(flat(texts[0] ?? '')).toContain(
      'Tell me when it suits you to go on, and I will open the questions',
    );
    expect(flat(texts[1] ?? '')).toMatch(
      /Tell me when it suits you, and I will open the questions for you\.\s*$/,
    );
    expect(flat(texts[0] ?? '')).toMatch(/about (one minute|\d+ minutes) more\./);
    expect(flat(texts[1] ?? '')).toMatch(/about (one minute|\d+ minutes)\. You/);
    expect(stdout).not.toMatch(/sales-1|\btwo\b|"value"/);
    expect(stdout.split('\n').every((line) => line.length <= 78)).toBe(true);
  });

  it('is invited only where nothing was begun', async () => {
    const { stdout } = await accord(['status', '--invite', '--json'], { cwd: await begun() });
    const { messages } = JSON.parse(stdout) as {
      messages: { person: string; subject: string; text: string[]; command: string }[];
    };
    expect(messages.map(({ person, command }) => [person, command])).toEqual([
      ['sales-3', 'accord ask sales-3'],
    ]);
    expect(messages[0]?.text.join(' ')).toContain('lays the answers side by side, by name');
    expect(messages[0]?.text.join(' ')).not.toContain('accord');
  });

  it('is told the day the answers are needed by, where one is named', async () => {
    const cwd = await begun();
    for (const kind of ['--invite', '--remind']) {
      const { stdout } = await accord(['status', kind, '--by', '2026-11-30'], { cwd });
      for (const text of stdout.split('\n--\n'))
        expect(flat(text)).toMatch(/ It would help to have your answers by 2026-11-30\.\s*$/);
    }
    const german = ['status', '--invite', '--by', '2026-11-30', '--lang', 'de'];
    expect(flat((await accord(german, { cwd })).stdout)).toMatch(
      /Es hilft, wenn Ihre Antworten bis zum 2026-11-30 da sind\.\s*$/,
    );
    const refused = [
      ['--invite', '--by', '2026-11-01', 'has passed'],
      ['--invite', '--by', 'soon', 'is not a day'],
      ['--by', '2026-11-30', '--invite or --remind'],
    ];
    for (const wrong of refused) {
      const done = await accord(['status', ...wrong.slice(0, -1)], { cwd });
      expect(done).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(wrong.at(-1) ?? ''),
      });
    }
  });

  it('reads the language of the audit, and another where one is asked for', async () => {
    const cwd = await begun('de');
    expect((await accord(['status', '--remind'], { cwd })).stdout).toContain(
      'Sagen Sie mir, wann es Ihnen passt, weiterzumachen;',
    );
    expect((await accord(['status', '--remind', '--lang', 'en'], { cwd })).stdout).toContain(
      'Tell me when it suits you to go on',
    );
  });

  it('is written to no more once the round is closed', async () => {
    const cwd = await begun();
    await accord(['round', 'close'], { cwd });
    const done = await accord(['status', '--remind'], { cwd });
    expect(done).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('accord round open') });
  });

  it('is nobody where everybody has submitted; two texts at once are refused', async () => {
    const { cwd } = await accord(['demo', 'acme']);
    const done = await accord(['status', '--remind'], { cwd: join(cwd, 'acme') });
    expect(done).toMatchObject({ code: 0, stdout: 'Nobody is missing.\n' });
    const two = await accord(['status', '--remind', '--invite'], { cwd: join(cwd, 'acme') });
    expect(two).toMatchObject({ code: 2, stderr: expect.stringContaining('choose one') });
  });
});

describe('in any language nothing is said in code', () => {
  beforeAll(speakPseudo);

  /** Words of two letters or more outside every catalogue. */
  const left = (text: string, known: RegExp) =>
    outside(text)
      .replaceAll(known, '')
      .split(/\s+/)
      .filter((word) => /\p{L}{2}/u.test(word));

  const files = () =>
    folder(
      auditFiles(4, {
        r1: { opened: '2026-03-02', answers: { 'sales-1': [1, 1, 1, 1], 'marketing-1': [1, 2, 3, 4] } },
        r2: { opened: '2026-09-01', answers: { 'sales-1': [2, 2, 2, 2], 'marketing-1': [1, 2, 3, 4] } },
      }),
    );

  it('by the trend', async () => {
    const cwd = files();
    await accord(['round', 'record', 'r1', '--sales-cycle', '84', '--cost-of-sales', '21'], { cwd });
    const { stdout } = await accord(['trend', '--json', '--lang', pseudoCode], { cwd });
    const text = trends(JSON.parse(stdout) as Trends, { width: 100_000, color: false, list: false });
    expect(left(text, /Acme Pumps|r1|r2|Sales|Marketing/g)).toEqual([]);
  });

  it('by the list of rounds, and by texts to those who are missing', async () => {
    const cwd = files();
    await accord(['round', 'close', 'r1'], { cwd });
    const list = (await accord(['round', '--lang', pseudoCode], { cwd })).stdout;
    expect(left(list, /r1|r2/g)).toEqual([]);
    const file = join(cwd, 'audit.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}  - {id: ceo, side: executive}\n`);
    expect(parse(readFileSync(file, 'utf8'))).toHaveProperty('people');
    for (const kind of ['--remind', '--invite']) {
      const { stdout } = await accord(['status', kind, '--json', '--lang', pseudoCode], { cwd });
      const { messages } = JSON.parse(stdout) as { messages: { subject: string; text: string[] }[] };
      expect(messages.length).toBeGreaterThan(0);
      for (const { subject, text } of messages)
        for (const one of [subject, ...text]) expect(left(one, /Acme Pumps|Sales|Marketing/g)).toEqual([]);
    }
  });
});
