import type { Problem } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Source } from '../text/source.ts';
import { complaints, type Complain } from './complaints.ts';
import { questionsOf, type Preset, type Questionnaire } from './questionnaire.ts';

/** A part of a library with the document it was read from; null: it came without one (shipped). */
export interface Shelved<T> {
  item: T;
  source: Source | null;
}

/** Ids of questionnaires, dimensions and questions are unique over all that is used together. */
export function clashes(shelf: readonly Shelved<Questionnaire>[]): Problem[] {
  const problems: Problem[] = [];
  const owners = { questionnaire: new Map<string, string>(), dimension: new Map(), question: new Map() };
  for (const { item, source } of shelf) {
    const collected = source === null ? null : complaints(source);
    const owner = source?.file ?? `the shipped questionnaire "${item.id}"`;
    const claim = (noun: keyof typeof owners, id: string, path: (string | number)[]): boolean => {
      const earlier = owners[noun].get(id);
      if (earlier === undefined) owners[noun].set(id, owner);
      if (earlier === undefined || earlier === owner) return true;
      const message = `the ${noun} id "${id}" is taken by ${earlier}; ids are unique over all questionnaires`;
      collected?.complain(path, message);
      return false;
    };
    // Of a copy under the same id everything would clash: once is enough.
    if (claim('questionnaire', item.id, ['id'])) {
      item.dimensions.forEach((dimension, d) => {
        claim('dimension', dimension.id, ['dimensions', d, 'id']);
        dimension.questions.forEach((one, q) =>
          claim('question', one.id, ['dimensions', d, 'questions', q, 'id']),
        );
      });
    }
    problems.push(...(collected?.problems ?? []));
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
