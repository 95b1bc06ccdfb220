import { kindOf } from '../../questions/index.ts';
import type { Kind } from '../../questions/kind.ts';
import { listed } from '../../text/nearest.ts';
import { isCounted } from '../conditions.ts';
import type { FindingKind, Question } from '../questionnaire.ts';
import type { Rule } from './rule.ts';

/** What a finding is made of; why it cannot be there, or null where it can. */
type Need = (question: Question, kind: Kind, sides: readonly string[]) => string | null;

const counted: Need = (_question, kind) =>
  isCounted(kind) ? null : 'own words are shown and never compared';
const judged: Need = (question) =>
  question.expect === 'free' ? 'with "expect: free" a difference is shown and never judged' : null;
const guessed: Need = (question) =>
  question.predict.length === 0 ? 'it needs a guess, and this question has no "predict"' : null;
const levelled: Need = (question) =>
  question.good === null ? 'it needs a level, and this question has no "good"' : null;
const expected: Need = (question) =>
  question.expect === 'free' ? null : 'it tells a difference that comes with the work; write "expect: free"';
const weighed: Need = (question) =>
  question.worth === null ? 'no "worth" names the question that says what this is worth' : null;
const exchanged: Need = (_question, kind) =>
  kind.passes === undefined ? `the kind ${kind.name} asks for nothing that passes between the sides` : null;
const owned: Need = (_question, kind) =>
  kind.goods.includes('one-owner') ? null : `the kind ${kind.name} names no owner`;
const claimed: Need = (question, kind, sides) => {
  const ids = kind.options(question.fields).map((one) => one.id);
  return sides.length < 2 || sides.filter((one) => ids.includes(one)).length > 1
    ? null
    : `fewer than two sides (${listed(sides)}) are among the candidates (${listed(ids)})`;
};

/** A low level is enough for it. */
const judgedOrLevelled: Need = (question, kind, sides) =>
  levelled(question, kind, sides) === null ? null : judged(question, kind, sides);

const compared = [counted, judged];

/** What each kind of finding needs, the plainest reason first; see the rules in `findings/`. */
const needs: Readonly<Record<FindingKind, readonly Need[]>> = {
  apart: compared,
  unnoticed: [...compared, guessed],
  'false-conflict': [...compared, guessed],
  misread: [...compared, guessed],
  split: compared,
  'head-team': compared,
  'both-claim': [...compared, owned, claimed],
  'nobody-claims': [counted, owned, judgedOrLevelled],
  'unmet-need': [counted, exchanged],
  'given-not-received': [counted, exchanged],
  unwanted: [counted, exchanged],
  'agreed-problem': [...compared, levelled],
  'worth-keeping': compared,
  'by-profession': [counted, expected],
  'knowledge-gap': [],
  'blind-spot': compared,
  'not-worth-it': [...compared, weighed],
};

/** Findings that are worded and can never appear. */
export const neverRaised: Rule = ({ own, questionnaire }, warn) => {
  for (const question of own) {
    const kind = kindOf(question);
    const reasons = (Object.keys(question.findings) as FindingKind[]).map((finding) => ({
      finding,
      why: needs[finding]
        .map((need) => need(question, kind, questionnaire.sides))
        .find((one) => one !== null),
    }));
    const never = reasons.filter((one) => one.why !== undefined);
    if (never.length > 1 && never.length === reasons.length) {
      const list = never.map(({ finding, why }) => `${finding} (${why})`).join('; ');
      warn.question(question, ['findings'], `none of these can ever appear: ${list}`, 'key');
    } else {
      for (const { finding, why } of never) {
        warn.question(question, ['findings', finding], `can never appear: ${why}`, 'key');
      }
    }
    const unused = compared
      .map((need) => need(question, kind, questionnaire.sides))
      .find((one) => one !== null);
    if (unused === undefined) continue;
    for (const id of Object.keys(question.items)) {
      warn.question(question, ['findings', 'items', id], `can never appear: ${unused}`, 'key');
    }
  }
};
