import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parsedRegister } from '../../actions/parse.ts';
import type { Audit } from '../../audit/audit.ts';
import { auditOf } from '../../audit/parse.ts';
import { parsedRound } from '../../audit/parse-round.ts';
import { parsedCharter } from '../../charter/parse.ts';
import { AccordError, type Problem } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { library } from '../../questionnaire/library.ts';
import { stemOf } from '../../questionnaire/raw.ts';
import { questionsOf, type Library } from '../../questionnaire/questionnaire.ts';
import type { Frame } from '../../replies/fit.ts';
import { parseReply } from '../../replies/parse.ts';
import { openAudit } from '../../stores/folder.ts';
import { logoFile, logoIn } from '../../stores/logo.ts';
import { checked } from '../../text/check.ts';
import { jsonDocument } from '../../text/json.ts';
import { listed } from '../../text/nearest.ts';
import { fileProblem, hasErrors } from '../../text/source.ts';
import { yamlDocument } from '../../text/yaml.ts';
import { given, type Given } from './files.ts';
import { formats, type Format } from '../../schemas.ts';
import { formatOf } from './format.ts';
import { libraryProblems, type Read } from './library-problems.ts';

/** A file with what it is taken for; null where it cannot be told. */
interface Judged {
  file: string;
  format: Format | null;
  problems: Problem[];
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
    result.format = await placed(one.path, formatOf(one.file, document.value.value));
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

/** Beside audit.yaml only the register is read, so a library of actions is in the wrong place there. */
async function placed(path: string, format: Format | null): Promise<Format | null> {
  if (format !== 'actions' || basename(path) !== 'actions.yaml') return format;
  const isBeside = await stat(join(dirname(path), 'audit.yaml')).then(
    () => true,
    () => false,
  );
  return isBeside ? 'register' : format;
}

/** Files that are right when their shape is. */
const byShape: ReadonlySet<Format> = new Set<Format>(['mapping', 'report', 'check', 'baseline']);

async function otherProblems(io: Io, read: readonly Read[], shipped: Library): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const one of read) {
    if (one.format === 'audit') problems.push(...(await auditProblems(io, one, read, shipped)));
    if (one.format === 'round') {
      problems.push(...parsedRound(one.text, one.file, basename(dirname(one.path))).problems);
    }
    if (byShape.has(one.format)) {
      problems.push(...checked(formats[one.format], one.source, { secret: true }).problems);
    }
    if (one.format === 'register') problems.push(...parsedRegister(one.text, one.file).problems);
    if (one.format === 'charter') problems.push(...(await charterProblems(io, one, shipped)));
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
  const { files, problems: unread } = await given(io, [folder]);
  const own = library(files, shipped);
  const broken = unread.map(({ file }) => stemOf(file)).filter((id) => id !== null);
  const { value, problems } = auditOf(one.source, own.library, new Set([...own.broken, ...broken]));
  const path = value === null ? null : logoFile(value);
  if (path !== null) {
    const { problem } = await logoIn(await realpath(dirname(one.path)), path, one.source);
    if (problem !== null) problems.push(problem);
  }
  if ((!hasErrors(own.problems) && broken.length === 0) || read.some(({ path }) => dirname(path) === folder))
    return problems;
  const message = 'its own questionnaires have errors; give them too, or their folder';
  return [...problems, fileProblem(one.file, message)];
}

/** Beside its audit a charter is judged against it; anywhere else by what stands in it alone. */
async function charterProblems(io: Io, one: Read, shipped: Library): Promise<Problem[]> {
  const audit = await auditIn(io, dirname(one.path), shipped);
  return parsedCharter(one.text, one.file, audit).problems;
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
  const audit = await auditIn(io, folder, shipped);
  if (audit === null) return null;
  return {
    round,
    people: new Map(audit.people.map((person) => [person.id, person.side])),
    sides: new Set(audit.sides.map((side) => side.id)),
    questions: new Map(questionsOf(audit.questionnaires).map((question) => [question.id, question])),
    person: basename(path).replace(/\.json$/, ''),
  };
}

/** The audit of a folder; null where there is none that can be used: what is wrong with it is told when it is given. */
async function auditIn(io: Io, folder: string, shipped: Library): Promise<Audit | null> {
  try {
    return (await openAudit(io, folder, shipped)).audit;
  } catch (error) {
    if (error instanceof AccordError) return null;
    throw error;
  }
}
