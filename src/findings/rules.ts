import type { FindingKind } from '../questionnaire/questionnaire.ts';
import { itemState } from '../score/balance.ts';
import { isApart as isBeyond } from '../score/perception.ts';
import type { Balance, ItemState } from '../score/score.ts';
import type { Picture, SidePicture } from './picture.ts';

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
  /** What it means for the work if nothing is done, beside the other kinds, 0..1. */
  gravity: number;
  /** Where it holds, nothing of a good state is there, whatever level each side sees for itself. */
  lacking?: true;
  /** Does not grow doubtful with the answers that are missing. */
  certain?: true;
  /** The option it is about, where it is about one; else the one that carries most of the difference. */
  item?(picture: Picture): string | null;
  /** The sides that it is about alone and that see it first; it never leads the report. */
  about?(picture: Picture): readonly SidePicture[];
}

/** A third of a side not knowing is a finding of its own. */
const knowledgeShare = 1 / 3;
/** More cross pairs than not put the claim the same way. */
const claimShare = 0.5;
/** The middle of the level, 0..100: the bands below it are "undefined" and "defined". */
const goodLevel = 50;
/** The middle of a range from little to much, 0..1. */
const middle = 0.5;

/** Every rule, the more specific before the more general. */
export const rules: readonly Rule[] = [
  {
    kind: 'both-claim',
    place: 'verdict',
    lacking: true,
    worded: true,
    concern: true,
    gravity: 0.8,
    figure: (picture) => (isApart(picture) ? atLeast(picture.score.claims?.both, claimShare) : null),
  },
  {
    kind: 'nobody-claims',
    place: 'verdict',
    lacking: true,
    worded: true,
    concern: true,
    gravity: 0.8,
    figure: (picture) =>
      isApart(picture) || isPoor(picture) ? atLeast(picture.score.claims?.nobody, claimShare) : null,
  },
  {
    kind: 'unnoticed',
    place: 'verdict',
    worded: false,
    concern: true,
    gravity: 1,
    figure: (picture) => (picture.score.verdict === 'unnoticed' ? picture.gap : null),
  },
  {
    kind: 'apart',
    place: 'verdict',
    worded: false,
    concern: true,
    gravity: 0.8,
    figure: (picture) =>
      picture.score.verdict === 'known' || picture.score.verdict === 'apart' ? picture.gap : null,
  },
  {
    kind: 'split',
    place: 'verdict',
    worded: false,
    concern: true,
    gravity: 0.7,
    figure: (picture) =>
      picture.score.verdict === 'split' ? largest([picture.gap, widestSpread(picture)]) : null,
  },
  {
    kind: 'not-worth-it',
    place: 'verdict',
    worded: false,
    concern: true,
    gravity: 0.4,
    figure: (picture) =>
      isSame(picture) && isLittleWorth(picture) && isMuchDone(picture) ? excess(picture) : null,
  },
  {
    kind: 'agreed-problem',
    place: 'verdict',
    worded: false,
    concern: true,
    gravity: 0.8,
    // What both hold to be worth little is rightly left alone.
    figure: (picture) =>
      isSame(picture) && isPoor(picture) && !isLittleWorth(picture)
        ? 1 - Math.min(...levels(picture)) / 100
        : null,
  },
  {
    kind: 'worth-keeping',
    place: 'verdict',
    worded: false,
    concern: false,
    gravity: 1,
    figure: (picture) => (isKept(picture) ? 1 - (picture.gap ?? 0) : null),
  },
  {
    kind: 'by-profession',
    place: 'verdict',
    worded: false,
    concern: false,
    gravity: 1,
    figure: (picture) =>
      picture.expected !== null && isBeyond(picture.expected, picture.score.threshold)
        ? picture.expected
        : null,
  },
  {
    kind: 'false-conflict',
    place: 'beside',
    worded: true,
    concern: true,
    gravity: 0.4,
    figure: (picture) =>
      isSame(picture) ? largest(inCell(picture, 'false-conflict').map((one) => one.perceived)) : null,
  },
  {
    kind: 'misread',
    place: 'beside',
    worded: true,
    concern: true,
    gravity: 0.5,
    // A side without a view of its own cannot be misread.
    figure: (picture) =>
      picture.score.verdict === 'known' || picture.score.verdict === 'unnoticed'
        ? largest(picture.score.perceptions.filter((one) => one.misread).map((one) => one.accuracy))
        : null,
  },
  exchanged('unmet-need', 'unmet', 0.9, ({ first, needed, given }) => first + needed - given),
  exchanged('given-not-received', 'given-not-received', 0.6, ({ given, received }) => given - received),
  exchanged('unwanted', 'unwanted', 0.4, ({ given, needed }) => given - needed),
  {
    kind: 'knowledge-gap',
    place: 'beside',
    worded: false,
    concern: true,
    gravity: 0.6,
    certain: true,
    figure: (picture) =>
      atLeast(largest([picture.first, picture.second].map(unknowing)) ?? 0, knowledgeShare),
  },
  {
    kind: 'head-team',
    place: 'beside',
    worded: false,
    concern: true,
    gravity: 0.7,
    figure: (picture) => largest(headsApart(picture).map((side) => side.score?.headTeam ?? null)),
    about: headsApart,
  },
  {
    kind: 'blind-spot',
    place: 'beside',
    worded: true,
    concern: true,
    gravity: 0.7,
    figure: (picture) => largest(blind(picture).map((side) => nearer(picture, side))),
    about: blind,
  },
];

/** Rules on what passes between the sides: the share of all items, over both ways, that are in this state. */
function exchanged(
  kind: FindingKind,
  state: ItemState,
  gravity: number,
  size: (item: Balance['items'][number]) => number,
): Rule {
  const found = ({ score }: Picture) =>
    score.balance.flatMap((way) => way.items.filter(({ item }) => itemState(item, way) === state));
  return {
    kind,
    place: 'beside',
    worded: true,
    concern: true,
    gravity,
    figure(picture) {
      const items = picture.score.balance.reduce((sum, way) => sum + way.items.length, 0);
      const count = found(picture).length;
      return count === 0 ? null : count / items;
    },
    item: (picture) => found(picture).sort((one, other) => size(other) - size(one))[0]?.item ?? null,
  };
}

/** Share of a side's people who were asked and do not know, 0..1; null where nobody was asked. */
function unknowing(side: SidePicture): number | null {
  const asked = side.score?.asked ?? 0;
  return asked === 0 ? null : (side.score?.none['dont-know'] ?? 0) / asked;
}

/** Does the share of a side that does not know amount to a finding? */
export function isUnknowing(side: SidePicture): boolean {
  return (unknowing(side) ?? 0) >= knowledgeShare;
}

/** Do both sides hold that the thing asked is worth little, by the question that says so? */
export function isLittleWorth({ first, second }: Picture): boolean {
  return [first, second].every(({ worth }) => worth !== null && worth.place !== null && worth.place < middle);
}

function isMuchDone({ first, second }: Picture): boolean {
  return [first, second].every(({ place }) => place !== null && place >= middle);
}

/** By how much more is done than it is worth, on the side that sees the smaller excess. */
function excess({ first, second }: Picture): number {
  return Math.min(...[first, second].map(({ place, worth }) => (place ?? 0) - (worth?.place ?? 0)));
}

function isSame(picture: Picture): boolean {
  return picture.score.verdict === 'same';
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

/**
 * The same, good as far as the question says what good is, said by enough, and nothing else to settle with it: what
 * is to be kept is never to be changed as well.
 */
function isKept(picture: Picture): boolean {
  return (
    isSame(picture) &&
    levels(picture).every((level) => level >= goodLevel) &&
    ![picture.first, picture.second].some(isSilent) &&
    !rules.some(
      (rule) => rule.concern && rule.place === 'beside' && isOfPair(rule) && rule.figure(picture) !== null,
    )
  );
}

/** What a side outside the pair sees otherwise leaves standing what the pair agrees on. */
function isOfPair({ kind }: Rule): boolean {
  return kind !== 'blind-spot';
}

/** A third of those whom it concerns gave no answer of any kind. */
function isSilent({ score }: SidePicture): boolean {
  const concerned = (score?.asked ?? 0) - (score?.none['not-applicable'] ?? 0);
  return score === null || (score.n + score.words) / Math.max(1, concerned) <= 1 - knowledgeShare;
}

function inCell(picture: Picture, cell: string) {
  return picture.score.perceptions.filter((one) => one.cell === cell);
}

function widestSpread(picture: Picture): number | null {
  return largest([picture.first, picture.second].map((side) => side.score?.spread ?? null));
}

/**
 * Sides whose head stands apart from the own team, and farther than two members of the team from each other; a team
 * without a view of its own has no head apart from it. Widest first.
 */
function headsApart(picture: Picture): SidePicture[] {
  const distance = (side: SidePicture) => side.score?.headTeam ?? 0;
  return picture.sides
    .filter(
      (side) =>
        picture.question.expect !== 'free' &&
        isBeyond(distance(side), picture.score.threshold) &&
        distance(side) > (side.ranks?.spread ?? 0),
    )
    .sort((one, other) => distance(other) - distance(one));
}

/** Sides outside the pair that have one view and lie apart from both of it; the farthest first. */
function blind(picture: Picture): SidePicture[] {
  const pair = [picture.first.id, picture.second.id];
  return picture.sides
    .filter(
      (side) =>
        !pair.includes(side.id) &&
        side.score?.split !== true &&
        isBeyond(nearer(picture, side) ?? 0, picture.score.threshold),
    )
    .sort((one, other) => (nearer(picture, other) ?? 0) - (nearer(picture, one) ?? 0));
}

/** The smaller of a side's distances to the two of the pair, 0..1; null where one of them is not known. */
function nearer({ score, first, second }: Picture, side: SidePicture): number | null {
  const distances = [first, second].flatMap(
    (one) =>
      score.others.find(
        (gap) =>
          (gap.first === one.id && gap.second === side.id) ||
          (gap.first === side.id && gap.second === one.id),
      )?.gap ?? [],
  );
  return distances.length === 2 ? Math.min(...distances) : null;
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function atLeast(value: number | undefined, least: number): number | null {
  return value !== undefined && value >= least ? value : null;
}
