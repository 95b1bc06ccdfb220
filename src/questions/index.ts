import type { Kind } from './kind.ts';
import { scale } from './scale.ts';

/** Every kind of question. A new kind is one file and one entry here. */
export const kinds: readonly Kind[] = [scale as Kind];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** The kind with this name; undefined where there is none. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}
