import type { Kind } from '../questions/kind.ts';
import type { Text } from '../text/language.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import { exampleReading } from './conditions.ts';
import type { FindingKind } from './questionnaire.ts';

/** What decides which placeholders a finding text may hold. */
interface Place {
  kind: Kind;
  fields: unknown;
  sides: readonly string[];
  predicted: boolean;
  /** Where the text stands: a kind of finding, the text of an option, or what a difference costs. */
  finding: FindingKind | 'items' | 'cost';
}

/** Placeholders that only one kind of finding has. */
const ofFinding: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
  unnoticed: ['unaware'],
  'head-team': ['heads', 'head.says', 'team.says'],
  'blind-spot': ['outside', 'outside.says'],
};

/** Every placeholder that is filled in at this place. */
export function placeholders({ kind, fields, sides, predicted, finding }: Place): string[] {
  const options = kind.options(fields).length > 0;
  const ofSide = [
    ...['says', 'n', ...kind.facts, ...(predicted ? ['guess'] : []), ...(options ? ['item'] : [])],
    ...(finding === 'not-worth-it' ? ['worth'] : []),
  ];
  const list = ['first', 'second', ...sides].flatMap((side) => [
    side,
    ...ofSide.map((fact) => `${side}.${fact}`),
  ]);
  if (options) list.push('item');
  if (exampleReading(kind).amount !== undefined) list.push('higher', 'lower', 'higher.says', 'lower.says');
  if (finding !== 'items' && finding !== 'cost') list.push(...(ofFinding[finding] ?? []));
  return list;
}

/** Complains of each placeholder in a text (every language of it) that would not be filled in. */
export function judgePlaceholders(
  text: Text,
  legal: readonly string[],
  path: Path,
  complain: Complain,
): void {
  const wordings: [Path, string][] =
    typeof text === 'string'
      ? [[path, text]]
      : Object.entries(text).map(([code, one]) => [[...path, code], one]);
  for (const [at, wording] of wordings) {
    for (const [whole, name] of wording.matchAll(/\{([^{}]*)\}/g)) {
      if (name !== undefined && legal.includes(name)) continue;
      const shown = whole.slice(0, 40);
      const guess = didYouMean(name ?? '', legal).replace(/"(.*)"/, '"{$1}"');
      complain(
        at,
        legal.length === 0
          ? `${shown}: no placeholder is filled in here`
          : `the placeholder ${shown} is not filled in here.${guess} (${brief(legal)})`,
      );
    }
    if (/[{}]/.test(wording.replace(/\{[^{}]*\}/g, ''))) {
      complain(at, 'has a brace without its partner; braces hold placeholders only');
    }
  }
}

/** Facts are listed once, not once per side. */
function brief(legal: readonly string[]): string {
  const names = legal.filter((one) => !one.includes('.'));
  const facts = [...new Set(legal.filter((one) => one.includes('.')).map((one) => `.${one.split('.')[1]}`))];
  return facts.length === 0
    ? `there is: ${listed(names)}`
    : `names: ${listed(names)}; after a side: ${listed(facts)}`;
}
