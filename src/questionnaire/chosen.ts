import { AccordError } from '../errors.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Dimension, Library, Preset, Questionnaire } from './questionnaire.ts';

/** What an audit asks: a preset's choice, or questionnaires one by one; dimension weights of its own. */
interface Choice {
  preset?: string | null;
  questionnaires?: readonly string[] | null;
  /** Dimension id -> weight. */
  weights?: Readonly<Record<string, number>>;
}

/**
 * The questionnaires an audit asks, in the order named, reduced to a preset's questions and with the audit's
 * weights. Refuses ids that the library has not (`not-found`); weights of other dimensions are refused too.
 */
export function chosen(library: Library, choice: Choice): Questionnaire[] {
  const preset = choice.preset ? presetNamed(library, choice.preset) : null;
  const wanted = preset?.questionnaires ?? choice.questionnaires ?? [];
  const found = wanted.map((id) => questionnaireNamed(library, id));
  const reduced =
    preset === null || preset.questions === null
      ? found
      : found.map((one) => only(one, new Set(preset.questions)));
  return weighted(
    reduced.filter((one) => one.dimensions.length > 0),
    choice.weights ?? {},
  );
}

/** The questionnaire with this id; `not-found` with the nearest name otherwise. */
function questionnaireNamed(library: Library, id: string): Questionnaire {
  return named(library.questionnaires, id, 'questionnaire');
}

/** The preset with this id; `not-found` with the nearest name otherwise. */
function presetNamed(library: Library, id: string): Preset {
  return named(library.presets, id, 'preset');
}

function named<T extends { id: string }>(list: readonly T[], id: string, noun: string): T {
  const found = list.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = list.map((one) => one.id);
  throw new AccordError('not-found', `no ${noun} "${id.slice(0, 63)}".${didYouMean(id, ids)}`, {
    hint: `There are: ${listed(ids)}.`,
  });
}

function only(questionnaire: Questionnaire, ids: ReadonlySet<string>): Questionnaire {
  const dimensions = questionnaire.dimensions
    .map((one): Dimension => ({ ...one, questions: one.questions.filter(({ id }) => ids.has(id)) }))
    .filter((one) => one.questions.length > 0);
  return { ...questionnaire, dimensions };
}

function weighted(
  list: readonly Questionnaire[],
  weights: Readonly<Record<string, number>>,
): Questionnaire[] {
  const known = list.flatMap((one) => one.dimensions.map(({ id }) => id));
  for (const id of Object.keys(weights)) {
    if (known.includes(id)) continue;
    throw new AccordError(
      'not-found',
      `weights: no dimension "${id.slice(0, 63)}" is asked.${didYouMean(id, known)}`,
      {
        hint: `There are: ${listed(known)}.`,
      },
    );
  }
  const own = new Map(Object.entries(weights));
  return list.map((one) => ({
    ...one,
    dimensions: one.dimensions.map((dimension) => ({
      ...dimension,
      weight: own.get(dimension.id) ?? dimension.weight,
    })),
  }));
}
