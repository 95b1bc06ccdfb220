import { link, open, rename, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AccordError } from '../errors.ts';
import { readPlain } from './read.ts';

/** Who holds a lock: written into it as JSON. */
interface Holder {
  pid: number;
  host: string;
  /** Tells two holders with the same process number apart. */
  token: string;
}

/** A lock that is held. */
export interface Lock {
  /** False once another session has taken it over, believing this one dead. */
  isMine(): Promise<boolean>;
}

/** Throws `conflict` where another session has taken the lock over: to be asked right before anything is replaced. */
export async function refuseTaken(lock: Lock, file: string): Promise<void> {
  if (await lock.isMine()) return;
  throw new AccordError(
    'conflict',
    `Another session took over the lock of ${basename(file)}, which was left as it is.`,
    { hint: 'Look at what is there now, then type the same command again.' },
  );
}

/** What taking a lock needs from outside. */
interface LockWorld {
  uuid(): string;
  /** Told, once a lock, that a lock of a dead process was taken over. */
  tookOver(lockFile: string): void;
}

const pauseMs = 25;
/** A lock is held for milliseconds; after this long its holder hangs or is not one of ours. */
const patienceMs = 5000;
/** A lock without a readable holder is being written; after this long its writer was killed. */
const unfinishedMs = 1000;

/** Locks this process holds: one with our process number that is not among them is of an earlier process. */
const held = new Set<string>();

/**
 * Runs `act` while holding `lockFile` (created exclusively, 0600). A lock of a dead process of this host is taken
 * over. Throws `conflict` where a living process or another host holds it, and the system's error where it cannot be made.
 */
export async function withLock<T>(
  lockFile: string,
  world: LockWorld,
  act: (lock: Lock) => Promise<T>,
): Promise<T> {
  const token = world.uuid();
  held.add(token);
  try {
    await acquire(lockFile, token, world);
    const isMine = async () => holderIn(await textOf(lockFile))?.token === token;
    try {
      return await act({ isMine });
    } finally {
      // A lock that stays is of a dead process as soon as we end: the next session takes it over.
      if (await isMine().catch(() => false)) await unlink(lockFile).catch(() => {});
    }
  } finally {
    held.delete(token);
  }
}

async function acquire(lockFile: string, token: string, world: LockWorld): Promise<void> {
  let seen: string | null = null;
  let unchangedMs = 0;
  for (;;) {
    if (await create(lockFile, token)) return;
    const text = await textOf(lockFile);
    if (text === null) continue;
    unchangedMs = text === seen ? unchangedMs + pauseMs : 0;
    seen = text;
    const holder = holderIn(text);
    if (holder === null ? unchangedMs >= unfinishedMs : isDead(holder)) {
      await takeOver(lockFile, text, world);
      continue;
    }
    if (unchangedMs >= patienceMs) throw heldBy(lockFile, holder);
    await pause(pauseMs);
  }
}

async function create(lockFile: string, token: string): Promise<boolean> {
  const handle = await open(lockFile, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  const holder: Holder = { pid: process.pid, host: hostname(), token };
  try {
    try {
      await handle.writeFile(`${JSON.stringify(holder)}\n`);
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlink(lockFile).catch(() => {});
    throw error;
  }
  return true;
}

/** Moved before it is removed: should another session have taken it over meanwhile, its lock is put back. */
async function takeOver(lockFile: string, seen: string, world: LockWorld): Promise<void> {
  const aside = `${lockFile}.${world.uuid().slice(-12)}.stale`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await textOf(aside)) === seen) world.tookOver(lockFile);
  else await link(aside, lockFile).catch(() => {});
  await unlink(aside).catch(() => {});
}

/** null: there is no lock. */
async function textOf(file: string): Promise<string | null> {
  const read = await readPlain(file, 4096);
  if (read === null) return null;
  if ('problem' in read) throw new AccordError('access', `The lock ${file} ${read.problem}.`);
  return Buffer.from(read.bytes).toString();
}

function holderIn(text: string | null): Holder | null {
  try {
    const holder = JSON.parse(text ?? '') as Partial<Holder> | null;
    return Number.isInteger(holder?.pid) && Number(holder?.pid) > 0 && typeof holder?.host === 'string'
      ? { pid: Number(holder.pid), host: holder.host, token: String(holder.token) }
      : null;
  } catch {
    return null;
  }
}

/** True where the holder was a process of this host that has ended. */
function isDead(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return !held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function heldBy(lockFile: string, holder: Holder | null): AccordError {
  return new AccordError('conflict', `Another session is writing: ${describe(holder)} holds ${lockFile}.`, {
    hint: 'Wait until it is done. If no accord runs there any more, delete that file and start again.',
  });
}

/** `process 4711 on this computer`, `process 4711 on "north"`. */
function describe(holder: Holder | null): string {
  if (holder === null) return 'an unknown process';
  if (holder.host === hostname()) return `process ${holder.pid} on this computer`;
  return `process ${holder.pid} on the computer "${holder.host.replace(/[^\w.-]/g, '?').slice(0, 60)}"`;
}

/** Who holds a lock with this text, in words: `process 4711 on this computer, which has ended`. */
export function lockHolder(text: string): string {
  const holder = holderIn(text);
  return `${describe(holder)}${holder !== null && isDead(holder) ? ', which has ended' : ''}`;
}
