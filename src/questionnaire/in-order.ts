import { kindOf } from '../questions/index.ts';
import type { Text } from '../text/language.ts';
import { mapOf } from '../text/plain-shape.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import type { Judged } from './conditions.ts';
import { kindIn, question } from './question.ts';
import type { Question } from './questionnaire.ts';
import { list, word, words } from './raw.ts';
import { questionSchema, type AuthoredQuestion } from './schema.ts';

/** One place in the order asked: a question as it stands in a file, or one that is known already. */
export type Slot = { dimension: string; raw: unknown; path: Path } | { dimension: string; known: Question };

/** What all questions of one questionnaire share. */
export interface Head {
  questionnaire: string;
  sides: readonly string[];
  scales: ReadonlyMap<string, readonly Text[]>;
  /** Ids of the action library; null: not known, not checked. */
  actions: ReadonlySet<string> | null;
}

/** What the head of a document says, as far as it is well formed. */
export function headOf(
  raw: Readonly<Record<string, unknown>>,
  actions: ReadonlySet<string> | null,
  complain: Complain,
): Head {
  const sides = words(raw.sides);
  if (sides.includes('any'))
    complain(['sides', sides.indexOf('any')], '"any" is kept for the sides not named');
  const scales = Object.entries(mapOf(raw.scales) ?? {});
  return {
    questionnaire: word(raw.id),
    sides,
    scales: new Map(scales.filter((entry): entry is [string, Text[]] => Array.isArray(entry[1]))),
    actions,
  };
}

/**
 * The questions of these slots, each with the place it has; null where one is wrong. Each is checked by itself, so that
 * a wrong one hides nothing that is wrong in the others.
 */
export function inOrder(slots: readonly Slot[], head: Head, complain: Complain): (Question | null)[] {
  const idOf = (slot: Slot) => ('known' in slot ? slot.known.id : word(mapOf(slot.raw)?.id));
  const earlier = new Map<string, Judged | null>();
  const later = new Set(slots.map(idOf));
  return slots.map((slot) => {
    const raw = 'known' in slot ? null : mapOf(slot.raw);
    const around = { ...head, dimension: slot.dimension, earlier, later };
    const found =
      'known' in slot ? slot.known : raw === null ? null : authored(raw, around, slot.path, complain);
    if (found !== null || raw !== null) {
      earlier.set(idOf(slot), found === null ? null : { kind: kindOf(found), fields: found.fields });
      later.delete(idOf(slot));
    }
    return found;
  });
}

/** Every question of a list of dimensions as it stands in the file. */
export function slotsIn(dimensions: unknown): { dimension: string; raw: unknown; path: Path }[] {
  return list(dimensions).flatMap((dimension, d) =>
    list(mapOf(dimension)?.questions).map((raw, q) => ({
      dimension: word(mapOf(dimension)?.id),
      raw,
      path: ['dimensions', d, 'questions', q],
    })),
  );
}

function authored(
  raw: Record<string, unknown>,
  around: Parameters<typeof question>[2],
  path: Path,
  complain: Complain,
): Question | null {
  const kind = kindIn(raw, path, complain);
  const shape = questionSchema.safeParse(raw);
  if (shape.success) return question(shape.data, kind, around, path, complain);
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
