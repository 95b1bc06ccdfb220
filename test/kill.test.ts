import { readFileSync, readdirSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../src/errors.ts';
import { processIo } from '../src/io.ts';
import type { Answer } from '../src/replies/reply.ts';
import { openAudit } from '../src/stores/folder.ts';
import { interviewIn, person, round } from './kill/interview.ts';
import {
  calls,
  driverIn,
  freshAudit,
  hasStrace,
  remove,
  tampered,
  type Call,
  type Ran,
} from './kill/strace.ts';

const canTrace = hasStrace();
if (!canTrace)
  process.stderr.write('skipped: strace is not installed or may not trace; nothing is killed here\n');

/** Waiting for a lock that was never written takes a second: others run meanwhile. */
const atOnce = 3;
const lasting = 600_000;

let home = '';
let driver = '';
/** Calls of each name that one whole interview makes. */
const made = new Map<Call, number>();

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'accord-driver-'));
  if (canTrace) driver = await driverIn(home);
});
afterAll(() => remove(home));

describe.skipIf(!canTrace).sequential('an interview that is killed', () => {
  test(
    'at any system call of any save keeps every acknowledged answer, and goes on',
    async () => {
      await inParallel(calls, async (call) => {
        for (let at = 1; ; at += 1) {
          const isOver = await inFreshAudit(async (folder) => {
            const ran = await tampered(driver, folder, call, 'signal=KILL', at);
            const where = `killed at ${call} ${at}`;
            if (ran.code === 0 && !ran.hit) return true;
            expect(ran, `${where}: ${ran.stderr}`).toMatchObject({ code: null, hit: true });
            await expectNothingLost(folder, ran, where);
            await expectToGoOn(folder, ran, where);
            return false;
          });
          if (isOver) {
            made.set(call, at - 1);
            return;
          }
        }
      });
      const points = [...made.values()].reduce((sum, count) => sum + count, 0);
      report(`kill points: ${points} (${[...made].map(([call, count]) => `${call} ${count}`).join(', ')})`);
      // 13 saves: the welcome, ten answers, one guess, the submission.
      expect(made.get('rename')).toBe(13);
      expect(points).toBeGreaterThan(200);
    },
    lasting,
  );

  test(
    'by one failing system call of any save says so, and keeps every acknowledged answer',
    async () => {
      const faults = [...made].flatMap(([call, count]) =>
        Array.from({ length: count }, (_, index) => index + 1).flatMap((at) =>
          ['ENOSPC', 'EIO', 'EACCES'].map((error) => ({ call, at, error })),
        ),
      );
      let refused = 0;
      await inParallel(faults, async ({ call, at, error }) => {
        await inFreshAudit(async (folder) => {
          const ran = await tampered(driver, folder, call, `error=${error}`, at);
          const where = `${error} from ${call} ${at}`;
          expect(ran.hit, where).toBe(true);
          if (ran.code !== 0) {
            refused += 1;
            expectClear(ran, error, where);
          } else {
            // What only tidies up may fail; what brings answers to the disk may not.
            expect(['openat', 'close', 'unlink'], where).toContain(call);
          }
          await expectNothingLost(folder, ran, where);
          // The three leave the same files behind: one is enough to go on from.
          if (error === 'EIO') await expectToGoOn(folder, ran, where);
        });
      });
      report(`fault points: ${faults.length}, of which ${refused} ended the interview with a clear message`);
      expect(faults.length).toBeGreaterThan(600);
    },
    lasting,
  );
});

/** A refusal names the cause, and where the answers not acknowledged were kept. */
function expectClear(ran: Ran, error: string, where: string): void {
  expect(ran.code, `${where}: ${ran.stderr}`).toBe(2);
  const refusal = JSON.parse(ran.stderr) as {
    code: string;
    message: string;
    hint: string;
    problems: Problem[];
  };
  const causes = [refusal.message, ...refusal.problems.map((problem) => problem.message)].join('\n');
  expect(causes, where).toContain(`(${error})`);
  if (refusal.problems.length === 0) {
    expect(refusal.code, where).toBe('access');
    expect(refusal.hint, where).not.toBe('');
  }
  const kept = /kept in (\S+\.json)\. /.exec(refusal.hint)?.[1];
  if (kept === undefined) {
    expect(ran.stdout, `${where}: only before the first question is nothing kept`).toBe('');
    return;
  }
  const rescued = JSON.parse(readFileSync(kept, 'utf8')) as { answers: Answer[]; end: boolean };
  expect(rescued.end, where).toBe(true);
  expectKept(acknowledged(ran), rescued.answers, where);
  if (!kept.includes('accord-kill-')) remove(join(kept, '..'));
}

/** Loads what the ended session left, and compares it with what was acknowledged. */
async function expectNothingLost(folder: string, ran: Ran, where: string): Promise<void> {
  const promised = acknowledged(ran);
  const library = { questionnaires: [], actions: [], presets: [] };
  const { store } = await openAudit(processIo(), folder, library);
  const all = await store.replies(round);
  expect(all.length, where).toBe(promised.length > 0 || all.length > 0 ? 1 : 0);
  expectKept(promised, all[0]?.reply.answers ?? [], where);

  const replies = join(folder, 'rounds', round, 'replies');
  const beside = names(replies).filter((name) => name !== `${person}.json` && !name.startsWith('.'));
  const explained = await store.leftovers(round);
  expect(explained.map(({ file }) => file).sort(), where).toEqual(
    beside.map((name) => `rounds/${round}/replies/${name}`),
  );
  expect(
    explained.every(({ kind, explanation }) => kind !== 'unknown' && explanation !== ''),
    where,
  ).toBe(true);
}

/** Finishes the interview: every acknowledged answer is among those submitted, a lock taken over is said once. */
async function expectToGoOn(folder: string, ran: Ran, where: string): Promise<void> {
  const promised = acknowledged(ran);
  const said: string[] = [];
  const { reply } = await interviewIn(
    folder,
    processIo(),
    (text) => said.push(text),
    () => {},
  );
  expect(reply.state, where).toBe('submitted');
  expect(
    reply.answers.map((answer) => answer.question),
    where,
  ).toHaveLength(10);
  expectKept(promised, reply.answers, where);
  expect(said.length, `${where}: ${said.join(' ')}`).toBeLessThanOrEqual(1);
  expect(
    names(join(folder, 'rounds', round, 'replies')).filter((name) => name.endsWith('.lock')),
    where,
  ).toEqual([]);
}

/** Every answer promised is among those kept; a guess may have been added to it since. */
function expectKept(promised: readonly Answer[], kept: readonly Answer[], where: string): void {
  for (const answer of promised) {
    expect(kept.find(({ question }) => question === answer.question) ?? null, where).toMatchObject(answer);
  }
}

/** The answers in the last whole line the driver printed. */
function acknowledged({ stdout }: Ran): Answer[] {
  const lines = stdout.split('\n').slice(0, -1);
  return JSON.parse(lines.at(-1) ?? '[]') as Answer[];
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

async function inFreshAudit<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = freshAudit();
  try {
    return await act(folder);
  } finally {
    remove(folder);
  }
}

async function inParallel<T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
