import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { run } from '../src/cli.ts';
import type { Io } from '../src/io.ts';

export interface World {
  /** Files of the folder the command runs in, by relative path. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** The folder itself, to run several commands in one; default: a fresh one. */
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  now?: string;
  /** Default: counted from 1, so that sessions at the same time take the same. */
  uuid?: () => string;
  /** Both streams are a terminal so wide; default: none is. */
  columns?: number;
  /** The day where it runs; default: that of `now`. */
  today?: string;
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
  cwd: string;
}

/** A fresh folder with these files in it. */
export function folder(files: World['files'] = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'accord-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return cwd;
}

/** Runs one command line in this process, without a terminal unless told how wide one is. */
export async function accord(args: readonly string[], world: World = {}): Promise<Ended> {
  const cwd = world.cwd ?? folder();
  if (world.files !== undefined) {
    for (const [path, content] of Object.entries(world.files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
  }
  const stdout = sink();
  const stderr = sink();
  if (world.columns !== undefined) {
    const terminal = { isTTY: true, columns: world.columns };
    Object.assign(stdout.stream, terminal);
    Object.assign(stderr.stream, terminal);
  }
  const stdin = new PassThrough();
  stdin.end();
  const now = world.now ?? '2026-11-02T09:00:00Z';
  let ids = 0;
  const io: Io = {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: world.env ?? {},
    cwd,
    now: () => new Date(now),
    today: () => world.today ?? now.slice(0, 10),
    uuid: world.uuid ?? (() => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`),
  };
  const code = await run(args, io);
  return { code, stdout: stdout.text(), stderr: stderr.text(), cwd };
}

function sink() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}
