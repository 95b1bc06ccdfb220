import type { Problem } from '../errors.ts';
import { checked } from '../text/check.ts';
import { fileProblem, problemAt, type Checked, type Source } from '../text/source.ts';
import { jsonDocument } from '../text/json.ts';
import { yamlDocument } from '../text/yaml.ts';
import { misfits, type Frame } from './fit.ts';
import { isPlainReply } from './plain.ts';
import type { Reply } from './reply.ts';
import { replySchema } from './schema.ts';

/** The text of a reply file; `line` for one line of an import. */
export function replyText(reply: Reply, layout: 'file' | 'line' = 'file'): string {
  return `${JSON.stringify(reply, null, layout === 'file' ? 2 : 0)}\n`;
}

/** Own files are read by `JSON.parse`; what accord did not write goes through the slow reader up to this size. */
const slowCap = 256 * 1024;

/**
 * A reply from its text, or every problem with its place. Text that is byte for byte what accord writes is trusted to
 * hold no key twice; any other text is read by the strict slow reader, which reports such keys.
 */
export function parseReply(
  text: string,
  file: string,
  frame: Frame,
  layout: 'file' | 'line' = 'file',
): Checked<Reply> {
  const value = jsonValue(text);
  if (value !== undefined && canonical(value, layout) === text) {
    const reply = isPlainReply(value) ? value : shaped(value);
    if (reply !== null && misfits(reply, frame).length === 0) return { value: reply, problems: [] };
  }
  if (text.trim() === '') return refused(file, `the ${layout} is empty; it was cut off while it was written`);
  if (value === undefined && !/}\s*$/.test(text)) {
    const message = `the ${layout} ends in the middle of a reply; it was cut off while it was written`;
    return refused(file, message, text);
  }
  if (text.length > slowCap) {
    const message = 'is not as accord wrote it, and too large to be read otherwise (more than 256 KiB)';
    return refused(file, message);
  }
  // The slow reader knows YAML, of which JSON is a part.
  if (value === undefined) {
    const { problems } = jsonDocument(text, file);
    return problems.length > 0 ? { value: null, problems } : refused(file, 'is not valid JSON');
  }
  const read = yamlDocument(text, file, { aliases: 0, nodes: slowCap });
  if (read.value === null) return { value: null, problems: read.problems };
  return checkedReply(read.value, frame);
}

/** A reply from a document read elsewhere. */
function checkedReply(source: Source, frame: Frame): Checked<Reply> {
  const result = checked(replySchema, source, { secret: true });
  if (result.value === null) return { value: null, problems: result.problems.map(inPlainWords) };
  const reply = result.value;
  const problems = misfits(reply, frame).map(({ path, message }) => problemAt(source, path, message));
  return problems.length === 0 ? { value: reply, problems } : { value: null, problems };
}

function shaped(value: unknown): Reply | null {
  const result = replySchema.safeParse(value);
  return result.success ? result.data : null;
}

/** Where one value is legal, why it is says more than which. */
const explanations: Readonly<Record<string, string>> = {
  format: '"format" must be 1, the only format that this accord reads',
  privacy: '"privacy" must be "named", the only promise that this accord can keep',
  end: '"end" must be true and stand last: a file without it was cut off while it was written',
};

function inPlainWords(problem: Problem): Problem {
  const missing = /^"(\w+)" is missing$/.exec(problem.message)?.[1] ?? '';
  const key = problem.path === '' ? missing : problem.path;
  const message = Object.hasOwn(explanations, key) ? explanations[key] : undefined;
  return message === undefined ? problem : { ...problem, message };
}

/** undefined: not JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** null: nested so deep that it cannot be written. */
function canonical(value: unknown, layout: 'file' | 'line'): string | null {
  try {
    return replyText(value as Reply, layout);
  } catch {
    return null;
  }
}

function refused(file: string, message: string, upTo?: string): Checked<Reply> {
  const place = upTo === undefined ? null : { line: upTo.trimEnd().split('\n').length, column: 1 };
  return { value: null, problems: [fileProblem(file, message, place)] };
}
