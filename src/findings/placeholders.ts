import type { FindingKind } from '../questionnaire/questionnaire.ts';
import type { SummaryRow } from '../questions/kind.ts';
import { joined } from '../text/words/index.ts';
import type { Picture, SidePicture } from './picture.ts';
import { rules } from './rules.ts';

/** What fills a placeholder, by its name; `item` is the option in question. */
const ofQuestion = new Map<string, (picture: Picture, item: string | null) => string | undefined>([
  ['unaware', unaware],
  ['heads', headedNames],
  ['outside', outsideNames],
  ['item', (picture, item) => (item === null ? undefined : itemLabel(picture, item))],
  ['head.says', (picture) => headed(picture)[0]?.ranks?.head.says],
  ['team.says', (picture) => headed(picture)[0]?.ranks?.team.says],
]);

/** What fills one that begins with a side, by what stands behind the point; every kind of question has more. */
const ofSide = new Map<string, (side: SidePicture, item: string | null) => string | undefined>([
  ['says', (side) => side.own.says],
  // Own words are answers too, though never counted by kind.
  ['n', (side) => String(side.own.n + (side.score?.words ?? 0))],
  ['guess', (side) => side.guess?.says],
  ['worth', (side) => side.worth?.says],
  ['item', (side, item) => (item === null ? undefined : rowOf(side, item)?.text)],
]);

/**
 * Fills `{sales.says}` and the like. Values are put in as they are, once: braces inside a value stay.
 * `item` is the option in question; null: the one that carries most of the difference.
 * A name that nothing stands for is a bug, since questionnaires are checked when they are read.
 */
export function filled(text: string, picture: Picture, item: string | null = null): string {
  return text.replaceAll(
    /(: )?\{([^{}]*)\}/g,
    (_whole, colon: string | undefined, name: string, at: number) => {
      const value = valueOf(name.trim(), picture, item ?? leadingItem(picture));
      if (value === null) throw new Error(`${picture.question.id}: nothing fills {${name}}`);
      if (colon === undefined) return value;
      // "Sales: 5 of 5: Sales" has a colon too many.
      return (value.includes(colon) && speaker.test(text.slice(0, at)) ? ', ' : colon) + value;
    },
  );
}

/** A clause that is one name alone. */
const speaker = /(?:^|[.;!?]\s)(?:\p{Lu}\p{L}*|\{\w+\})$/u;

/**
 * What fills `{sales.median}` where somebody answered and it stands for something; `missing` holds the sides whose
 * answer it needs and lacks, empty where nothing is called so.
 */
export function figure(
  name: string,
  picture: Picture,
): { value: string; missing: null } | { value: null; missing: readonly SidePicture[] } {
  const [head = '', fact] = name.split('.', 2);
  const side = sideNamed(head, picture);
  // Which of the two is higher is known of two only.
  const needed = ['higher', 'lower'].includes(head)
    ? [picture.first, picture.second]
    : side === null
      ? []
      : [side];
  const lacking = needed.filter((one) => (fact === 'guess' ? one.guess === null : one.own.n === 0));
  if (fact !== undefined && fact !== 'n' && lacking.length > 0) return { value: null, missing: lacking };
  const value = valueOf(name, picture, leadingItem(picture));
  const isSilent = value === null || (fact !== undefined && value === picture.words.findings.silence);
  return isSilent ? { value: null, missing: [] } : { value, missing: null };
}

/** Names of the sides that believe the other agrees where it does not. */
export function unaware(picture: Picture): string {
  return joined(
    [picture.first, picture.second]
      .filter((side) => side.perception?.cell === 'false-consensus')
      .map((side) => side.name),
    picture.words,
  );
}

/** Sides whose head stands apart from the own team, the widest apart first. */
export function headed(picture: Picture): readonly SidePicture[] {
  return aboutOf('head-team', picture);
}

/** Their names. */
export function headedNames(picture: Picture): string {
  return namesOf(headed(picture), picture);
}

/** Sides outside the pair that lie apart from both of it, the farthest first. */
export function outside(picture: Picture): readonly SidePicture[] {
  return aboutOf('blind-spot', picture);
}

/** Their names. */
export function outsideNames(picture: Picture): string {
  return namesOf(outside(picture), picture);
}

function namesOf(sides: readonly SidePicture[], { words }: Picture): string {
  return joined(
    sides.map((side) => side.name),
    words,
  );
}

function aboutOf(kind: FindingKind, picture: Picture): readonly SidePicture[] {
  return rules.find((rule) => rule.kind === kind)?.about?.(picture) ?? [];
}

/** What stands for this name; null where nothing does. */
function valueOf(name: string, picture: Picture, item: string | null): string | null {
  const { silence } = picture.words.findings;
  const [head = '', fact] = name.split('.', 2);
  const whole = picture.sides.some((side) => side.id === head) ? undefined : ofQuestion.get(name);
  if (whole !== undefined) return whole(picture, item) || silence;
  const side = sideNamed(head, picture);
  if (side === null) return null;
  if (fact === undefined) return side.name;
  const own = ofSide.get(fact);
  if (own !== undefined) return own(side, item) || silence;
  return Object.hasOwn(side.own.facts, fact) ? side.own.facts[fact] || silence : null;
}

function sideNamed(name: string, picture: Picture): SidePicture | null {
  const { first, second } = picture;
  if (name === 'first') return first;
  if (name === 'second') return second;
  const firstIsHigher = (first.own.center ?? 0) >= (second.own.center ?? 0);
  if (name === 'higher') return firstIsHigher ? first : second;
  if (name === 'lower') return firstIsHigher ? second : first;
  const own = picture.sides.find((side) => side.id === name);
  return own ?? (name === 'outside' ? outside(picture)[0] : undefined) ?? null;
}

/** The option that carries most of the gap; without a gap, the one named most by both sides together. */
function leadingItem(picture: Picture): string | null {
  const carrier = picture.score.items[0]?.item;
  if (carrier !== undefined) return carrier;
  const shares = new Map<string, number>();
  for (const row of [...picture.first.own.rows, ...picture.second.own.rows]) {
    shares.set(row.id, (shares.get(row.id) ?? 0) + row.share);
  }
  return [...shares].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function itemLabel(picture: Picture, item: string): string {
  return (
    picture.options.get(item) ??
    rowOf(picture.first, item)?.label ??
    rowOf(picture.second, item)?.label ??
    item
  );
}

function rowOf(side: SidePicture, item: string): SummaryRow | undefined {
  return side.own.rows.find((row) => row.id === item);
}
