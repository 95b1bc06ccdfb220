import type { FindingKind } from '../questionnaire/questionnaire.ts';
import { joined, type Words } from '../text/words/index.ts';
import type { Picture, SidePicture } from './picture.ts';
import { headed, headedNames, outside, outsideNames, unaware } from './placeholders.ts';
import { isUnknowing } from './predicates.ts';

/** What the product itself says of a finding: figures only, no meaning; for questions that word nothing. */
interface Phrase {
  title(picture: Picture): string;
  text(picture: Picture): string;
}

const both = ({ first, second, words }: Picture) => `${says(first, words)} ${says(second, words)}`;

/** For kinds without a phrase: the question's name. */
export const labelled: Phrase = { title: (picture) => picture.label, text: both };

/** Kinds that need more than the question's name. */
export const phrases: Readonly<Partial<Record<FindingKind, Phrase>>> = {
  'both-claim': { title: ({ label, words }) => words.findings.bothClaim({ label }), text: both },
  'nobody-claims': { title: ({ label, words }) => words.findings.nobodyClaims({ label }), text: both },
  unnoticed: {
    title: (picture) => picture.label,
    text: (picture) => `${both(picture)} ${notNoticed(picture)}`,
  },
  apart: { title: (picture) => picture.label, text: both },
  split: {
    title: (picture) => picture.words.findings.split({ label: picture.label, sides: splitSides(picture) }),
    text: (picture) => both(picture),
  },
  'agreed-problem': {
    title: ({ label, words }) => words.findings.agreedProblem({ label }),
    text: both,
  },
  'worth-keeping': { title: (picture) => picture.label, text: both },
  'by-profession': { title: (picture) => picture.label, text: both },
  'false-conflict': { title: ({ label, words }) => words.findings.falseConflict({ label }), text: both },
  misread: { title: ({ label, words }) => words.findings.misread({ label }), text: misread },
  'head-team': {
    title: (picture) =>
      picture.words.findings.headTeam({ label: picture.label, sides: headedNames(picture) }),
    text: (picture) =>
      headed(picture)
        .map((side) => headAndTeam(side, picture.words))
        .join(' '),
  },
  'blind-spot': {
    title: (picture) =>
      picture.words.findings.blindSpot({ label: picture.label, sides: outsideNames(picture) }),
    text: (picture) =>
      [...outside(picture).map((side) => says(side, picture.words)), both(picture)].join(' '),
  },
  'not-worth-it': {
    title: ({ label, words }) => words.findings.notWorthIt({ label }),
    text: (picture) =>
      [
        both(picture),
        ...[picture.first, picture.second].map((side) => worth(side, picture.words)),
        picture.words.findings.worthLittle,
      ].join(' '),
  },
  'unmet-need': { title: ({ label, words }) => words.findings.unmetNeed({ label }), text: both },
  'given-not-received': {
    title: ({ label, words }) => words.findings.givenNotReceived({ label }),
    text: both,
  },
  unwanted: { title: ({ label, words }) => words.findings.unwanted({ label }), text: both },
  'knowledge-gap': {
    title: ({ label, words }) => words.findings.knowledgeGap({ label }),
    text: (picture) =>
      [picture.first, picture.second]
        .filter(isUnknowing)
        .map((side) => notKnown(side, picture.words))
        .join(' '),
  },
};

/** "Sales believed that the other side agrees." */
export function notNoticed(picture: Picture): string {
  const names = unaware(picture);
  return names === '' ? '' : picture.words.findings.notNoticed({ sides: names });
}

function says(side: SidePicture, { findings: t }: Words): string {
  return t.says({ side: side.name, says: side.own.says || t.silence });
}

function splitSides(picture: Picture): string {
  return joined(
    [picture.first, picture.second].filter((side) => side.score?.split === true).map((side) => side.name),
    picture.words,
  );
}

function misread(picture: Picture): string {
  const t = picture.words.findings;
  return [picture.first, picture.second]
    .filter((side) => side.perception?.misread === true)
    .map((side) => {
      const other = side === picture.first ? picture.second : picture.first;
      const guessed = side.guess?.says || t.silence;
      return `${t.expectedToSay({ side: side.name, other: other.name, says: guessed })} ${says(other, picture.words)}`;
    })
    .join(' ');
}

function headAndTeam(side: SidePicture, { findings: t }: Words): string {
  const { head, team } = side.ranks ?? { head: null, team: null };
  return t.headAndTeam({
    side: side.name,
    head: head?.says || t.silence,
    team: team?.says || t.silence,
  });
}

function worth(side: SidePicture, { findings: t }: Words): string {
  return t.worth({ side: side.name, says: side.worth?.says || t.silence });
}

/** For samples with Wilson's interval, for what a side does not know is a rate of few people. */
function notKnown({ name, score, isSample }: SidePicture, words: Words): string {
  const known = score?.dontKnow ?? null;
  if (known === null) return words.findings.nobodyAnswered({ side: name });
  if (!isSample) {
    const said = words.answers.doNotKnow({ count: known.count, all: known.of });
    return words.findings.notKnown({ side: name, rate: said });
  }
  const [rate, low, high] = [known.rate, known.low, known.high].map((one) => Math.round(100 * one));
  const told = { count: known.count, of: known.of, rate: rate ?? 0, low: low ?? 0, high: high ?? 0 };
  return words.findings.notKnown({ side: name, rate: words.answers.unknowing(told) });
}
