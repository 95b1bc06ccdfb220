import { join } from 'node:path';
import { AccordError, type Problem } from '../errors.ts';
import type { Frame } from '../replies/fit.ts';
import { parseReply } from '../replies/parse.ts';
import { quickReader } from '../replies/quick.ts';
import { decoded } from '../text/bytes.ts';
import { fileProblem } from '../text/source.ts';
import type { Places } from './places.ts';
import { longestLine, wholeLines } from './pieces.ts';
import { namesInside, putRight, withPlain } from './read.ts';
import type { Loaded } from './store.ts';

/** Problems told of one import; the rest repeats them. */
const mostProblems = 20;

/**
 * Hands over the replies of every import of a round but `except`, in order of file and line; what `take` complains of
 * counts as a problem of the file. Only a piece of a file is held at a time. Problems name file and line.
 */
export async function takeImported(
  folder: string,
  at: Places,
  frame: Frame,
  take: (loaded: Loaded) => Problem | null,
  except = '',
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of await importNames(folder, at)) {
    const file = at.shown('imports', name);
    if (file === except) continue;
    const read = await withPlain(join(at.imports, name), async (handle) => {
      const reader = lineReader(file, frame, take);
      for await (const piece of wholeLines(handle)) if (!reader.read(piece)) break;
      return reader.problems;
    });
    if (read === null) continue;
    problems.push(...(Array.isArray(read) ? read.slice(0, mostProblems) : [fileProblem(file, read.problem)]));
  }
  return problems;
}

/** Reads an import piece by piece; `read` is false where the rest is not worth reading. */
function lineReader(file: string, frame: Frame, take: (loaded: Loaded) => Problem | null) {
  const problems: Problem[] = [];
  const quick = quickReader(frame);
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 0;

  function readLine(text: string): void {
    line += 1;
    let reply = quick(text);
    if (reply === null) {
      const slow = parseReply(text, file, frame, 'line');
      problems.push(...slow.problems.map((problem) => ({ ...problem, line })));
      reply = slow.value;
    }
    const complaint = reply === null ? null : take({ reply, file, line });
    if (complaint !== null) problems.push(complaint);
  }

  function textOf(piece: Uint8Array): string | null {
    try {
      const text = strict.decode(piece);
      return line === 0 && text.startsWith('\ufeff') ? text.slice(1) : text;
    } catch {
      const found = decoded(piece, file, piece.length).problems;
      problems.push(...found.map((one) => ({ ...one, line: one.line === null ? null : one.line + line })));
      return null;
    }
  }

  function read(piece: Uint8Array | null): boolean {
    if (piece === null) {
      const message = `is longer than ${longestLine / 1024 / 1024} MiB; it is not as accord wrote it`;
      problems.push({ ...fileProblem(file, message), line: line + 1 });
      return false;
    }
    const text = textOf(piece);
    if (text === null) return false;
    for (let start = 0; start < text.length && problems.length < mostProblems;) {
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed + 1;
      readLine(text.slice(start, end));
      start = end;
    }
    return problems.length < mostProblems;
  }

  return { read, problems };
}

/** The imports of a round that hold a person, by file name: their bytes without that person's lines. Throws `access`. */
export async function withoutPerson(
  folder: string,
  at: Places,
  person: string,
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of await importNames(folder, at)) {
    const read = await withPlain(join(at.imports, name), (handle) => handle.readFile());
    if (read === null) continue;
    if ('problem' in read) {
      throw new AccordError('access', `${at.shown('imports', name)} ${read.problem}.`, { hint: putRight });
    }
    const left = keptLines(read, person);
    if (left.length < read.length) found.set(name, left);
  }
  return found;
}

function keptLines(bytes: Buffer, person: string): Buffer {
  const kept: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (!isOf(line, person)) kept.push(line);
    start = end;
  }
  return Buffer.concat(kept);
}

function isOf(line: Buffer, person: string): boolean {
  if (!line.includes(`"${person}"`)) return false;
  try {
    return (JSON.parse(line.toString().replace(/^\ufeff/, '')) as { person?: unknown }).person === person;
  } catch {
    return false;
  }
}

async function importNames(folder: string, at: Places): Promise<string[]> {
  const names = await namesInside(folder, at.imports);
  return names.filter((one) => one.endsWith('.ndjson') && !one.startsWith('.'));
}
