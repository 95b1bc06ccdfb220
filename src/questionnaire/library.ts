import type { Problem } from '../errors.ts';
import { fileProblem, hasErrors, type Source } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import { actionsOf } from './actions.ts';
import { clashes, presetProblems } from './library-checks.ts';
import { wordListsOf, type WordLists } from './lint/word-lists.ts';
import { presetsOf } from './presets.ts';
import type { Action, Library, Preset } from './questionnaire.ts';
import { stemOf } from './raw.ts';
import { shelf, type Shelved } from './shelf.ts';

/** The formats a library is made of. */
export type LibraryFormat = 'questionnaire' | 'actions' | 'presets' | 'lint';

/** A file of a `questionnaires/` folder, decoded. */
export interface LibraryFile {
  /** For messages. */
  file: string;
  text: string;
  /** What it holds; without it the file name decides: `actions.yaml`, `presets.yaml`, `lint.yaml`, else a questionnaire. */
  format?: LibraryFormat;
}

/** A library of what could be read, and every problem of all files. Use it only without errors. */
export interface ParsedLibrary {
  library: Library;
  problems: Problem[];
  /** The questionnaires of these files, with the places of their parts. */
  own: readonly Shelved[];
  /** Ids of questionnaires that are there and could not be used. */
  broken: ReadonlySet<string>;
  /** The word lists of these files, for the lint of meaning. */
  words: WordLists;
}

/**
 * The files of a folder, added to `base`. Actions may be named by any questionnaire of the same folder; a questionnaire
 * with the id of one of `base` takes its place.
 */
export function library(files: readonly LibraryFile[], base: Library | null = null): ParsedLibrary {
  const problems: Problem[] = [];
  const broken = new Set<string>();
  const sources = files.flatMap(({ file, text, format }): { source: Source; format: LibraryFormat }[] => {
    const read = yamlDocument(text, file);
    problems.push(...read.problems);
    if (read.value === null) broken.add(stemOf(file) ?? '');
    return read.value === null ? [] : [{ source: read.value, format: format ?? formatByName(file) }];
  });
  const holding = (wanted: LibraryFormat) =>
    sources.filter(({ format }) => format === wanted).map(({ source }) => source);

  const actions: Action[] = [...(base?.actions ?? [])];
  for (const source of holding('actions')) {
    const parsed = actionsOf(source);
    problems.push(...parsed.problems);
    for (const action of parsed.actions ?? []) {
      if (actions.some((one) => one.id === action.id)) {
        problems.push(
          fileProblem(source.file, `the action id "${action.id}" is taken already; choose another`),
        );
      } else actions.push(action);
    }
  }

  // Where the actions could not be read, their absence is no error of the questionnaires.
  const actionIds = hasErrors(problems) ? null : new Set(actions.map((one) => one.id));
  const shipped = base?.questionnaires ?? [];
  const own = shelf(holding('questionnaire'), shipped, actionIds);
  for (const id of own.broken) broken.add(id);
  problems.push(...own.problems, ...clashes(own.shelved, shipped));
  const replaced = new Map(own.shelved.map(({ item }) => [item.id, item]));
  const questionnaires = [
    ...shipped.map((one) => replaced.get(one.id) ?? one),
    ...own.shelved.map(({ item }) => item).filter((one) => !shipped.some(({ id }) => id === one.id)),
  ];

  const presets: Preset[] = [...(base?.presets ?? [])];
  for (const source of holding('presets')) {
    const parsed = presetsOf(source);
    problems.push(...parsed.problems);
    if (parsed.presets === null) continue;
    if (!hasErrors(problems)) problems.push(...presetProblems(parsed.presets, source, questionnaires));
    presets.push(...parsed.presets);
  }

  const words = holding('lint').map((source) => wordListsOf(source));
  problems.push(...words.flatMap((one) => one.problems));
  return {
    library: { questionnaires, actions, presets },
    problems,
    own: own.shelved,
    broken,
    words: words.flatMap((one) => one.lists),
  };
}

function formatByName(file: string): LibraryFormat {
  const name = /([^/\\]+?)(\.ya?ml)?$/.exec(file)?.[1];
  return name === 'actions' || name === 'presets' || name === 'lint' ? name : 'questionnaire';
}
