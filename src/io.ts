import { isAbsolute, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { AccordError } from './errors.ts';

/** Everything a command takes from outside. Tests pass their own; `processIo` is the real one. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  cwd: string;
  now(): Date;
  /** The calendar day where this runs, `2026-11-22`; all that is kept with an hour is in UTC. */
  today(): string;
  /** A fresh unguessable id. */
  uuid(): string;
}

/** The process we run in. */
export function processIo(): Io {
  return {
    // Opening it costs as much as reading an audit, and few commands ask for it.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    // Asked only where a path is relative: the folder may have been deleted meanwhile.
    get cwd() {
      return workingFolder();
    },
    now: () => new Date(),
    today: () => localDay(new Date()),
    uuid: () => crypto.randomUUID(),
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new AccordError('access', 'The folder that this was typed in is gone. Change to another one.');
  }
}

/** A path as typed, from the working folder; a whole path needs none. */
export function fromHere(io: Pick<Io, 'cwd'>, path: string): string {
  return isAbsolute(path) ? path : resolve(io.cwd, path);
}

function localDay(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** True when a person can be asked: stdin and stderr are terminals and `CI` is unset. */
export function canPrompt(io: Io): boolean {
  return io.stdin.isTTY === true && io.stderr.isTTY === true && !io.env.CI;
}

/** True when nothing may move the cursor: `TERM=dumb` or `ACCORD_PLAIN=1`. */
export function isPlain(io: Io): boolean {
  return io.env.TERM === 'dumb' || (io.env.ACCORD_PLAIN ?? '') !== '';
}

/** Columns to lay text out in: the terminal's, between `least` and 160; 80 into a pipe. */
export function columns(stream: Io['stdout'], least = 60): number {
  return stream.isTTY === true && stream.columns ? Math.min(160, Math.max(least, stream.columns)) : 80;
}

/** Colour on this stream? `--no-color` wins, then `NO_COLOR` (non-empty), `FORCE_COLOR`, then the terminal. */
export function hasColor(io: Io, stream: Io['stdout'], flag?: boolean): boolean {
  if (flag === false) return false;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR !== undefined) return io.env.FORCE_COLOR !== '0' && io.env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && !isPlain(io);
}
