import type { FindingKind } from '../questionnaire/questionnaire.ts';
import { itemState } from '../score/balance.ts';
import { isApart as isBeyond } from '../score/perception.ts';
import type { Balance, ItemState } from '../score/score.ts';
import type { Picture, SidePicture } from './picture.ts';
import {
  atLeast,
  blind,
  excess,
  goodLevel,
  headsApart,
  inCell,
  isApart,
  isLittleWorth,
  isMuchDone,
  isPoor,
  isSame,
  isSilent,
  isUnknowing,
  largest,
  levels,
  nearer,
  unknowing,
  widestSpread,
} from './predicates.ts';

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

/** More cross pairs than not put the claim the same way. */
const claimShare = 0.5;

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
    figure: ({ first, second }) => largest([first, second].filter(isUnknowing).map(unknowing)),
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
