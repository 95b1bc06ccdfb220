import type { Problem } from '../errors.ts';
import { fileProblem, hasErrors, type Source } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import { actionsOf } from './actions.ts';
import { clashes, presetProblems, type Shelved } from './library-checks.ts';
import { questionnaireOf } from './parse.ts';
import { presetsOf } from './presets.ts';
import type { Action, Library, Preset, Questionnaire } from './questionnaire.ts';

/** The formats a library is made of. */
export type LibraryFormat = 'questionnaire' | 'actions' | 'presets';

/** A file of a `questionnaires/` folder, decoded. */
export interface LibraryFile {
  /** For messages. */
  file: string;
  text: string;
  /** What it holds; without it the file name decides: `actions.yaml`, `presets.yaml`, else a questionnaire. */
  format?: LibraryFormat;
}

/** A library of what could be read, and every problem of all files. Use it only without errors. */
export interface ParsedLibrary {
  library: Library;
  problems: Problem[];
}

/**
 * The files of a folder, added to `base`. Actions may be named by any questionnaire of the same folder; ids are
 * unique over both.
 */
export function library(files: readonly LibraryFile[], base: Library | null = null): ParsedLibrary {
  const problems: Problem[] = [];
  const sources = files.flatMap(({ file, text, format }): { source: Source; format: LibraryFormat }[] => {
    const read = yamlDocument(text, file);
    problems.push(...read.problems);
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
  const shelf: Shelved<Questionnaire>[] = (base?.questionnaires ?? []).map((item) => ({
    item,
    source: null,
  }));
  for (const source of holding('questionnaire')) {
    const parsed = questionnaireOf(source, { actions: actionIds });
    problems.push(...parsed.problems);
    if (parsed.questionnaire !== null) shelf.push({ item: parsed.questionnaire, source });
  }
  problems.push(...clashes(shelf));
  const questionnaires = shelf.map((one) => one.item);

  const presets: Preset[] = [...(base?.presets ?? [])];
  for (const source of holding('presets')) {
    const parsed = presetsOf(source);
    problems.push(...parsed.problems);
    if (parsed.presets === null) continue;
    if (!hasErrors(problems)) problems.push(...presetProblems(parsed.presets, source, questionnaires));
    presets.push(...parsed.presets);
  }
  return { library: { questionnaires, actions, presets }, problems };
}

function formatByName(file: string): LibraryFormat {
  const name = /([^/\\]+?)(\.ya?ml)?$/.exec(file)?.[1];
  return name === 'actions' || name === 'presets' ? name : 'questionnaire';
}
