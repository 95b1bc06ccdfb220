import type { FindingKind } from '../questionnaire/questionnaire.ts';
import type { Picture } from './picture.ts';

/** When a kind of finding holds for a question. */
export interface Rule {
  kind: FindingKind;
  /** How much of it is there, 0..1; null: it does not hold. */
  figure(picture: Picture): number | null;
  /** `verdict`: of these only the first that holds is said of a question; `beside`: said as well. */
  place: 'verdict' | 'beside';
  /** Said only where the question has a text for it. */
  worded: boolean;
  /** Something to settle; otherwise something to keep or to know. */
  concern: boolean;
  /** Does not grow doubtful with the answers that are missing. */
  certain?: true;
  /** The option it is about, where it is about one; else the one that carries most of the difference. */
  item?(picture: Picture): string | null;
}

/** A third of a side not knowing is a finding of its own. */
const knowledgeShare = 1 / 3;
/** More cross pairs than not put the claim the same way. */
const claimShare = 0.5;
/** The middle of the level, 0..100: the bands below it are "undefined" and "defined". */
const goodLevel = 50;

/** Every rule, the more specific before the more general. */
export const rules: readonly Rule[] = [
  {
    kind: 'both-claim',
    place: 'verdict',
    worded: true,
    concern: true,
    figure: (picture) => (isApart(picture) ? atLeast(picture.score.claims?.both, claimShare) : null),
  },
  {
    kind: 'nobody-claims',
    place: 'verdict',
    worded: true,
    concern: true,
    figure: (picture) =>
      isApart(picture) || isPoor(picture) ? atLeast(picture.score.claims?.nobody, claimShare) : null,
  },
  {
    kind: 'unnoticed',
    place: 'verdict',
    worded: false,
    concern: true,
    figure: (picture) => (picture.score.verdict === 'unnoticed' ? picture.gap : null),
  },
  {
    kind: 'apart',
    place: 'verdict',
    worded: false,
    concern: true,
    figure: (picture) =>
      picture.score.verdict === 'known' || picture.score.verdict === 'apart' ? picture.gap : null,
  },
  {
    kind: 'split',
    place: 'verdict',
    worded: false,
    concern: true,
    figure: (picture) =>
      picture.score.verdict === 'split' ? largest([picture.gap, widestSpread(picture)]) : null,
  },
  {
    kind: 'agreed-problem',
    place: 'verdict',
    worded: false,
    concern: true,
    figure: (picture) =>
      picture.score.verdict === 'same' && isPoor(picture) ? 1 - Math.min(...levels(picture)) / 100 : null,
  },
  {
    kind: 'worth-keeping',
    place: 'verdict',
    worded: false,
    concern: false,
    figure: (picture) => (isKept(picture) ? 1 - (picture.gap ?? 0) : null),
  },
  {
    kind: 'by-profession',
    place: 'verdict',
    worded: false,
    concern: false,
    figure: (picture) =>
      picture.expected !== null && picture.expected > picture.score.threshold ? picture.expected : null,
  },
  {
    kind: 'false-conflict',
    place: 'beside',
    worded: true,
    concern: true,
    figure: (picture) => largest(inCell(picture, 'false-conflict').map((one) => one.perceived)),
  },
  {
    kind: 'misread',
    place: 'beside',
    worded: true,
    concern: true,
    figure: (picture) =>
      largest(picture.score.perceptions.filter((one) => one.misread).map((one) => one.accuracy)),
  },
  exchanged('unmet-need', 'unmet'),
  exchanged('given-not-received', 'givenNotReceived'),
  exchanged('unwanted', 'unwanted'),
  {
    kind: 'knowledge-gap',
    place: 'beside',
    worded: false,
    concern: true,
    certain: true,
    figure: (picture) =>
      atLeast(largest([picture.first, picture.second].map(unknowing)) ?? 0, knowledgeShare),
  },
];

/** Rules on what passes between the sides: the share of all items, over both ways, of which it is true. */
function exchanged(kind: FindingKind, list: 'unmet' | 'givenNotReceived' | 'unwanted'): Rule {
  return {
    kind,
    place: 'beside',
    worded: true,
    concern: true,
    figure({ score }) {
      const items = score.balance.reduce((sum, way) => sum + way.items.length, 0);
      const found = score.balance.reduce((sum, way) => sum + way[list].length, 0);
      return found === 0 ? null : found / items;
    },
    item: ({ score }) => score.balance.flatMap((way) => way[list])[0] ?? null,
  };
}

/** Share of a side's people who were asked and do not know, 0..1; null where nobody was asked. */
export function unknowing(side: Picture['first']): number | null {
  const asked = side.score?.asked ?? 0;
  return asked === 0 ? null : (side.score?.none['dont-know'] ?? 0) / asked;
}

/** Does the share of a side that does not know amount to a finding? */
export function isUnknowing(side: Picture['first']): boolean {
  return (unknowing(side) ?? 0) >= knowledgeShare;
}

function isApart(picture: Picture): boolean {
  return ['known', 'unnoticed', 'apart', 'split'].includes(picture.score.verdict);
}

function levels(picture: Picture): number[] {
  return [picture.first, picture.second].flatMap((side) => side.score?.level ?? []);
}

/** Both sides answered, and both put the state in the lower half. */
function isPoor(picture: Picture): boolean {
  const known = levels(picture);
  return known.length === 2 && known.every((level) => level < goodLevel);
}

/** The same, good as far as the question says what good is, known well enough, and nobody believes otherwise. */
function isKept(picture: Picture): boolean {
  return (
    picture.score.verdict === 'same' &&
    levels(picture).every((level) => level >= goodLevel) &&
    inCell(picture, 'false-conflict').length === 0 &&
    ![picture.first, picture.second].some(isUnknowing)
  );
}

function inCell(picture: Picture, cell: string) {
  return picture.score.perceptions.filter((one) => one.cell === cell);
}

function widestSpread(picture: Picture): number | null {
  return largest([picture.first, picture.second].map((side) => side.score?.spread ?? null));
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function atLeast(value: number | undefined, least: number): number | null {
  return value !== undefined && value >= least ? value : null;
}
