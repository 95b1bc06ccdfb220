import { actionsOf } from '../src/questionnaire/actions.ts';
import { noPlaces, questionnaireOf, type ParseContext } from '../src/questionnaire/parse.ts';
import { presetsOf } from '../src/questionnaire/presets.ts';
import { yamlDocument } from '../src/text/yaml.ts';

/** A questionnaire file -> the questionnaire, or every problem in it at once. */
export function parsedQuestionnaire(text: string, file: string, context: ParseContext = { actions: null }) {
  const { value, problems } = yamlDocument(text, file);
  return value === null
    ? { questionnaire: null, problems, places: noPlaces }
    : questionnaireOf(value, context);
}

/** `actions.yaml` of a library -> actions, or every problem in it. */
export function parsedActions(text: string, file: string) {
  const { value, problems } = yamlDocument(text, file);
  return value === null ? { actions: null, problems } : actionsOf(value);
}

/** `presets.yaml` -> presets, or every problem in it. */
export function parsedPresets(text: string, file: string) {
  const { value, problems } = yamlDocument(text, file);
  return value === null ? { presets: null, problems } : presetsOf(value);
}
