import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AccordError } from './errors.ts';
import type { WordLists } from './questionnaire/lint/word-lists.ts';
import type { Library, Questionnaire } from './questionnaire/questionnaire.ts';
import { authored, compiledFile, compiledJson } from './shipped.ts';

let loaded: Library | undefined;

/**
 * The shipped questionnaires, actions and presets: compiled JSON beside the bundle, else the YAML of the source
 * tree. Read once.
 */
export async function shippedLibrary(): Promise<Library> {
  if (loaded !== undefined) return loaded;
  const library = compiledJson<PackedLibrary>('library.json');
  return (loaded = library === null ? await compiledLibrary() : unpacked(library));
}

/** The compiled library; the bulk of each questionnaire is in a file of its own. */
interface PackedLibrary extends Omit<Library, 'questionnaires'> {
  questionnaires: readonly Omit<Questionnaire, 'dimensions'>[];
}

/** A library -> the files it is compiled to, by name. For the build. */
export function packed({ questionnaires, ...rest }: Library): Record<string, unknown> {
  const heads = questionnaires.map((one) => ({ ...one, dimensions: undefined }));
  const bodies = questionnaires.map(({ id, dimensions }) => [bodyOf(id), dimensions] as const);
  const library: PackedLibrary = { questionnaires: heads, ...rest };
  return { 'library.json': library, ...Object.fromEntries(bodies) };
}

/** Most runs ask a few of the questionnaires, so the questions of each are read when they are first wanted. */
function unpacked({ questionnaires, ...rest }: PackedLibrary): Library {
  const whole = questionnaires.map((head): Questionnaire => {
    let dimensions: Questionnaire['dimensions'] | undefined;
    return {
      ...head,
      get dimensions() {
        const body = compiledFile(bodyOf(head.id));
        return (dimensions ??= JSON.parse(readFileSync(body, 'utf8')) as Questionnaire['dimensions']);
      },
    };
  });
  return { questionnaires: whole, ...rest };
}

function bodyOf(id: string): string {
  return `questionnaire-${id}.json`;
}

/** The authored YAML of a folder -> the library as JSON-able data; throws `file` with every problem. For the build. */
export async function compiledLibrary(folder: URL = authoredFolder()): Promise<Library> {
  // Parsing YAML costs more than all else at start-up, so nothing of it is loaded where the JSON exists.
  const { library } = await import('./questionnaire/library.ts');
  const { decoded } = await import('./text/bytes.ts');
  const { hasErrors } = await import('./text/source.ts');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const problems = [];
  const files = [];
  for (const name of names.sort()) {
    const file = `questionnaires/${name}`;
    const text = decoded(readFileSync(new URL(name, folder)), file);
    problems.push(...text.problems);
    if (text.value !== null) files.push({ file, text: text.value });
  }
  const parsed = library(files);
  problems.push(...parsed.problems);
  if (hasErrors(problems)) {
    throw new AccordError('file', `the questionnaires in ${fileURLToPath(folder)} have errors`, {
      problems,
    });
  }
  return parsed.library;
}

/** The YAML text of a shipped questionnaire, for `questionnaires show`; null where there is none with this id. */
export function shippedSource(id: string): string | null {
  const folder = authoredFolder();
  const names = readdirSync(folder).filter((name) => name === `${id}.yaml`);
  return names[0] === undefined ? null : readFileSync(new URL(names[0], folder), 'utf8');
}

/** The shipped words that the lint of meaning goes by. Only `validate` needs them, so they are read as they are written. */
export async function shippedWords(): Promise<WordLists> {
  const { library } = await import('./questionnaire/library.ts');
  const text = readFileSync(new URL('lint.yaml', authoredFolder()), 'utf8');
  return library([{ file: 'questionnaires/lint.yaml', text, format: 'lint' }]).words;
}

function authoredFolder(): URL {
  const folder = authored('questionnaires');
  if (!existsSync(folder))
    throw new AccordError('not-found', 'the folder "questionnaires" of accord is missing');
  return folder;
}
