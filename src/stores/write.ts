import { link, lstat, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuseTaken, type Lock } from './lock.ts';

/** What a write needs from outside. */
interface WriteWorld {
  uuid(): string;
  /** What the file is locked by: asked once all bytes are on disk, and where it is lost the old file stays. */
  lock?: Lock;
  /** Told that the new file is in place, though the folder may not be on disk yet. */
  afterRename?(): void;
}

/**
 * Puts these bytes in place of a file, or leaves it as it was: all bytes to a new file beside it, size checked,
 * fsync, close, rename, fsync of the folder. The file is 0600. Throws the system's error, and `conflict` where its lock
 * was taken over; a failed fsync is final.
 */
export async function replaceFile(file: string, bytes: Uint8Array, world: WriteWorld): Promise<void> {
  const unfinished = `${file}.${world.uuid().slice(-12)}.tmp`;
  try {
    await writeNew(unfinished, bytes);
    if (world.lock !== undefined) await refuseTaken(world.lock, file);
    await renamed(unfinished, file);
  } catch (error) {
    await unlink(unfinished).catch(() => {});
    throw error;
  }
  world.afterRename?.();
  await syncFolder(dirname(file));
}

/**
 * Writes a file that must not exist yet, whole or not at all: all bytes to `unfinished`, on the same disk, which then takes
 * the name. Throws the system's error; `EEXIST` where there is one already.
 */
export async function createFile(
  file: string,
  bytes: Uint8Array,
  unfinished: string,
  mode = 0o600,
): Promise<void> {
  await writeNew(unfinished, bytes, mode);
  try {
    await named(unfinished, file);
  } finally {
    await unlink(unfinished).catch(() => {});
  }
  await syncFolder(dirname(file));
}

/** A second name is refused where there is a file of that name; disks without second names (exFAT) are asked first. */
async function named(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(code)) throw error;
    const isTaken = await lstat(to).then(
      () => true,
      () => false,
    );
    if (isTaken) throw Object.assign(new Error(`there is a file already: ${to}`), { code: 'EEXIST' });
    await renamed(from, to);
  }
}

/** Writes a file that must not exist yet (a link is not followed) and brings it to the disk; none where it cannot. */
export async function writeNew(file: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    const { size } = await handle.stat();
    if (size !== bytes.byteLength) throw shortWrite(file);
    await handle.sync();
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(file).catch(() => {});
    throw error;
  }
  await handle.close();
}

function shortWrite(file: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`not all bytes were written: ${file}`), { code: 'EIO' });
}

/** On Windows a virus scanner or an indexer may hold either file for a moment. */
async function renamed(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
      if (!isHeld || attempt === 20) throw error;
      await pause(50);
    }
  }
}

/** Brings the names in a folder to the disk. Windows cannot, nor can some network disks (EINVAL). */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (process.platform !== 'win32' && code !== 'EINVAL') throw error;
  }
}

/** Makes a folder and those above it (0700), and brings its name to the disk. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // Not `recursive`: that can swallow the error of a full disk.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(folder) !== folder) {
      await makeFolder(dirname(folder));
      return makeFolder(folder);
    }
    if (code !== 'EEXIST') throw error;
  }
  // Also where it was there already: the session that made it may have been killed before this.
  await syncFolder(dirname(folder));
}

/** The first name of `before1after`, `before2after`... that is free in the folder. */
export async function freeName(folder: string, before: string, after: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const file = join(folder, `${before}${n}${after}`);
    const isTaken = await lstat(file).then(
      () => true,
      () => false,
    );
    if (!isTaken) return file;
  }
}
