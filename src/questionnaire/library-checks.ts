import type { Problem } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Path, Source } from '../text/source.ts';
import { complaints, type Complain } from './complaints.ts';
import { questionsOf, type Preset, type Questionnaire } from './questionnaire.ts';
import type { Shelved } from './shelf.ts';

/**
 * Ids of questionnaires, dimensions and questions are unique over the files of a folder. What is built on one and the
 * same, or takes over what ships, may share them: no audit asks two of those, and the audit tells.
 */
export function clashes(shelved: readonly Shelved[], shipped: readonly Questionnaire[]): Problem[] {
  const problems: Problem[] = [];
  const owners = {
    questionnaire: new Map<string, Shelved>(),
    dimension: new Map<string, Shelved>(),
    question: new Map<string, Shelved>(),
  };
  const given = {
    questionnaire: new Set<string>(),
    dimension: new Set(shipped.flatMap((one) => one.dimensions.map(({ id }) => id))),
    question: new Set(questionsOf(shipped).map(({ id }) => id)),
  };
  for (const one of shelved) {
    const { complain, problems: told } = complaints(one.source);
    const claim = (noun: keyof typeof owners, id: string, path: Path): boolean => {
      const earlier = owners[noun].get(id);
      if (earlier === undefined) owners[noun].set(id, one);
      if (earlier === undefined || earlier === one || given[noun].has(id)) return true;
      if (noun !== 'questionnaire' && earlier.line.some((other) => one.line.includes(other))) return true;
      const message = `the ${noun} id "${id}" is taken by ${earlier.source.file}; ids are unique over all questionnaires`;
      complain(path, message);
      return false;
    };
    // Of a copy under the same id everything would clash: once is enough.
    if (claim('questionnaire', one.item.id, ['id'])) {
      for (const dimension of one.item.dimensions) {
        claim('dimension', dimension.id, [...(one.places.dimensions.get(dimension.id) ?? ['extends']), 'id']);
        for (const { id } of dimension.questions) {
          claim('question', id, [...(one.places.questions.get(id) ?? ['extends']), 'id']);
        }
      }
    }
    problems.push(...told);
  }
  return problems;
}

/** Presets name questionnaires and questions that exist, and ask whatever their questions depend on. */
export function presetProblems(
  presets: readonly Preset[],
  source: Source,
  questionnaires: readonly Questionnaire[],
): Problem[] {
  const { complain, problems } = complaints(source);
  presets.forEach((preset, index) => judgePreset(preset, ['presets', index], questionnaires, complain));
  return problems;
}

function judgePreset(
  preset: Preset,
  at: (string | number)[],
  questionnaires: readonly Questionnaire[],
  complain: Complain,
): void {
  const ids = questionnaires.map((one) => one.id);
  preset.questionnaires.forEach((id, index) => {
    if (ids.includes(id)) return;
    complain(
      [...at, 'questionnaires', index],
      `no questionnaire "${id}".${didYouMean(id, ids)} (${listed(ids)})`,
    );
  });
  if (preset.questions === null) return;
  const named = questionnaires.filter((one) => preset.questionnaires.includes(one.id));
  const questions = new Map(questionsOf(named).map((one) => [one.id, one]));
  preset.questions.forEach((id, index) => {
    const path = [...at, 'questions', index];
    const question = questions.get(id);
    if (question === undefined) {
      complain(path, `no question "${id}" in the questionnaires named.${didYouMean(id, questions.keys())}`);
    } else if (question.when !== null && !preset.questions?.includes(question.when.question)) {
      complain(
        path,
        `"${id}" depends on "${question.when.question}", which this preset does not ask; add it`,
      );
    }
  });
  for (const [index, id] of preset.questionnaires.entries()) {
    const own = named.find((one) => one.id === id);
    if (own === undefined || questionsOf([own]).some((one) => preset.questions?.includes(one.id))) continue;
    complain(
      [...at, 'questionnaires', index],
      `no question of "${id}" is named under questions; remove one or name one`,
    );
  }
}
