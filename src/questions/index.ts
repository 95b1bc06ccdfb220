import { allocation } from './allocation.ts';
import { checklist } from './checklist.ts';
import { choice } from './choice.ts';
import { exchange } from './exchange.ts';
import type { Kind, KindName } from './kind.ts';
import { number } from './number.ts';
import { owner } from './owner.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { sorting } from './sorting.ts';
import { text } from './text.ts';

/** Every kind of question. A new kind is one file and one entry here. */
export const kinds: readonly Kind[] = [
  scale as Kind,
  choice as Kind,
  checklist as Kind,
  ranking as Kind,
  number as Kind,
  allocation as Kind,
  owner as Kind,
  sorting as Kind,
  exchange as Kind,
  text as Kind,
];

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]));

/** The kind with this name; undefined where there is none. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}

/** The kind of a question that was parsed; a name that is not in the list is a bug, for the parser has checked it. */
export function kindOf(question: { readonly kind: KindName }): Kind {
  const kind = kindNamed(question.kind);
  if (kind === undefined) throw new Error(`no kind is called ${question.kind}`);
  return kind;
}
