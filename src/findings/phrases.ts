import type { FindingKind } from '../questionnaire/questionnaire.ts';
import type { Picture, SidePicture } from './picture.ts';
import { headed, headedNames, joined, outside, outsideNames, silence, unaware } from './placeholders.ts';
import { isUnknowing } from './rules.ts';

/** What the product itself says of a finding: figures only, no meaning; for questions that word nothing. */
export interface Phrase {
  title(picture: Picture): string;
  text(picture: Picture): string;
}

const both = ({ first, second }: Picture) => `${says(first)} ${says(second)}`;

/** For kinds without a phrase: the question's name. */
export const labelled: Phrase = { title: (picture) => picture.label, text: both };

/** Kinds that need more than the question's name. */
export const phrases: Readonly<Partial<Record<FindingKind, Phrase>>> = {
  'both-claim': { title: (picture) => `${picture.label}: both claim it`, text: both },
  'nobody-claims': { title: (picture) => `${picture.label}: nobody claims it`, text: both },
  unnoticed: {
    title: (picture) => picture.label,
    text: (picture) => `${both(picture)} ${notNoticed(picture)}`,
  },
  apart: { title: (picture) => picture.label, text: both },
  split: {
    title: (picture) => `${picture.label}: no one view inside ${splitSides(picture)}`,
    text: (picture) => both(picture),
  },
  'agreed-problem': {
    title: (picture) => `${picture.label}: both see the same shortfall`,
    text: both,
  },
  'worth-keeping': { title: (picture) => picture.label, text: both },
  'by-profession': { title: (picture) => picture.label, text: both },
  'false-conflict': { title: (picture) => `${picture.label}: closer than they think`, text: both },
  misread: { title: (picture) => `${picture.label}: misread`, text: misread },
  'head-team': {
    title: (picture) => `${picture.label}: head and team of ${headedNames(picture)}`,
    text: (picture) => headed(picture).map(headAndTeam).join(' '),
  },
  'blind-spot': {
    title: (picture) => `${picture.label}: ${outsideNames(picture)} apart from both`,
    text: (picture) => `${outside(picture).map(says).join(' ')} ${both(picture)}`,
  },
  'not-worth-it': {
    title: (picture) => `${picture.label}: more than it is worth`,
    text: (picture) =>
      `${both(picture)} ${[picture.first, picture.second].map(worth).join(' ')} Both hold it to be worth little: the hours may serve better elsewhere.`,
  },
  'unmet-need': { title: (picture) => `${picture.label}: needed and not given`, text: both },
  'given-not-received': { title: (picture) => `${picture.label}: given and not received`, text: both },
  unwanted: { title: (picture) => `${picture.label}: given and not needed`, text: both },
  'knowledge-gap': {
    title: (picture) => `${picture.label}: not known`,
    text: (picture) => [picture.first, picture.second].filter(isUnknowing).map(notKnown).join(' '),
  },
};

/** "Sales believed that the other side agrees." */
export function notNoticed(picture: Picture): string {
  const names = unaware(picture);
  return names === '' ? '' : `${names} believed that the other side agrees.`;
}

function says(side: SidePicture): string {
  return `${side.name}: ${side.own.says || silence}.`;
}

function splitSides(picture: Picture): string {
  return joined(
    [picture.first, picture.second].filter((side) => side.score?.split === true).map((side) => side.name),
  );
}

function misread(picture: Picture): string {
  return [picture.first, picture.second]
    .filter((side) => side.perception?.misread === true)
    .map((side) => {
      const other = side === picture.first ? picture.second : picture.first;
      return `${side.name} expected ${other.name} to say: ${side.guess?.says || silence}. ${says(other)}`;
    })
    .join(' ');
}

function headAndTeam(side: SidePicture): string {
  const { head, team } = side.ranks ?? { head: null, team: null };
  return `In ${side.name} the head says: ${head?.says || silence}. The team says: ${team?.says || silence}.`;
}

function worth(side: SidePicture): string {
  return `What it is worth, by ${side.name}: ${side.worth?.says || silence}.`;
}

/** With Wilson's interval, for what a side does not know is a rate of few people. */
function notKnown(side: SidePicture): string {
  const rate = side.score?.dontKnow ?? null;
  if (rate === null) return `${side.name}: nobody answered.`;
  const [share, low, high] = [rate.rate, rate.low, rate.high].map((one) => Math.round(100 * one));
  return `${side.name}: ${rate.count} of ${rate.of} ${rate.count === 1 ? 'does' : 'do'} not know, ${share} % (${low} to ${high} % with 95 % confidence).`;
}
