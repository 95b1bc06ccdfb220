import { basename, dirname, join } from 'node:path';
import { auditOf, parsedRound } from '../../audit/parse.ts';
import { AccordError, type Problem } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { library, type LibraryFile, type LibraryFormat } from '../../questionnaire/library.ts';
import { questionsOf, type Library } from '../../questionnaire/questionnaire.ts';
import type { Frame } from '../../replies/fit.ts';
import { parseReply } from '../../replies/parse.ts';
import { openAudit } from '../../stores/folder.ts';
import { checked } from '../../text/check.ts';
import { jsonDocument } from '../../text/json.ts';
import { listed } from '../../text/nearest.ts';
import { fileProblem, hasErrors, type Source } from '../../text/source.ts';
import { yamlDocument } from '../../text/yaml.ts';
import { given, type Given } from './files.ts';
import { formatOf, formats, type Format } from './format.ts';

/** A file with what it is taken for; null where it cannot be told. */
export interface Judged {
  file: string;
  format: Format | null;
  problems: Problem[];
}

interface Read extends Given {
  format: Format;
  source: Source;
}

/** Every file, judged beside the others and the shipped questionnaires. */
export async function judged(io: Io, files: readonly Given[], shipped: Library): Promise<Judged[]> {
  const results = new Map<string, Judged>(
    files.map(({ file }) => [file, { file, format: null, problems: [] }]),
  );
  const read: Read[] = [];
  for (const one of files) {
    const result = results.get(one.file) as Judged;
    const document = one.file.endsWith('.json')
      ? jsonDocument(one.text, one.file)
      : yamlDocument(one.text, one.file);
    result.problems.push(...document.problems);
    if (document.value === null) continue;
    result.format = formatOf(one.file, document.value.value);
    if (result.format === null) {
      result.problems.push(
        fileProblem(one.file, `looks like no file of accord (${listed(Object.keys(formats))})`),
      );
    } else read.push({ ...one, format: result.format, source: document.value });
  }
  for (const problem of [
    ...(await libraryProblems(io, read, shipped)),
    ...(await otherProblems(io, read, shipped)),
  ]) {
    results.get(problem.file)?.problems.push(problem);
  }
  return [...results.values()];
}

const shelved: readonly Format[] = ['questionnaire', 'actions', 'presets'];

/** Questionnaires, actions and presets are judged together; what ships is beside them, unless it is itself given. */
async function libraryProblems(io: Io, read: readonly Read[], shipped: Library): Promise<Problem[]> {
  const own = read.filter(({ format }) => shelved.includes(format));
  if (own.length === 0) return [];
  const files: LibraryFile[] = own.map(({ file, text, format }) => ({
    file,
    text,
    format: format as LibraryFormat,
  }));
  for (const folder of new Set(own.map(({ path }) => dirname(path)))) {
    const path = join(folder, 'actions.yaml');
    if (own.some((one) => one.path === path)) continue;
    files.push(
      ...(await given(io, [path])).files.map(({ file, text }) => ({
        file,
        text,
        format: 'actions' as const,
      })),
    );
  }
  return library(files, without(shipped, files)).problems;
}

/** The shipped library less what the files themselves bring, so that shipped files can be judged like any other. */
function without(shipped: Library, files: readonly LibraryFile[]): Library {
  const ids = new Map<LibraryFormat, Set<unknown>>();
  for (const { file, text, format } of files) {
    const value = yamlDocument(text, file).value?.value as Record<string, unknown> | null;
    const list = format === 'questionnaire' ? [value] : value?.[format ?? ''];
    const found = (Array.isArray(list) ? list : []).map((one: { id?: unknown } | null) => one?.id);
    ids.set(format ?? 'questionnaire', new Set([...(ids.get(format ?? 'questionnaire') ?? []), ...found]));
  }
  const rest = <T extends { id: string }>(list: readonly T[], format: LibraryFormat) =>
    list.filter(({ id }) => !ids.get(format)?.has(id));
  return {
    questionnaires: rest(shipped.questionnaires, 'questionnaire'),
    actions: rest(shipped.actions, 'actions'),
    presets: rest(shipped.presets, 'presets'),
  };
}

async function otherProblems(io: Io, read: readonly Read[], shipped: Library): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const one of read) {
    if (one.format === 'audit') problems.push(...(await auditProblems(io, one, read, shipped)));
    if (one.format === 'round') {
      problems.push(...parsedRound(one.text, one.file, basename(dirname(one.path))).problems);
    }
    if (one.format === 'mapping' || one.format === 'report') {
      problems.push(...checked(formats[one.format], one.source, { secret: true }).problems);
    }
    if (one.format === 'reply') problems.push(...(await replyProblems(io, one, shipped)));
  }
  return problems;
}

/**
 * An audit may name its own questionnaires. Where they are wrong themselves, what it says of them cannot be judged;
 * that is told unless they are given too.
 */
async function auditProblems(io: Io, one: Read, read: readonly Read[], shipped: Library): Promise<Problem[]> {
  const folder = join(dirname(one.path), 'questionnaires');
  const { files } = await given(io, [folder]);
  const own = library(files, shipped);
  const problems = auditOf(one.source, own.library).problems;
  if (!hasErrors(own.problems)) return problems;
  const judgeable = problems.filter(({ path }) => !/^(questionnaires|weights)\b/.test(path));
  if (read.some(({ path }) => dirname(path) === folder)) return judgeable;
  const message = 'its own questionnaires have errors; give them too, or their folder';
  return [...judgeable, fileProblem(one.file, message)];
}

/** In its audit's folder a reply is judged against the audit; anywhere else by its shape alone. */
async function replyProblems(io: Io, one: Read, shipped: Library): Promise<Problem[]> {
  const folder = dirname(dirname(dirname(dirname(one.path))));
  const frame = await frameOf(io, folder, one.path, shipped);
  if (frame === null) return checked(formats.reply, one.source, { secret: true }).problems;
  return parseReply(one.text, one.file, frame).problems;
}

async function frameOf(io: Io, folder: string, path: string, shipped: Library): Promise<Frame | null> {
  const round = basename(dirname(dirname(path)));
  if (basename(dirname(path)) !== 'replies' || basename(dirname(dirname(dirname(path)))) !== 'rounds')
    return null;
  try {
    const { audit } = await openAudit(io, folder, shipped);
    return {
      round,
      people: new Map(audit.people.map((person) => [person.id, person.side])),
      sides: new Set(audit.sides.map((side) => side.id)),
      questions: new Map(questionsOf(audit.questionnaires).map((question) => [question.id, question])),
      person: basename(path).replace(/\.json$/, ''),
    };
  } catch (error) {
    // What is wrong with the audit is told when the audit is given.
    if (error instanceof AccordError) return null;
    throw error;
  }
}
