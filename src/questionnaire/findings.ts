import type { Kind } from '../questions/kind.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import { judgePlaceholders, placeholders } from './placeholders.ts';
import {
  isByTarget,
  type FindingKind,
  type FindingText,
  type Question,
  type Targeted,
} from './questionnaire.ts';

/** The question that findings are worded for, as far as it decides what may stand in them. */
export interface Asked {
  kind: Kind;
  fields: unknown;
  sides: readonly string[];
  predicted: boolean;
}

interface Entry {
  title?: Targeted;
  text: Targeted;
  actions?: readonly string[];
}

/**
 * The finding texts of a question, complaining of placeholders, options and actions that are not there. `asked` is
 * null where the question itself is wrong: then only the actions are judged; so are `actions` where not known.
 */
export function findings(
  authored: unknown,
  asked: Asked | null,
  actions: ReadonlySet<string> | null,
  path: Path,
  complain: Complain,
): Pick<Question, 'findings' | 'items'> {
  const { items = {}, ...byKind } = (authored ?? {}) as Record<string, Entry> & {
    items?: Record<string, Entry>;
  };
  const judge = (entry: Entry, finding: FindingKind | 'items', at: Path) => {
    if (asked !== null) judgeTexts(entry, placeholders({ ...asked, finding }), at, complain);
    for (const [index, action] of (entry.actions ?? []).entries()) {
      if (actions === null || actions.has(action)) continue;
      complain(
        [...at, 'actions', index],
        `no action "${action}" in the library.${didYouMean(action, actions)}`,
      );
    }
    return { ...entry, actions: entry.actions ?? [] };
  };
  const texts: Partial<Record<FindingKind, FindingText>> = {};
  for (const [name, entry] of Object.entries(byKind) as [FindingKind, Entry][]) {
    texts[name] = judge(entry, name, [...path, name]);
  }
  const perItem: Record<string, { text: Targeted; actions: readonly string[] }> = {};
  for (const [id, entry] of Object.entries(items)) {
    const at = [...path, 'items', id];
    if (asked !== null) judgeItem(id, asked, at, complain);
    perItem[id] = judge(entry, 'items', at);
  }
  return { findings: texts, items: perItem };
}

function judgeTexts(entry: Entry, legal: readonly string[], path: Path, complain: Complain): void {
  for (const key of ['title', 'text'] as const) {
    const authored = entry[key];
    if (authored === undefined) continue;
    if (!isByTarget(authored)) judgePlaceholders(authored, legal, [...path, key], complain);
    else {
      for (const [target, text] of Object.entries(authored)) {
        judgePlaceholders(text, legal, [...path, key, target], complain);
      }
    }
  }
}

function judgeItem(id: string, { kind, fields }: Asked, path: Path, complain: Complain): void {
  const ids = kind.options(fields).map((option) => option.id);
  if (ids.includes(id)) return;
  const known = ids.length === 0 ? 'this kind has no options' : `options: ${listed(ids)}`;
  complain(path, `"${id}" is no option of this question.${didYouMean(id, ids)} (${known})`, { on: 'key' });
}
