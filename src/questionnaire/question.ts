import { kinds, kindNamed } from '../questions/index.ts';
import type { Good, Kind } from '../questions/kind.ts';
import { didYouMean, listed, nearest } from '../text/nearest.ts';
import type { Text } from '../text/language.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import { condition, isCounted, judgeGood, type Judged } from './conditions.ts';
import { measure } from './measure.ts';
import { judgePlaceholders, placeholders } from './placeholders.ts';
import type { FindingKind, FindingText, Question, Wording } from './questionnaire.ts';
import type { AuthoredQuestion } from './schema.ts';
import { wording } from './wording.ts';

/** What a question may refer to. */
export interface Surroundings {
  questionnaire: string;
  dimension: string;
  sides: readonly string[];
  scales: ReadonlyMap<string, readonly Text[]>;
  /** Action ids; null: not known here, not checked. */
  actions: ReadonlySet<string> | null;
  /** Questions asked before, by id; null where one is itself wrong. */
  earlier: ReadonlyMap<string, Judged | null>;
  /** Ids of this question and of those asked after it. */
  later: ReadonlySet<string>;
}

/** Findings that only a guess can bring about. */
const guessed: readonly string[] = ['unnoticed', 'false-conflict', 'misread'];

/** The name of the one kind in a question as authored; null with a complaint where there is none, or several. */
export function kindOf(raw: object, path: Path, complain: Complain): string | null {
  const names = kinds.map((kind) => kind.name);
  const keys = Object.keys(raw);
  const present = keys.filter((key) => names.includes(key));
  if (present.length > 1) {
    complain([...path, present[1] ?? ''], `has several kinds (${present.join(', ')}); keep one`, {
      on: 'key',
    });
    return null;
  }
  if (present[0] !== undefined) return present[0];
  // A misspelt kind is named as an unknown key already.
  const misspelt = keys.some((key) => !common.includes(key) && nearest(key, names) !== null);
  if (!misspelt) complain(path, `has no kind; write one of ${listed(names)}`);
  return null;
}

const common = 'id ask help guess why source predict expect good core weight when findings'.split(' ');

/** A question valid by its schema -> the question, complaining of everything in it that means nothing. */
export function question(
  authored: AuthoredQuestion,
  kindName: string,
  around: Surroundings,
  path: Path,
  complain: Complain,
): Question | null {
  const kind = kindNamed(kindName) as Kind;
  const { sides } = around;
  const worded = (key: 'ask' | 'help' | 'guess'): Wording | null => {
    const value = authored[key] as string | Record<string, Text> | undefined;
    return value === undefined ? null : wording(value, sides, [...path, key], complain);
  };
  const ask = worded('ask') ?? '';
  const help = worded('help');
  const guess = worded('guess');
  for (const [key, text] of Object.entries({ ask, help, guess })) {
    if (text !== null) judgeBraces(text, key === 'guess' ? ['other'] : [], [...path, key], complain);
  }

  const fields = fieldsOf(kind, authored[kindName], around, [...path, kindName], complain);
  if (fields === null) return null;
  const predict = predicted(authored, kind, sides, path, complain);
  const good = (authored.good ?? null) as Good | null;
  if (good !== null) judgeGood(good, { kind, fields }, [...path, 'good'], complain);
  const when =
    authored.when === undefined
      ? null
      : condition(authored.when, around.earlier, around.later, [...path, 'when'], complain);

  const asked = { kind, fields, sides, predicted: predict.length > 0 };
  return {
    id: authored.id,
    questionnaire: around.questionnaire,
    dimension: around.dimension,
    kind: kindName,
    fields,
    ask,
    help,
    guess,
    why: authored.why ?? null,
    source: authored.source ?? null,
    predict,
    expect: authored.expect ?? 'same',
    good,
    core: authored.core ?? false,
    weight: authored.weight ?? 1,
    when,
    ...findings(authored, asked, around, [...path, 'findings'], complain),
    measure: measure(kind, fields, ask),
  };
}

/** A text in place of the fields names one of the questionnaire's scales. */
function fieldsOf(
  kind: Kind,
  authored: unknown,
  around: Surroundings,
  path: Path,
  complain: Complain,
): unknown {
  if (typeof authored !== 'string') return kind.fields(authored);
  const points = around.scales.get(authored);
  if (points !== undefined) return kind.fields({ points });
  const ids = [...around.scales.keys()];
  const known = ids.length === 0 ? 'none is declared under "scales"' : `scales: ${listed(ids)}`;
  complain(
    path,
    `"${authored.slice(0, 40)}" is no scale of this questionnaire.${didYouMean(authored, ids)} (${known})`,
  );
  return null;
}

function predicted(
  authored: AuthoredQuestion,
  kind: Kind,
  sides: readonly string[],
  path: Path,
  complain: Complain,
): Question['predict'] {
  const value = authored.predict ?? false;
  const at = [...path, 'predict'];
  if (value === false) return [];
  if (!isCounted(kind)) {
    complain(at, `a guess cannot be compared with answers of the kind ${kind.name}; remove predict`, {
      on: 'key',
    });
    return [];
  }
  if (value === true) return 'all';
  if (sides.length === 0)
    complain(at, 'names sides, but the questionnaire declares none; add "sides: [...]"');
  for (const [index, side] of value.entries()) {
    if (sides.length === 0 || sides.includes(side)) continue;
    complain(
      [...at, index],
      `"${side}" is no side of this questionnaire.${didYouMean(side, sides)} (sides: ${listed(sides)})`,
    );
  }
  return value;
}

function findings(
  authored: AuthoredQuestion,
  asked: { kind: Kind; fields: unknown; sides: readonly string[]; predicted: boolean },
  around: Surroundings,
  path: Path,
  complain: Complain,
): Pick<Question, 'findings' | 'items'> {
  type Entry = { title?: Text; text: Text; actions?: readonly string[] };
  const { items = {}, ...byKind } = (authored.findings ?? {}) as Record<string, Entry> & {
    items?: Record<string, Entry>;
  };
  const judge = (entry: Entry, finding: string, at: Path) => {
    const legal = placeholders({ ...asked, finding });
    if (entry.title !== undefined) judgePlaceholders(entry.title, legal, [...at, 'title'], complain);
    judgePlaceholders(entry.text, legal, [...at, 'text'], complain);
    for (const [index, action] of (entry.actions ?? []).entries()) {
      if (around.actions === null || around.actions.has(action)) continue;
      complain(
        [...at, 'actions', index],
        `no action "${action}" in the library.${didYouMean(action, around.actions)}`,
      );
    }
    return { ...entry, actions: entry.actions ?? [] };
  };
  const texts: Partial<Record<FindingKind, FindingText>> = {};
  for (const [name, entry] of Object.entries(byKind)) {
    texts[name as FindingKind] = judge(entry, name, [...path, name]);
    if (guessed.includes(name) && !asked.predicted) {
      complain([...path, name], 'can never appear: it needs a guess, and this question has no "predict"', {
        on: 'key',
        severity: 'warning',
      });
    }
  }
  const ids = asked.kind.options(asked.fields).map((option) => option.id);
  const perItem: Record<string, { text: Text; actions: readonly string[] }> = {};
  for (const [id, entry] of Object.entries(items)) {
    const at = [...path, 'items', id];
    if (!ids.includes(id)) {
      const known = ids.length === 0 ? 'this kind has no options' : `options: ${listed(ids)}`;
      complain(at, `"${id}" is no option of this question.${didYouMean(id, ids)} (${known})`, { on: 'key' });
    }
    perItem[id] = judge(entry, 'items', at);
  }
  return { findings: texts, items: perItem };
}

function judgeBraces(text: Wording, legal: readonly string[], path: Path, complain: Complain): void {
  if (typeof text === 'string' || !('bySide' in text)) {
    judgePlaceholders(text as Text, legal, path, complain);
    return;
  }
  for (const [side, one] of Object.entries(text.bySide as Record<string, Text>)) {
    judgePlaceholders(one, legal, [...path, side], complain);
  }
}
