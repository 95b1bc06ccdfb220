import { join } from 'node:path';
import type { Problem } from '../errors.ts';
import type { Frame } from '../replies/fit.ts';
import { parseReply } from '../replies/parse.ts';
import { decoded } from '../text/bytes.ts';
import { fileProblem } from '../text/source.ts';
import type { Places } from './places.ts';
import { namesInside, readPlain } from './read.ts';
import type { Loaded } from './store.ts';

/** The largest import read: one line a person. */
const importCap = 256 * 1024 * 1024;
/** Problems told of one import; the rest repeats them. */
const mostProblems = 20;

/** The replies of every import of a round, in order of file and line; problems name file and line. */
export async function importedReplies(
  folder: string,
  at: Places,
  frame: Frame,
): Promise<{ replies: Loaded[]; problems: Problem[] }> {
  const replies: Loaded[] = [];
  const problems: Problem[] = [];
  for (const name of (await namesInside(folder, at.imports)).filter(
    (one) => one.endsWith('.ndjson') && !one.startsWith('.'),
  )) {
    const file = at.shown('imports', name);
    const read = await readPlain(join(at.imports, name), importCap);
    if (read === null) continue;
    if ('problem' in read) problems.push(fileProblem(file, read.problem));
    else {
      const one = importLines(read.bytes, file, frame);
      replies.push(...one.replies);
      problems.push(...one.problems.slice(0, mostProblems));
    }
  }
  return { replies, problems };
}

function importLines(
  bytes: Uint8Array,
  file: string,
  frame: Frame,
): { replies: Loaded[]; problems: Problem[] } {
  const text = decoded(bytes, file, importCap);
  if (text.value === null) return { replies: [], problems: text.problems };
  const replies: Loaded[] = [];
  const problems: Problem[] = [];
  let start = 0;
  for (let line = 1; start < text.value.length && problems.length < mostProblems; line += 1) {
    const feed = text.value.indexOf('\n', start);
    const end = feed < 0 ? text.value.length : feed + 1;
    const { value, problems: found } = parseReply(text.value.slice(start, end), file, frame, 'line');
    if (value !== null) replies.push({ reply: value, file });
    problems.push(...found.map((problem) => ({ ...problem, line })));
    start = end;
  }
  return { replies, problems };
}
