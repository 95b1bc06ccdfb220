import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { files, person, round } from './interview.ts';

/** System calls that a save makes. */
export const calls = ['openat', 'write', 'fsync', 'rename', 'close', 'unlink', 'mkdir'] as const;
export type Call = (typeof calls)[number];

/** True where strace is installed, may trace, and filters in the kernel. */
export function hasStrace(): boolean {
  const probe = [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    'trace=openat',
    process.execPath,
    '--version',
  ];
  return spawnSync('strace', probe).status === 0;
}

/** Bundles the driver into a folder; resolves to its file. */
export async function driverIn(folder: string): Promise<string> {
  const outfile = join(folder, 'driver.mjs');
  await build({
    entryPoints: [new URL('./driver.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    logLevel: 'error',
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  });
  return outfile;
}

/** A fresh audit in a temporary folder. */
export function freshAudit(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-kill-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface Ran {
  /** null: killed. */
  code: number | null;
  stdout: string;
  stderr: string;
  /** False: there was no such call, nothing was tampered with. */
  hit: boolean;
}

/**
 * Runs the driver while the `at`-th call of this name that touches a file of the replies is tampered with, e.g.
 * `signal=KILL`. One thread does all file work, so that calls have one order.
 */
export async function tampered(
  driver: string,
  folder: string,
  call: Call,
  how: string,
  at: number,
): Promise<Ran> {
  const inject = `inject=${call}:${how}:when=${at}`;
  const log = join(folder, 'strace.log');
  // Filtering in the kernel halves the time, but strace 6.1 then sends no signal but the first.
  const fast = how.startsWith('error') ? ['--seccomp-bpf'] : [];
  const strace = ['-f', ...fast, '-qq', '-o', log, ...touched(folder)];
  const args = [...strace, '-e', `trace=${call}`, '-e', inject, process.execPath, driver, folder];
  return new Promise((resolve, reject) => {
    const child = spawn('strace', args, { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
    const ran: Ran = { code: null, stdout: '', stderr: '', hit: false };
    child.stdout.on('data', (data: Buffer) => (ran.stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (ran.stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ ...ran, code, hit: /INJECTED|killed by/.test(readFileSync(log, 'utf8')) }),
    );
  });
}

/** Every path that a save may touch, as strace's filters: the driver's ids are counted up from 1. */
function touched(folder: string): string[] {
  const above = join(folder, 'rounds', round);
  const replies = join(above, 'replies');
  const file = join(replies, `${person}.json`);
  const numbered = Array.from({ length: 40 }, (_, index) => `0${String(index + 1).padStart(11, '0')}`);
  const paths = [
    above,
    replies,
    file,
    `${file}.lock`,
    join(replies, `${person}.rescued-1.json`),
    ...numbered.flatMap((id) => [`${file}.${id}.tmp`, join(replies, `.accord-${id}.probe`)]),
  ];
  return paths.flatMap((path) => ['-P', path]);
}
