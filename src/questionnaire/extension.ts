import { byLine, shapeProblems } from '../text/check.ts';
import type { Issue } from '../text/issues.ts';
import type { Text } from '../text/language.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { mapOf } from '../text/plain-shape.ts';
import { hasErrors, type Path, type Source } from '../text/source.ts';
import { complaints, type Complain } from './complaints.ts';
import { headOf, inOrder, slotsIn, type Head, type Slot } from './in-order.ts';
import { noPlaces, type ParseContext, type ParsedQuestionnaire } from './parse.ts';
import { questionsOf, type Dimension, type Question, type Questionnaire } from './questionnaire.ts';
import { judgeFileName, judgeIds, judgeUnique, list, word } from './raw.ts';
import { reworded } from './reworded.ts';
import { extensionSchema } from './schema.ts';

/** Is this document built on another one? A change to nothing is told as one that lacks `extends`. */
export function isExtension(value: unknown): boolean {
  const raw = mapOf(value);
  return raw !== null && ['extends', 'drop', 'reweigh', 'reword'].some((key) => Object.hasOwn(raw, key));
}

/**
 * A document that extends `base` -> the questionnaire it stands for: what of the base is kept, as weighed and worded
 * here, then what is added to each dimension. Without a base only the shape is judged.
 */
export function extensionOf(
  source: Source,
  base: Questionnaire | null,
  context: ParseContext,
): ParsedQuestionnaire {
  const shape = extensionSchema.safeParse(source.value, { reportInput: true });
  const problems = shape.success
    ? []
    : shapeProblems(extensionSchema, source, shape.error.issues as unknown as Issue[]);
  const { complain, problems: meaning } = complaints(source);
  const raw = mapOf(source.value);
  if (raw !== null) judgeFileName(raw.id, source.file, complain);
  const built = raw === null || base === null ? null : builtOn(base, raw, context, complain);
  problems.push(...byLine(meaning));
  if (!shape.success || base === null || built === null || hasErrors(problems)) {
    return { questionnaire: null, problems, places: noPlaces };
  }
  const { id, version, title, about, minutes } = shape.data;
  return {
    questionnaire: {
      id,
      version: version ?? 1,
      title: title ?? base.title,
      about: about ?? base.about,
      context: base.context,
      // The estimate of the base no longer holds.
      minutes: minutes ?? null,
      sides: built.head.sides,
      dimensions: built.dimensions,
    },
    problems,
    places: built.places,
  };
}

function builtOn(
  base: Questionnaire,
  raw: Record<string, unknown>,
  context: ParseContext,
  complain: Complain,
) {
  judgeUnique(list(raw.sides), (index) => ['sides', index], 'side', complain);
  const own = headOf(raw, context.actions, complain);
  const head: Head = { ...own, sides: [...new Set([...base.sides, ...own.sides])] };
  const kept = without(base, raw.drop, complain);
  const weighed = reweighed(kept, mapOf(raw.reweigh) ?? {}, complain);
  const known = reworded(weighed, mapOf(raw.reword) ?? {}, head, complain);
  const added = slotsIn(raw.dimensions);
  judgeAdded(known, raw, added, complain);

  const authored = list(raw.dimensions)
    .map((one) => mapOf(one))
    .filter((one) => one !== null);
  const dimensions = [
    ...known.map((one) => ({ ...one, title: titleIn(authored, one.id) ?? one.title })),
    ...authored
      .filter(({ id }) => !known.some((one) => one.id === id))
      .map(({ id, title, weight }) => ({
        id: word(id),
        title: title as Text,
        weight: typeof weight === 'number' ? weight : 1,
        questions: [],
      })),
  ];
  const slots = dimensions.flatMap(({ id, questions }): Slot[] => [
    ...questions.map((one) => ({ dimension: id, known: one })),
    ...added.filter((one) => one.dimension === id),
  ]);
  const found = inOrder(slots, head, complain);
  const complete = dimensions
    .map((one): Dimension => ({
      ...one,
      questions: found.filter(
        (question, at): question is Question => question !== null && slots[at]?.dimension === one.id,
      ),
    }))
    .filter((one) => one.questions.length > 0);
  if (slots.length === 0) complain(['drop'], 'leaves no question to ask; keep or add one', { on: 'key' });
  return { head, dimensions: complete, places: placesOf(raw, slots, found) };
}

/** The dimensions of the base without what is dropped; one whose questions all go stays, to be added to. */
function without(base: Questionnaire, drop: unknown, complain: Complain): Dimension[] {
  const all = questionsOf([base]);
  const ids = [...base.dimensions.map((one) => one.id), ...all.map((one) => one.id)];
  const dropped = new Set<string>();
  list(drop).forEach((id, index) => {
    if (typeof id !== 'string') return;
    const at = ['drop', index];
    if (!ids.includes(id)) complain(at, unknown(id, base, ids));
    if (dropped.has(id)) complain(at, `"${id.slice(0, 63)}" stands twice in this list`);
    dropped.add(id);
  });
  const goes = (one: Question) => dropped.has(one.id) || dropped.has(one.dimension);
  for (const question of all.filter((one) => !goes(one))) {
    for (const needed of [question.when?.question, question.worth]) {
      const other = all.find((one) => one.id === needed);
      if (other === undefined || !goes(other)) continue;
      const index = list(drop).findIndex((id) => id === other.id || id === other.dimension);
      complain(['drop', index], `"${question.id}" depends on "${other.id}"; drop it as well, or keep both`);
    }
  }
  return base.dimensions
    .filter((one) => !dropped.has(one.id))
    .map((one) => ({ ...one, questions: one.questions.filter((two) => !goes(two)) }));
}

function reweighed(
  dimensions: readonly Dimension[],
  weights: Readonly<Record<string, unknown>>,
  complain: Complain,
): Dimension[] {
  const own = new Map(
    Object.entries(weights).filter((one): one is [string, number] => typeof one[1] === 'number'),
  );
  const questions = dimensions.flatMap((one) => one.questions.map(({ id }) => id));
  const themes = dimensions.map((one) => one.id);
  for (const id of own.keys()) {
    if (questions.includes(id) && themes.includes(id)) {
      const message = `"${id}" is both a dimension and a question; weigh the dimension by "weights" in audit.yaml`;
      complain(['reweigh', id], message, { on: 'key' });
    } else if (!questions.includes(id) && !themes.includes(id)) {
      const guess = didYouMean(id, [...themes, ...questions]);
      complain(['reweigh', id], `no question or dimension "${id.slice(0, 63)}" is kept.${guess}`, {
        on: 'key',
      });
    }
  }
  return dimensions.map((one) => ({
    ...one,
    weight: own.get(one.id) ?? one.weight,
    questions: one.questions.map((two) => ({ ...two, weight: own.get(two.id) ?? two.weight })),
  }));
}

function judgeAdded(
  known: readonly Dimension[],
  raw: Readonly<Record<string, unknown>>,
  added: readonly { raw: unknown; path: Path }[],
  complain: Complain,
): void {
  judgeIds(raw.dimensions, added, complain);
  list(raw.dimensions).forEach((one, index) => {
    const { id, title, weight } = mapOf(one) ?? {};
    if (typeof id !== 'string') return;
    const isKnown = known.some((other) => other.id === id);
    if (isKnown && weight !== undefined) {
      complain(
        ['dimensions', index, 'weight'],
        `is given to what is there already; write "reweigh: {${id}: ...}"`,
        {
          on: 'key',
        },
      );
    } else if (!isKnown && title === undefined) {
      const ids = known.map((other) => other.id);
      const message = `"${id.slice(0, 63)}" is a new dimension and needs a title.${didYouMean(id, ids)}`;
      complain(['dimensions', index, 'id'], `${message} (there are: ${listed(ids)})`);
    }
  });
  const kept = known.flatMap((one) => one.questions.map(({ id }) => id));
  for (const { raw: question, path } of added) {
    const id = word(mapOf(question)?.id);
    if (!kept.includes(id)) continue;
    complain([...path, 'id'], `"${id}" is there already; choose another id, or write it under "reword"`);
  }
}

function titleIn(authored: readonly Record<string, unknown>[], id: string): Text | null {
  return (authored.find((one) => one.id === id)?.title ?? null) as Text | null;
}

function placesOf(
  raw: Readonly<Record<string, unknown>>,
  slots: readonly Slot[],
  found: readonly (Question | null)[],
) {
  const questions = new Map<string, Path>();
  slots.forEach((slot, at) => {
    const id = found[at]?.id;
    if (id === undefined) return;
    if ('path' in slot) questions.set(id, slot.path);
    else if (Object.hasOwn(mapOf(raw.reword) ?? {}, id)) questions.set(id, ['reword', id]);
  });
  const dimensions = new Map<string, Path>();
  list(raw.dimensions).forEach((one, d) => dimensions.set(word(mapOf(one)?.id), ['dimensions', d]));
  return { questions, dimensions };
}

function unknown(id: string, base: Questionnaire, ids: readonly string[]): string {
  return `"${base.id}" has no question or dimension "${id.slice(0, 63)}".${didYouMean(id, ids)} (${listed(ids, 30)})`;
}
