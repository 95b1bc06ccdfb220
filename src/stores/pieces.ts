import type { FileHandle } from 'node:fs/promises';
import { replyCap } from './read.ts';

/** Bytes read at once. */
const pieceSize = 1024 * 1024;
/** Lines are shorter than this: as much as one reply file may hold. */
export const longestLine = replyCap;

/**
 * The bytes of a file from its start, in pieces of whole lines (the last one as it ends); null, and no more, where a
 * line is `longestLine` or longer. A piece is good until the next one is asked for.
 */
export async function* wholeLines(handle: FileHandle): AsyncGenerator<Uint8Array | null> {
  let buffer = Buffer.allocUnsafe(pieceSize);
  let held = 0;
  for (;;) {
    if (held >= longestLine) {
      yield null;
      return;
    }
    if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
    const { bytesRead } = await handle.read(buffer, held, buffer.length - held, null);
    if (bytesRead === 0) {
      if (held > 0) yield buffer.subarray(0, held);
      return;
    }
    const filled = held + bytesRead;
    const end = buffer.lastIndexOf(0x0a, filled - 1) + 1;
    if (end > 0) yield buffer.subarray(0, end);
    buffer.copyWithin(0, end, filled);
    held = filled - end;
  }
}

/** The bytes of a file from its start, piece by piece. A piece is good until the next one is asked for. */
export async function* wholeBytes(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(pieceSize);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
