import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AccordError, problemLine } from './errors.ts';
import type { Library } from './questionnaire/questionnaire.ts';

/** Beside the bundle; the source tree has none. */
const compiled = new URL('./library.json', import.meta.url);
const authored = new URL('../questionnaires/', import.meta.url);

let loaded: Library | undefined;

/**
 * The shipped questionnaires, actions and presets: compiled JSON beside the bundle, else the YAML of the source
 * tree. Read once.
 */
export async function shippedLibrary(): Promise<Library> {
  loaded ??= existsSync(compiled)
    ? (JSON.parse(readFileSync(compiled, 'utf8')) as Library)
    : await compiledLibrary();
  return loaded;
}

/** The authored YAML of a folder -> the library as JSON-able data; throws `file` with every problem. For the build. */
export async function compiledLibrary(folder: URL = authored): Promise<Library> {
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
      hint: problems.map(problemLine).join('\n'),
    });
  }
  return parsed.library;
}

/** The YAML source of a shipped questionnaire; null where there is none with this id. */
export function shippedSource(id: string): string | null {
  const names = readdirSync(authored).filter((name) => name.endsWith('.yaml'));
  return names.includes(`${id}.yaml`) ? readFileSync(new URL(`${id}.yaml`, authored), 'utf8') : null;
}
