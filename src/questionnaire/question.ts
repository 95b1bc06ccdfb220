import { kinds, kindNamed, kindOf } from '../questions/index.ts';
import type { Good, Kind, KindName } from '../questions/kind.ts';
import { didYouMean, listed, nearest } from '../text/nearest.ts';
import type { Text } from '../text/language.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import { condition, isCounted, judgeGood, worth, type Judged } from './conditions.ts';
import { findings } from './findings.ts';
import { measure } from './measure.ts';
import { judgePlaceholders } from './placeholders.ts';
import type { Question, Wording } from './questionnaire.ts';
import type { AuthoredQuestion } from './schema.ts';
import { stakes } from './stakes.ts';
import { wording } from './wording.ts';

/** What a question may refer to. */
interface Surroundings {
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

/** The name of the one kind in a question as authored; null with a complaint where there is none, or several. */
export function kindIn(raw: object, path: Path, complain: Complain): KindName | null {
  const names = kinds.map((kind) => kind.name);
  const keys = Object.keys(raw);
  const present = keys.flatMap((key) => kindNamed(key)?.name ?? []);
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

const common =
  'id label ask help guess why source predict expect good core weight when worth cost decision reasons findings'.split(
    ' ',
  );

/**
 * A question -> the question, complaining of everything in it that means nothing. `authored` holds the keys that are
 * valid by the schema; null where those are not enough.
 */
export function question(
  authored: Partial<AuthoredQuestion>,
  kindName: KindName | null,
  around: Surroundings,
  path: Path,
  complain: Complain,
): Question | null {
  const { ask, help, guess } = wordings(authored, around.sides, path, complain);
  const kind = kindName === null ? null : kindOf({ kind: kindName });
  const written = kind === null ? undefined : authored[kind.name];
  const fields =
    kind === null || written === undefined
      ? null
      : fieldsOf(kind, written, around, [...path, kind.name], complain);
  const predict = kind === null ? [] : predicted(authored, kind, around.sides, path, complain);
  const good = (authored.good ?? null) as Good | null;
  const when =
    authored.when === undefined
      ? null
      : condition(authored.when, around.earlier, around.later, [...path, 'when'], complain);
  const known = kind === null || fields === null ? null : { kind, fields };
  const worthOf =
    authored.worth === undefined ? null : worth(authored.worth, kind, around, [...path, 'worth'], complain);
  if (known !== null && good !== null) judgeGood(good, known, [...path, 'good'], complain);
  const asked = known === null ? null : { ...known, sides: around.sides, predicted: predict.length > 0 };
  const worded = findings(authored.findings, asked, around.actions, [...path, 'findings'], complain);
  const atStake = stakes(authored, around.sides, asked, path, complain);
  if (known === null || authored.id === undefined || ask === null) return null;
  return {
    id: authored.id,
    questionnaire: around.questionnaire,
    dimension: around.dimension,
    kind: known.kind.name,
    fields,
    label: authored.label ?? null,
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
    worth: worthOf,
    ...atStake,
    ...worded,
    measure: measure(known.kind, fields, ask),
  };
}

/** The wordings of a question, each null where it has none, complaining of sides and braces that mean nothing. */
export function wordings(
  authored: Readonly<{ ask?: unknown; help?: unknown; guess?: unknown }>,
  sides: readonly string[],
  path: Path,
  complain: Complain,
): { ask: Wording | null; help: Wording | null; guess: Wording | null } {
  const worded = (key: 'ask' | 'help' | 'guess'): Wording | null => {
    const value = authored[key] as string | Record<string, Text> | undefined;
    if (value === undefined) return null;
    const text = wording(value, sides, [...path, key], complain);
    judgeBraces(text, key === 'guess' ? ['other'] : [], [...path, key], complain);
    return text;
  };
  return { ask: worded('ask'), help: worded('help'), guess: worded('guess') };
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
  authored: Partial<AuthoredQuestion>,
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

function judgeBraces(text: Wording, legal: readonly string[], path: Path, complain: Complain): void {
  if (typeof text === 'string' || !('bySide' in text)) {
    judgePlaceholders(text, legal, path, complain);
    return;
  }
  for (const [side, one] of Object.entries(text.bySide as Record<string, Text>)) {
    judgePlaceholders(one, legal, [...path, side], complain);
  }
}
