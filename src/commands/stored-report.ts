import { resolve } from 'node:path';
import { AccordError, clipped, type Problem } from '../errors.ts';
import type { Report } from '../report/report.ts';
import { reportSchema } from '../report/schema.ts';
import { jsonText } from '../reporters/json.ts';
import { readPlain } from '../stores/read.ts';
import { decoded } from '../text/bytes.ts';
import { checked } from '../text/check.ts';
import { jsonDocument } from '../text/json.ts';
import type { Context } from './command.ts';

/** The largest stored report read: some hundred times what one of forty people and a hundred questions takes. */
const cap = 64 * 1024 * 1024;

/**
 * A report stored by `accord report -o report.json`, checked against its schema. Throws `usage` beside options that it
 * has already answered, `not-found`, and `file` with every problem.
 */
export async function storedReport(
  context: Context,
  path: string,
  options: Record<string, unknown>,
): Promise<Report> {
  refuseAnswered(context, options);
  const file = path === '-' ? 'stdin' : clipped(path);
  const text = decoded(await bytesOf(context, path, file), file, cap);
  if (text.value === null) throw unusable(file, text.problems);
  const plain = plainJson(text.value);
  if (plain !== null) {
    refuseOtherVersion(file, plain);
    const known = reportSchema.safeParse(plain);
    if (known.success) return plain as Report;
  }
  // Only now the reader that knows the place of every part: it takes far longer.
  const source = jsonDocument(text.value, file);
  if (source.value === null) throw unusable(file, source.problems);
  refuseOtherVersion(file, source.value.value);
  const { value, problems } = checked(reportSchema, source.value);
  if (value === null) throw unusable(file, problems);
  // As it was read: the schema would put the keys into its own order.
  return source.value.value as Report;
}

/** The data of a text that is byte for byte what accord writes: nothing in it is hidden by how JSON is read. */
function plainJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return jsonText(data) === text ? data : null;
  } catch {
    return null;
  }
}

/** A stored report has its round, its day, its language and its figures. */
function refuseAnswered({ global }: Context, options: Record<string, unknown>): void {
  const asked = [
    ...(options.asOf === undefined ? [] : ['--as-of']),
    ...(options.leaveOneOut === false ? ['--no-leave-one-out'] : []),
    ...(global.round === null ? [] : ['--round']),
    ...(global.lang === null ? [] : ['--lang']),
  ];
  if (asked.length === 0) return;
  throw new AccordError('usage', `${asked.join(', ')} cannot be used with --from.`, {
    hint: 'A stored report keeps its round, day and language; leave the option out, or make the report anew without --from.',
  });
}

function refuseOtherVersion(file: string, data: unknown): void {
  const version: unknown = (data as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version === 1) return;
  if (typeof version !== 'number') {
    const why = version === undefined ? 'it has no schemaVersion' : 'its schemaVersion is no number';
    throw new AccordError('file', `${file} is no stored report: ${why}.`, {
      hint: 'A report is stored by: accord report -o report.json',
    });
  }
  throw new AccordError('file', `${file} is a report of version ${version}; this accord reads version 1.`, {
    hint: 'Read it with the accord that wrote it, or make the report anew from its audit.',
  });
}

async function bytesOf({ io }: Context, path: string, file: string): Promise<Uint8Array> {
  if (path === '-') {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of io.stdin as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > cap) throw new AccordError('file', `${file} holds more than ${cap / 1024 / 1024} MiB.`);
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  }
  const read = await readPlain(resolve(io.cwd, path), cap);
  if (read === null) {
    throw new AccordError('not-found', `There is no ${file}.`, {
      hint: 'A report is stored by: accord report -o report.json',
    });
  }
  if ('problem' in read) throw new AccordError('access', `${file} ${read.problem}.`);
  return read.bytes;
}

function unusable(file: string, problems: readonly Problem[]): AccordError {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new AccordError('file', `${file} is no report that can be shown: ${count}.`, { problems });
}
