import { dirname, join } from 'node:path';
import { auditOf } from '../../audit/parse.ts';
import type { Problem } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { shippedWords } from '../../library.ts';
import {
  library,
  type LibraryFile,
  type LibraryFormat,
  type ParsedLibrary,
} from '../../questionnaire/library.ts';
import { lint } from '../../questionnaire/lint/index.ts';
import type { Library } from '../../questionnaire/questionnaire.ts';
import type { Format } from '../../schemas.ts';
import { isId } from '../../text/ids.ts';
import { fileProblem, hasErrors, type Source } from '../../text/source.ts';
import { yamlDocument } from '../../text/yaml.ts';
import { given, type Given } from './files.ts';
import { formatOf } from './format.ts';

/** A file that was read, and what it is taken for. */
export interface Read extends Given {
  format: Format;
  source: Source;
}

const shelved: readonly Format[] = ['questionnaire', 'actions', 'presets', 'lint'];

/**
 * Questionnaires, actions, presets and word lists are judged together, beside the actions and questionnaires of their
 * folder; what ships is beside them, unless it is itself given.
 */
export async function libraryProblems(io: Io, read: readonly Read[], shipped: Library): Promise<Problem[]> {
  const own = read.filter(({ format }) => shelved.includes(format));
  if (own.length === 0) return [];
  const around = await besides(io, own);
  // What these are built on comes before them: of two questions with one text the later is told.
  const files: LibraryFile[] = [
    ...around.filter((one) => one.format === 'questionnaire'),
    ...own.map(({ file, text, format }) => ({ file, text, format: format as LibraryFormat })),
    ...around.filter((one) => one.format !== 'questionnaire'),
  ];
  const parsed = library(files, without(shipped, files));
  const problems = [...parsed.problems, ...unbuilt(own, parsed)];
  const audits = read.filter(({ format }) => format === 'audit');
  const chosen = audits.flatMap(
    ({ source }) => auditOf(source, parsed.library, parsed.broken).value?.questionnaires ?? [],
  );
  // Without an audit, any of those that ship may be asked beside these.
  const others = audits.length === 0 ? parsed.library.questionnaires : chosen;
  const words = [...(await shippedWords()), ...parsed.words];
  return [...problems, ...lint(parsed.own, others, words, parsed.library.questionnaires)];
}

/** Of the folders of these files: actions, word lists, and the questionnaires that these are built on. */
async function besides(io: Io, own: readonly Read[]): Promise<LibraryFile[]> {
  const files = new Map<string, LibraryFile>();
  const add = async (path: string, format: LibraryFormat): Promise<void> => {
    if (files.has(path) || own.some((one) => one.path === path)) return;
    for (const { file, text } of (await given(io, [path])).files) {
      const value = yamlDocument(text, file).value?.value;
      // Beside an audit it is the register of actions taken.
      if (format === 'actions' && formatOf(file, value) !== format) continue;
      files.set(path, { file, text, format });
      if (format === 'questionnaire') await addBase(dirname(path), value);
    }
  };
  const addBase = async (folder: string, value: unknown): Promise<void> => {
    const wanted = (value as { extends?: unknown } | null)?.extends;
    if (typeof wanted === 'string' && isId(wanted))
      await add(join(folder, `${wanted}.yaml`), 'questionnaire');
  };
  for (const { path, format, source } of own) {
    await add(join(dirname(path), 'actions.yaml'), 'actions');
    await add(join(dirname(path), 'lint.yaml'), 'lint');
    if (format === 'questionnaire') await addBase(dirname(path), source.value);
  }
  return [...files.values()];
}

/** A questionnaire that is itself in order, and is built on one that is not. */
function unbuilt(own: readonly Read[], { problems, broken }: ParsedLibrary): Problem[] {
  return own
    .filter(({ file, format, source }) => {
      const { id } = (source.value ?? {}) as { id?: unknown };
      const isSound = !hasErrors(problems.filter((problem) => problem.file === file));
      return format === 'questionnaire' && isSound && typeof id === 'string' && broken.has(id);
    })
    .map(({ file }) => fileProblem(file, 'what it extends has errors; give that file too, or their folder'));
}

/** The shipped actions and presets less those the files themselves bring, so that shipped files can be judged like any other. */
function without(shipped: Library, files: readonly LibraryFile[]): Library {
  const ids = new Map<LibraryFormat, Set<unknown>>();
  for (const { file, text, format } of files) {
    if (format !== 'actions' && format !== 'presets') continue;
    const value = yamlDocument(text, file).value?.value as Record<string, unknown> | null;
    const list = value?.[format];
    const found = (Array.isArray(list) ? list : []).map((one: { id?: unknown } | null) => one?.id);
    ids.set(format, new Set([...(ids.get(format) ?? []), ...found]));
  }
  const rest = <T extends { id: string }>(list: readonly T[], format: LibraryFormat) =>
    list.filter(({ id }) => !ids.get(format)?.has(id));
  return {
    questionnaires: shipped.questionnaires,
    actions: rest(shipped.actions, 'actions'),
    presets: rest(shipped.presets, 'presets'),
  };
}
