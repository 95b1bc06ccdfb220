import { kindNamed } from '../../src/questions/index.ts';
import type { Counts, Kind, Part } from '../../src/questions/kind.ts';

/** A question as the vectors write it. */
export interface VectorQuestion {
  type: string;
  points?: number;
  options?: unknown[];
  items?: unknown[];
  categories?: unknown[];
  apart?: number;
  floor?: number;
  scale?: string;
}

/** The shipped kind behind a vector's question. */
export interface Adapted {
  kind: Kind;
  fields: unknown;
  /** The canonical key of a vector's answer; null for no substantive answer. */
  key(answer: unknown): string | null;
}

interface Adapter {
  kind: string;
  fields: unknown;
  answer(given: unknown): unknown;
}

/** The vectors' notation -> a shipped kind, its fields and keys. Throws where there is no such type. */
export function adapted(question: VectorQuestion): Adapted {
  const { kind: name, fields: authored, answer } = adapter(question);
  const kind = kindNamed(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  const fields = kind.fields(authored);
  return {
    kind,
    fields,
    key(given) {
      if (given === null || given === undefined || given === 'dk') return null;
      const value = answer(given);
      if (value === null) return null;
      const checked = kind.legal(fields, value);
      if (!checked.ok) throw new Error(`${name}: ${JSON.stringify(given)} ${checked.problem}`);
      return kind.key(fields, checked.answer);
    },
  };
}

/** Counted answers of a list. */
export function counts(question: Adapted, answers: readonly unknown[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const answer of answers) {
    const key = question.key(answer);
    if (key !== null) sum.set(key, (sum.get(key) ?? 0) + 1);
  }
  return sum;
}

/** The rulers for all answers in play. */
export function ruler(question: Adapted, ...sides: readonly Counts[]): readonly Part[] {
  return question.kind.ruler(
    question.fields,
    sides.flatMap((side) => [...side.keys()]),
  );
}

function adapter(question: VectorQuestion): Adapter {
  const { type } = question;
  if (type === 'scale') {
    const points = Array.from({ length: question.points as number }, (_, at) => String(at + 1));
    return { kind: 'scale', fields: { points }, answer: (given) => given };
  }
  if (type === 'choice') {
    const { list, id } = named(question.options);
    return { kind: 'choice', fields: { options: list }, answer: id };
  }
  if (type === 'owner') {
    const fields = { candidates: [{ sales: 'Sales' }, { marketing: 'Marketing' }] };
    const words: Record<string, string> = { both: 'shared', neither: 'nobody' };
    return { kind: 'owner', fields, answer: (given) => words[given as string] ?? given };
  }
  if (type === 'multi') {
    const { list, id } = named(question.options);
    return {
      kind: 'checklist',
      fields: { options: list },
      answer: (given) => [...new Set((given as unknown[]).map(id))],
    };
  }
  if (type === 'ranking') {
    const { list, id } = named(question.items);
    // An empty ranking says nothing: missing. A tie of one is no tie, an empty tie is nothing.
    const answer = (given: unknown) => {
      const groups = (given as unknown[]).flatMap((entry) => {
        const group = [entry].flat().map(id);
        return group.length === 0 ? [] : [group];
      });
      return groups.length === 0 ? null : groups;
    };
    return { kind: 'ranking', fields: { items: list }, answer };
  }
  if (type === 'allocation') {
    const { list, id } = named(question.categories);
    const answer = (given: unknown) => {
      const parts = given as number[];
      const total = parts.reduce((sum, part) => sum + part, 0);
      if (total === 0) return null;
      return Object.fromEntries(
        (question.categories as unknown[]).map((name, at) => [id(name), (100 * (parts[at] ?? 0)) / total]),
      );
    };
    return { kind: 'allocation', fields: { categories: list }, answer };
  }
  if (type === 'number') {
    const { apart, floor } = question;
    const linear = question.scale === 'linear';
    const fields = {
      unit: 'units',
      scale: linear ? 'linear' : 'log',
      ...(apart === undefined ? {} : { apart }),
      ...(linear ? {} : { floor: floor ?? 1 }),
      range: linear ? [-1e300, 1e300] : [0, 1e300],
    };
    return { kind: 'number', fields, answer: (given) => given };
  }
  throw new Error(`no question type ${type}`);
}

/** Options by any names -> options with ids of our shape. */
function named(names: readonly unknown[] = []): { list: unknown[]; id(name: unknown): string } {
  const ids = new Map(names.map((name, at) => [String(name), `o${at + 1}`]));
  return {
    list: [...ids].map(([name, id]) => ({ [id]: name })),
    id: (name) => ids.get(String(name)) ?? `unknown ${String(name)}`,
  };
}
