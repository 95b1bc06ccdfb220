import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '../src/questionnaire/library.ts';
import { questionsOf } from '../src/questionnaire/questionnaire.ts';
import { replyText } from '../src/replies/parse.ts';
import { accord, folder } from './accord.ts';

const bin = fileURLToPath(new URL('../bin/accord.js', import.meta.url));
const built = existsSync(new URL('../dist/main.js', import.meta.url));
const isUnix = process.platform !== 'win32';
/** Some hundred starts of node. */
const timeout = 120_000;

interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  for (const name of ['stdout', 'stderr'] as const) {
    (child[name] as Readable).on('data', (piece: Buffer) => parts[name].push(piece));
  }
  return new Promise((done) =>
    child.on('close', (code, signal) =>
      done({
        code,
        signal,
        stdout: Buffer.concat(parts.stdout).toString(),
        stderr: Buffer.concat(parts.stderr).toString(),
      }),
    ),
  );
}

/** Reads that much of what it prints, then closes the stream; null: all of it. */
function cut(
  args: readonly string[],
  cwd: string,
  at: number | null,
  stream: 'stdout' | 'stderr' = 'stdout',
) {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const done = ended(child);
  let read = 0;
  if (at === 0) child[stream].destroy();
  else if (at !== null) {
    child[stream].on('data', (piece: Buffer) => {
      read += piece.length;
      if (read >= at) child[stream].destroy();
    });
  }
  return done;
}

/** A few at a time. */
async function each<T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const rest = [...list];
  const worker = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await act(one);
  };
  await Promise.all([worker(), worker(), worker()]);
}

describe.skipIf(!built)('what is printed into a pipe (needs a build)', () => {
  let demo = '';
  beforeAll(async () => {
    demo = join((await accord(['demo'])).cwd, 'accord-demo');
  });

  it.each([
    ['questionnaires show lead-definition', 180],
    ['report --json', 20],
  ])(
    'of accord %s, closed at %i places, ends with 0 and without a word',
    { timeout },
    async (typed, places) => {
      const args = typed.split(' ');
      const whole = await cut(args, demo, null);
      expect(whole).toMatchObject({ code: 0, stderr: '' });
      const { length } = Buffer.from(whole.stdout);
      const points = Array.from({ length: places }, (_, at) => Math.floor((at * length) / (places - 1)));
      const noisy: object[] = [];
      await each(points, async (at) => {
        const { code, signal, stderr, stdout } = await cut(args, demo, at);
        const isPrefix = whole.stdout.startsWith(stdout);
        if (code !== 0 || signal !== null || stderr !== '' || !isPrefix)
          noisy.push({ at, code, signal, stderr, isPrefix });
      });
      expect(noisy).toEqual([]);
    },
  );

  it('keeps its exit code where nobody reads, on either stream', { timeout }, async () => {
    const cases = [
      [['report', '-r', 'nope'], 2],
      [['report', '-r', 'nope', '--json'], 2],
      [['validate', 'nope.yaml'], 2],
      [['round', 'record'], 2],
      [['trend', '-C', 'nope'], 2],
    ] as const;
    await each(cases, async ([args, expected]) => {
      for (const stream of ['stdout', 'stderr'] as const) {
        const { code, signal } = await cut(args, demo, 0, stream);
        expect([args, stream, code, signal]).toEqual([args, stream, expected, null]);
      }
    });
    await accord(['round', 'open', 'later', '--opened', '2027-03-01'], { cwd: demo });
    expect((await cut(['report', '-r', 'later'], demo, 0)).code).toBe(3);
    expect((await cut(['compare'], demo, 0)).code).toBe(3);
  });

  it.skipIf(!isUnix)('ends quietly under `| head -1`, and everything before it goes on', () => {
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" report -r r2026-q4 | head -1; echo "\${PIPESTATUS[0]}"`],
      { cwd: demo, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [first, code] = stdout.trimEnd().split('\n');
    expect(first).toContain('Acme Pumps');
    expect(code).toBe('0');
  });

  it('loses no byte of ten megabytes to a reader that takes its time', { timeout }, async () => {
    const cwd = wordy();
    const written = await cut(['report', '-o', 'whole.json', '--as-of', '2026-12-01'], cwd, null);
    expect(written).toMatchObject({ code: 0, stdout: '' });
    const file = readFileSync(join(cwd, 'whole.json'));
    expect(statSync(join(cwd, 'whole.json')).size).toBeGreaterThan(10_000_000);
    const child = spawn(process.execPath, [bin, 'report', '--json', '--as-of', '2026-12-01'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let noise = '';
    child.stderr.on('data', (piece: Buffer) => (noise += piece.toString()));
    const code = new Promise((done) => child.on('close', done));
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of child.stdout as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
      // Turns of the loop in which nothing is read, so that the writer finds the pipe full.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
    }
    expect([await code, noise]).toEqual([0, '']);
    expect(size).toBe(file.length);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(file).digest('hex'));
  });
});

/** An audit whose report holds some ten megabytes of own words. */
function wordy(): string {
  const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
  const questionnaire = `format: 1\nid: wordy\nversion: 1\ntitle: Wordy\ndimensions:\n  - id: all\n    title: All\n    questions:\n${ids
    .map((id) => `      - {id: ${id}, ask: What is ${id}?, text: {max: 2000}}`)
    .join('\n')}\n`;
  const cwd = folder({
    'audit.yaml':
      'format: 1\ncompany: Acme Pumps\nprivacy: named\nquestionnaires: [wordy]\nsides:\n  - sales: Sales\n  - marketing: Marketing\n',
    'questionnaires/wordy.yaml': questionnaire,
    'rounds/r1/round.yaml': 'format: 1\nopened: 2026-11-02\n',
  });
  const { library: read } = library([{ file: 'questionnaires/wordy.yaml', text: questionnaire }]);
  const questions = questionsOf(read.questionnaires);
  const lines = Array.from({ length: 1000 }, (_, at) =>
    replyText(
      {
        format: 1,
        round: 'r1',
        person: `p-${at}`,
        side: at % 2 === 0 ? 'sales' : 'marketing',
        state: 'submitted',
        privacy: 'named',
        language: 'en',
        started: '2026-11-02T08:00:00.000Z',
        submitted: '2026-11-02T08:30:00.000Z',
        answers: questions.map(({ id, measure }) => ({
          question: id,
          measure,
          value: `${at} ${id} ${'long words about it; '.repeat(80)}end`,
          key: null,
          via: 'import' as const,
        })),
        end: true,
      },
      'line',
    ),
  );
  mkdirSync(join(cwd, 'rounds/r1/imports'));
  writeFileSync(join(cwd, 'rounds/r1/imports/all.ndjson'), lines.join(''));
  return cwd;
}
