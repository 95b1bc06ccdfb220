import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audit, Frozen, Round } from '../audit/audit.ts';
import { asFrozen, type FrozenAudit } from '../audit/freeze.ts';
import { parsedAudit } from '../audit/parse.ts';
import { parsedRound } from '../audit/parse-round.ts';
import { AccordError, type Problem } from '../errors.ts';
import { fromHere, type Io } from '../io.ts';
import type { LibraryFile } from '../questionnaire/library.ts';
import { questionsOf, type Library, type Question } from '../questionnaire/questionnaire.ts';
import { decoded, yamlCap } from '../text/bytes.ts';
import { isId } from '../text/ids.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { fileProblem, hasErrors } from '../text/source.ts';
import { fileStore } from './files.ts';
import { liesInside, namesIn, putRight, readPlain, reason } from './read.ts';
import type { Store } from './store.ts';

/** An audit opened from its folder. */
export interface OpenAudit {
  /** Absolute path. */
  folder: string;
  audit: Audit;
  /** Oldest first. */
  rounds: readonly Round[];
  store: Store;
  /** The audit as a round asks and weighs it: what it froze rules, whatever audit.yaml says now. */
  auditIn(round: Round): FrozenAudit;
  /** Warnings of the files read; errors are thrown. */
  warnings: readonly Problem[];
}

/** Told in one sentence what happened beside the work; default: a line on stderr. */
type Note = (text: string) => void;

/**
 * Opens the audit in a folder (relative to `io.cwd`): reads `audit.yaml`, its own questionnaires and its rounds. Throws
 * `not-found` where there is no audit, `file` with every problem of these files at once.
 */
export async function openAudit(
  io: Io,
  folder: string,
  library: Library,
  note: Note = (text) => void io.stderr.write(`${text}\n`),
): Promise<OpenAudit> {
  const root = await rootOf(fromHere(io, folder), folder);
  const problems: Problem[] = [];
  const text = await textOf(root, 'audit.yaml', problems);
  if (text === null && problems.length === 0) throw noAudit(folder);
  const own = await ownFiles(root, problems);
  const shelf = await extended(library, own.files, problems);
  const broken = new Set([...own.unread, ...shelf.broken]);
  const parsed = text === null ? null : parsedAudit(text, 'audit.yaml', shelf.library, broken);
  problems.push(...(parsed?.problems ?? []));
  const rounds = await roundsIn(root, problems);
  if (!parsed?.value || hasErrors(problems)) throw unusable(shownIn(folder, problems));
  const audit = await withLogo(parsed.value, root, text ?? '', folder);
  const auditIn = frozenIn(audit, shelf.library);
  const store = fileStore({
    folder: root,
    frame: {
      people: new Map(audit.people.map((person) => [person.id, person.side])),
      sides: new Set(audit.sides.map((side) => side.id)),
    },
    questions: questionsIn(rounds, auditIn, audit),
    uuid: io.uuid,
    note,
  });
  const isSealed = rounds.some((round) => round.sealed !== undefined);
  const watched = isSealed ? (await import('./sealed.ts')).sealedStore(store, root, rounds, note) : store;
  return { folder: root, audit, rounds, store: watched, auditIn, warnings: shownIn(folder, problems) };
}

/** The audit with its logo read, where that is a file of its own. */
async function withLogo(audit: Audit, root: string, text: string, folder: string): Promise<Audit> {
  const { brand } = audit;
  if (brand === null) return audit;
  const { logoFile, logoIn } = await import('./logo.ts');
  const { yamlDocument } = await import('../text/yaml.ts');
  const path = logoFile(audit);
  const source = path === null ? null : yamlDocument(text, 'audit.yaml').value;
  if (path === null || source === null) return audit;
  const { uri, problem } = await logoIn(root, path, source);
  if (problem !== null) throw unusable(shownIn(folder, [problem]));
  return { ...audit, brand: { ...brand, logo: uri } };
}

/** With files as they are found from where accord was typed. */
function shownIn(folder: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
}

function frozenIn(audit: Audit, library: Library): OpenAudit['auditIn'] {
  const known = new Map<Frozen, FrozenAudit>();
  return ({ frozen }) => {
    if (frozen === undefined) return { audit, difference: null };
    const found = known.get(frozen) ?? asFrozen(audit, library, frozen);
    known.set(frozen, found);
    return found;
  };
}

/** Of each round what it asks, by id, made once. */
function questionsIn(rounds: readonly Round[], auditIn: OpenAudit['auditIn'], audit: Audit) {
  const known = new Map<Audit, ReadonlyMap<string, Question>>();
  return (id: string): ReadonlyMap<string, Question> => {
    const round = rounds.find((one) => one.id === id);
    const asked = round === undefined ? audit : auditIn(round).audit;
    const found =
      known.get(asked) ??
      new Map(questionsOf(asked.questionnaires).map((question) => [question.id, question]));
    known.set(asked, found);
    return found;
  };
}

/** The round named, or the newest open one. Throws `not-found` where there is none. */
export function currentRound({ rounds }: Pick<OpenAudit, 'rounds'>, wanted: string | null): Round {
  if (wanted !== null) {
    const found = rounds.find((round) => round.id === wanted);
    if (found !== undefined) return found;
    const ids = rounds.map((round) => round.id);
    throw new AccordError(
      'not-found',
      `"${wanted.slice(0, 63)}" is not a round of this audit.${didYouMean(wanted, ids)}`,
      {
        hint: ids.length === 0 ? noRounds : `There are: ${listed(ids)}.`,
      },
    );
  }
  const newest = rounds.findLast((round) => round.closed === null) ?? rounds.at(-1);
  if (newest === undefined)
    throw new AccordError('not-found', 'This audit has no round yet.', { hint: noRounds });
  return newest;
}

const noRounds = 'Begin one: accord round open. It is a folder with a file, rounds/ID/round.yaml.';

async function rootOf(path: string, shown: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw noAudit(shown);
    throw new AccordError('access', `${shown} cannot be opened: ${reason(error)}.`, { hint: putRight });
  }
}

function noAudit(folder: string): AccordError {
  const where = folder === '.' ? 'in this folder' : `in ${folder}`;
  return new AccordError('not-found', `There is no audit.yaml ${where}.`, {
    hint: 'Write one with "accord init", see an example with "accord demo", or name the folder with -C.',
  });
}

function unusable(problems: readonly Problem[]): AccordError {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const files = [...new Set(errors.map((problem) => problem.file))];
  const count = errors.length === 1 ? 'one problem' : `${errors.length} problems`;
  return new AccordError('file', `The audit cannot be used: ${count} in ${listed(files, 5)}.`, { problems });
}

/** null: not there, or not readable (told). */
async function textOf(root: string, name: string, problems: Problem[]): Promise<string | null> {
  const read = await readPlain(join(root, ...name.split('/')), yamlCap);
  if (read === null) return null;
  if ('problem' in read) {
    problems.push(fileProblem(name, read.problem));
    return null;
  }
  const text = decoded(read.bytes, name);
  problems.push(...text.problems);
  return text.value;
}

/** The files of the audit's own questionnaires; `unread`: ids of those that could not be read, which is told. */
async function ownFiles(
  root: string,
  problems: Problem[],
): Promise<{ files: LibraryFile[]; unread: string[] }> {
  const files: LibraryFile[] = [];
  const unread: string[] = [];
  for (const name of await namesInside(root, 'questionnaires', problems)) {
    if (!/\.ya?ml$/.test(name) || name.startsWith('.')) continue;
    const file = `questionnaires/${name}`;
    const text = await textOf(root, file, problems);
    if (text !== null) files.push({ file, text });
    else unread.push(name.replace(/\.ya?ml$/, ''));
  }
  return { files, unread };
}

/** The library with the audit's own files. Reading questionnaires takes long to make ready, so only where there are some. */
async function extended(
  library: Library,
  files: LibraryFile[],
  problems: Problem[],
): Promise<{ library: Library; broken: ReadonlySet<string> }> {
  if (files.length === 0) return { library, broken: new Set() };
  const { library: read } = await import('../questionnaire/library.ts');
  const own = read(files, library);
  problems.push(...own.problems);
  return own;
}

async function roundsIn(root: string, problems: Problem[]): Promise<Round[]> {
  const rounds: Round[] = [];
  for (const id of await namesInside(root, 'rounds', problems)) {
    if (id.startsWith('.')) continue;
    const file = `rounds/${id}/round.yaml`;
    if ((await namesInside(root, `rounds/${id}`, problems)).length === 0) continue;
    const text = await textOf(root, file, problems);
    if (text === null) {
      if (!problems.some((problem) => problem.file === file)) {
        problems.push(fileProblem(file, 'is missing: write "format: 1" and "opened: 2026-11-02" into it'));
      }
      continue;
    }
    if (!isId(id))
      problems.push(fileProblem(file, `"${id.slice(0, 63)}" is no id for a round; rename the folder`));
    const round = parsedRound(text, file, id);
    problems.push(...round.problems);
    if (round.value !== null) rounds.push(round.value);
  }
  return rounds.sort((a, b) => compare(a.opened, b.opened) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names in a folder of the audit; empty where there is none, or where a link leads it out (told). */
async function namesInside(root: string, folder: string, problems: Problem[]): Promise<string[]> {
  const path = join(root, ...folder.split('/'));
  try {
    const names = await namesIn(path);
    if (names.length === 0 || (await liesInside(root, path))) return names;
    problems.push(
      fileProblem(folder, 'is a link that leads out of the audit; put the files into the audit itself'),
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A plain file beside the rounds is none of ours.
    if (code !== 'ENOTDIR') problems.push(fileProblem(folder, `cannot be read: ${reason(error)}`));
  }
  return [];
}
