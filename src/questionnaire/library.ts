import type { Problem } from '../errors.ts';
import { fileProblem, hasErrors, type Source } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import { actionsOf } from './actions.ts';
import { clashes, presetProblems, type Shelved } from './library-checks.ts';
import { questionnaireOf } from './parse.ts';
import { presetsOf } from './presets.ts';
import type { Action, Library, Preset, Questionnaire } from './questionnaire.ts';

/** A file of a `questionnaires/` folder, decoded. */
export interface LibraryFile {
  /** For messages; its last part decides: `actions.yaml`, `presets.yaml`, or a questionnaire. */
  file: string;
  text: string;
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
  const sources = files.flatMap(({ file, text }): Source[] => {
    const read = yamlDocument(text, file);
    problems.push(...read.problems);
    return read.value === null ? [] : [read.value];
  });
  const called = (name: string) => sources.filter((source) => baseName(source.file) === name);

  const actions: Action[] = [...(base?.actions ?? [])];
  for (const source of called('actions')) {
    const parsed = actionsOf(source);
    problems.push(...parsed.problems);
    for (const action of parsed.actions ?? []) {
      if (actions.some((one) => one.id === action.id)) {
        problems.push(fileProblem(source.file, `the action id "${action.id}" is taken by a shipped action`));
      } else actions.push(action);
    }
  }

  // Where the actions could not be read, their absence is no error of the questionnaires.
  const actionIds = hasErrors(problems) ? null : new Set(actions.map((one) => one.id));
  const shelf: Shelved<Questionnaire>[] = (base?.questionnaires ?? []).map((item) => ({
    item,
    source: null,
  }));
  for (const source of sources) {
    if (['actions', 'presets'].includes(baseName(source.file))) continue;
    const parsed = questionnaireOf(source, { actions: actionIds });
    problems.push(...parsed.problems);
    if (parsed.questionnaire !== null) shelf.push({ item: parsed.questionnaire, source });
  }
  problems.push(...clashes(shelf));
  const questionnaires = shelf.map((one) => one.item);

  const presets: Preset[] = [...(base?.presets ?? [])];
  for (const source of called('presets')) {
    const parsed = presetsOf(source);
    problems.push(...parsed.problems);
    if (parsed.presets === null) continue;
    if (!hasErrors(problems)) problems.push(...presetProblems(parsed.presets, source, questionnaires));
    presets.push(...parsed.presets);
  }
  return { library: { questionnaires, actions, presets }, problems };
}

function baseName(file: string): string {
  return /([^/\\]+?)(\.ya?ml)?$/.exec(file)?.[1] ?? file;
}
