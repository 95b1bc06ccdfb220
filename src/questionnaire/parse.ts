import type { Problem } from '../errors.ts';
import { byLine, shapeProblems } from '../text/check.ts';
import type { Issue } from '../text/issues.ts';
import type { Text } from '../text/language.ts';
import { mapOf } from '../text/plain-shape.ts';
import { hasErrors, type Path, type Source } from '../text/source.ts';
import { complaints, type Complain } from './complaints.ts';
import { headOf, inOrder, slotsIn } from './in-order.ts';
import type { Dimension, Question, Questionnaire } from './questionnaire.ts';
import { judgeFileName, judgeIds, judgeUnique, list } from './raw.ts';
import { questionnaireSchema } from './schema.ts';

/** What a questionnaire may refer to outside itself. */
export interface ParseContext {
  /** Ids of the action library; null: not known, not checked. */
  actions: ReadonlySet<string> | null;
}

/** Where in its file a questionnaire's own parts stand; what it takes from another has no place. */
export interface Places {
  /** By question id: the question, or what rewords it. */
  questions: ReadonlyMap<string, Path>;
  dimensions: ReadonlyMap<string, Path>;
}

/** A questionnaire, or null with every error; warnings may stand beside it. */
export interface ParsedQuestionnaire {
  questionnaire: Questionnaire | null;
  problems: Problem[];
  places: Places;
}

/** Of what could not be read. */
export const noPlaces: Places = { questions: new Map(), dimensions: new Map() };

/** A questionnaire file -> the questionnaire, or every problem in it at once. */
export function questionnaireOf(source: Source, context: ParseContext): ParsedQuestionnaire {
  const shape = questionnaireSchema.safeParse(source.value, { reportInput: true });
  const problems = shape.success
    ? []
    : shapeProblems(questionnaireSchema, source, shape.error.issues as unknown as Issue[]);
  const { complain, problems: meaning } = complaints(source);
  const raw = mapOf(source.value);
  const dimensions = raw === null ? [] : meanings(raw, context, complain);
  if (raw !== null) judgeFileName(raw.id, source.file, complain);
  problems.push(...byLine(meaning));
  if (!shape.success || hasErrors(problems)) return { questionnaire: null, problems, places: noPlaces };
  const { id, version, title, about, minutes, sides } = shape.data;
  return {
    questionnaire: {
      id,
      version,
      title,
      about: about ?? null,
      context: shape.data.context ?? null,
      minutes: minutes ?? null,
      sides: sides ?? [],
      dimensions,
    },
    problems,
    places: {
      questions: new Map(
        dimensions.flatMap(({ questions }, d) =>
          questions.map((one, q) => [one.id, ['dimensions', d, 'questions', q]] as const),
        ),
      ),
      dimensions: new Map(dimensions.map((one, d) => [one.id, ['dimensions', d]])),
    },
  };
}

/** Goes by the raw document, so that nothing wrong hides anything else. */
function meanings(raw: Record<string, unknown>, context: ParseContext, complain: Complain): Dimension[] {
  judgeUnique(list(raw.sides), (index) => ['sides', index], 'side', complain);
  const head = headOf(raw, context.actions, complain);
  const slots = slotsIn(raw.dimensions);
  judgeIds(raw.dimensions, slots, complain);
  const questions = inOrder(slots, head, complain);
  return list(raw.dimensions).map((dimension, index) => {
    const { id, title, weight } = (mapOf(dimension) ?? {}) as { id: string; title: Text; weight?: number };
    const own = questions.filter((one, at): one is Question => one !== null && slots[at]?.path[1] === index);
    return { id, title, weight: weight ?? 1, questions: own };
  });
}
