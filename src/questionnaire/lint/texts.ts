import { kindOf } from '../../questions/index.ts';
import type { Control } from '../../questions/control.ts';
import { sayIn, type Text } from '../../text/language.ts';
import type { Path } from '../../text/source.ts';
import { isByTarget, targets, type Question, type Targeted, type Wording } from '../questionnaire.ts';

/** One wording in one language, and where in its question it stands. */
export interface Said {
  at: Path;
  text: string;
  language: string;
  /** The side it is for; null: for all that have none of their own, or not for a side. */
  side: string | null;
}

/** What is put to a person: `ask`, `help` and `guess`. */
export function put(question: Question): Said[] {
  return (['ask', 'help', 'guess'] as const).flatMap((key) => wordingOf(question, key));
}

/** The wordings under one of these keys. */
export function wordingOf(question: Question, key: 'ask' | 'help' | 'guess'): Said[] {
  const wording: Wording | null = question[key];
  if (wording === null) return [];
  if (typeof wording === 'string' || !('bySide' in wording)) return said(wording, [key], null);
  const bySide = wording.bySide as Readonly<Record<string, Text>>;
  return Object.entries(bySide).flatMap(([side, text]) =>
    said(text, [key, side], side === 'any' ? null : side),
  );
}

/** What findings say. */
export function found(question: Question): Said[] {
  const entries: [Path, { title?: Targeted; text: Targeted }][] = [
    ...Object.entries(question.findings).map(([kind, one]): [Path, typeof one] => [['findings', kind], one]),
    ...Object.entries(question.items).map(([id, one]): [Path, typeof one] => [
      ['findings', 'items', id],
      one,
    ]),
  ];
  return entries.flatMap(([at, one]) =>
    (['title', 'text'] as const).flatMap((key) => {
      const authored = one[key];
      if (authored === undefined) return [];
      if (!isByTarget(authored)) return said(authored, [...at, key], null);
      return targets.flatMap((target) => said(authored[target], [...at, key, target], null));
    }),
  );
}

/** What is told beside findings: cost, decision, reasons. */
export function atStake({ cost, decision, reasons }: Question): Said[] {
  const texts = cost?.texts ?? [];
  return [
    ...texts.flatMap((text, index) =>
      said(text, ['cost', 'text', ...(texts.length > 1 ? [index] : [])], null),
    ),
    ...(cost?.count ? said(cost.count, ['cost', 'count'], null) : []),
    ...(decision === null ? [] : said(decision, ['decision'], null)),
    ...Object.entries(reasons).flatMap(([side, text]) => said(text, ['reasons', side], null)),
  ];
}

/** What can be chosen, in these languages. */
export function offered(question: Question, languages: readonly string[]): Said[] {
  const kind = kindOf(question);
  const in1 = (language: string) => labels(kind.control(question.fields, sayIn([language])));
  const source = in1('en');
  return languages.flatMap((language) =>
    in1(language)
      // A label without a translation is shown as it was written.
      .filter((text, index) => language === 'en' || text !== source[index])
      .map((text): Said => ({ at: [kind.name], text, language, side: null })),
  );
}

function labels(control: Control): string[] {
  switch (control.type) {
    case 'pick-one':
    case 'pick-several':
    case 'order':
    case 'divide':
      return control.options.map((one) => one.label);
    case 'sort':
      return [...control.cards, ...control.bins].map((one) => one.label);
    case 'steps':
      return control.steps.flatMap((one) => labels(one.control));
    case 'number':
    case 'write':
      return [];
  }
}

function said(text: Text, at: Path, side: string | null): Said[] {
  if (typeof text === 'string') return [{ at, text, language: 'en', side }];
  return Object.entries(text).map(([language, one]) => ({
    at: [...at, language],
    text: one,
    language,
    side,
  }));
}

/** Words of a text; a placeholder is one. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
}
