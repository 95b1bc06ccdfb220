import { isId } from '../text/ids.ts';
import { mapOf } from '../text/plain-shape.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';

/** A list, or an empty one where something else stands. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or an empty one where something else stands. */
export function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list. */
export function words(value: unknown): string[] {
  return list(value).filter((one): one is string => typeof one === 'string');
}

/** Complains of each text that stands in a list already. */
export function judgeUnique(
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

/** Complains of each dimension and each question whose id stands above already. */
export function judgeIds(
  dimensions: unknown,
  questions: readonly { raw: unknown; path: Path }[],
  complain: Complain,
): void {
  const idOf = (one: unknown) => mapOf(one)?.id;
  judgeUnique(list(dimensions).map(idOf), (index) => ['dimensions', index, 'id'], 'dimension', complain);
  judgeUnique(
    questions.map(({ raw }) => idOf(raw)),
    (index) => [...(questions[index]?.path ?? []), 'id'],
    'question',
    complain,
  );
}

/** Questionnaires are found by their id, so the file carries it as its name. */
export function judgeFileName(id: unknown, file: string, complain: Complain): void {
  const stem = stemOf(file);
  if (stem === null || typeof id !== 'string' || !isId(id) || stem === id) return;
  complain(['id'], `"${id}" is not the name of the file; name the file ${id}.yaml, or write "id: ${stem}"`);
}

/** `questionnaires/own.yaml` -> `own`; null where the name ends otherwise. */
export function stemOf(file: string): string | null {
  return /([^/\\]+)\.ya?ml$/.exec(file)?.[1] ?? null;
}
