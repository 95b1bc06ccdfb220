import type { Problem } from '../errors.ts';
import { kindNamed } from '../questions/index.ts';
import { byLine, shapeProblems } from '../text/check.ts';
import { isId } from '../text/ids.ts';
import type { Issue } from '../text/issues.ts';
import type { Text } from '../text/language.ts';
import { hasErrors, type Path, type Source } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import { complaints, type Complain } from './complaints.ts';
import type { Judged } from './conditions.ts';
import { kindOf, question, type Surroundings } from './question.ts';
import type { Dimension, Question, Questionnaire } from './questionnaire.ts';
import { questionnaireSchema, questionSchema, type AuthoredQuestion } from './schema.ts';

/** What a questionnaire may refer to outside itself. */
export interface ParseContext {
  /** Ids of the action library; null: not known, not checked. */
  actions: ReadonlySet<string> | null;
}

/** A questionnaire, or null with every error; warnings may stand beside it. */
export interface ParsedQuestionnaire {
  questionnaire: Questionnaire | null;
  problems: Problem[];
}

/** A questionnaire file -> the questionnaire, or every problem in it at once. */
export function parsedQuestionnaire(
  text: string,
  file: string,
  context: ParseContext = { actions: null },
): ParsedQuestionnaire {
  const { value: source, problems } = yamlDocument(text, file);
  return source === null ? { questionnaire: null, problems } : questionnaireOf(source, context);
}

/** The same of a document already read. */
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
  if (!shape.success || hasErrors(problems)) return { questionnaire: null, problems };
  const { id, version, title, about, minutes, sides } = shape.data;
  return {
    questionnaire: {
      id,
      version,
      title,
      about: about ?? null,
      minutes: minutes ?? null,
      sides: sides ?? [],
      dimensions,
    },
    problems,
  };
}

/**
 * Goes by the raw document and checks each question by itself, so that a wrong one hides nothing that is wrong in
 * the others.
 */
function meanings(raw: Record<string, unknown>, context: ParseContext, complain: Complain): Dimension[] {
  const sides = list(raw.sides).filter((side): side is string => typeof side === 'string');
  const scales = new Map(
    Object.entries(mapOf(raw.scales) ?? {}).filter((entry): entry is [string, Text[]] =>
      Array.isArray(entry[1]),
    ),
  );
  judgeUnique(list(raw.sides), (index) => ['sides', index], 'side', complain);
  if (sides.includes('any'))
    complain(['sides', sides.indexOf('any')], '"any" is kept for the sides not named');

  const placed = list(raw.dimensions).flatMap((dimension, d) =>
    list(mapOf(dimension)?.questions).map((one, q) => ({
      raw: mapOf(one),
      dimension: d,
      path: ['dimensions', d, 'questions', q] as Path,
    })),
  );
  judgeUnique(
    list(raw.dimensions).map((one) => mapOf(one)?.id),
    (index) => ['dimensions', index, 'id'],
    'dimension',
    complain,
  );
  judgeUnique(
    placed.map((one) => one.raw?.id),
    (index) => [...(placed[index]?.path ?? []), 'id'],
    'question',
    complain,
  );

  const earlier = new Map<string, Judged | null>();
  const later = new Set(placed.map((one) => word(one.raw?.id)));
  const questions: { dimension: number; question: Question }[] = [];
  for (const one of placed) {
    if (one.raw === null) continue;
    const around: Surroundings = {
      questionnaire: word(raw.id),
      dimension: word(mapOf(list(raw.dimensions)[one.dimension])?.id),
      sides,
      scales,
      actions: context.actions,
      earlier,
      later,
    };
    const found = parsedQuestion(one.raw, around, one.path, complain);
    if (found !== null) questions.push({ dimension: one.dimension, question: found });
    const kind = found === null ? undefined : kindNamed(found.kind);
    earlier.set(
      word(one.raw.id),
      found === null || kind === undefined ? null : { kind, fields: found.fields },
    );
    later.delete(word(one.raw.id));
  }
  return list(raw.dimensions).map((dimension, index) => {
    const { id, title, weight } = (mapOf(dimension) ?? {}) as { id: string; title: Text; weight?: number };
    const own = questions.filter((one) => one.dimension === index).map((one) => one.question);
    return { id, title, weight: weight ?? 1, questions: own };
  });
}

function parsedQuestion(
  raw: Record<string, unknown>,
  around: Surroundings,
  path: Path,
  complain: Complain,
): Question | null {
  const kind = kindOf(raw, path, complain);
  const shape = questionSchema.safeParse(raw);
  if (shape.success) return question(shape.data as AuthoredQuestion, kind, around, path, complain);
  question(soundKeys(raw, shape.error.issues), kind, around, path, complain);
  return null;
}

/** What of a question can be judged although other keys of it are wrong. */
function soundKeys(
  raw: Record<string, unknown>,
  issues: readonly { path: readonly PropertyKey[] }[],
): Partial<AuthoredQuestion> {
  const wrong = new Set(issues.map((issue) => issue.path[0]));
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !wrong.has(key)));
}

function judgeUnique(
  ids: readonly unknown[],
  place: (index: number) => Path,
  noun: string,
  complain: Complain,
): void {
  const seen = new Set<unknown>();
  ids.forEach((id, index) => {
    if (typeof id !== 'string') return;
    if (seen.has(id))
      complain(place(index), `a ${noun} "${id.slice(0, 63)}" stands above already; ids are unique`);
    seen.add(id);
  });
}

/** Questionnaires are found by their id, so the file carries it as its name. */
function judgeFileName(id: unknown, file: string, complain: Complain): void {
  const stem = /([^/\\]+)\.ya?ml$/.exec(file)?.[1];
  if (stem === undefined || typeof id !== 'string' || !isId(id) || stem === id) return;
  complain(['id'], `"${id}" is not the name of the file; name the file ${id}.yaml, or write "id: ${stem}"`);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mapOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
