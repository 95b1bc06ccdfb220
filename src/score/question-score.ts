import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Part } from '../questions/kind.ts';
import { noAnswers } from '../replies/counter.ts';
import type { SideTally } from '../replies/tally.ts';
import { balance } from './balance.ts';
import { claims } from './claims.ts';
import type { Item } from './composite.ts';
import { gap } from './gap.ts';
import { interval, leaveOneOutRange } from './interval.ts';
import { carriers } from './items.ts';
import { otherGaps } from './other-gaps.ts';
import { perception, type Outlook } from './perception.ts';
import type { Gap, Known, Perception, QuestionScore, Why } from './score.ts';
import { keysInPlay, type Setting } from './setting.ts';
import { sharedTags } from './shared-tags.ts';
import { sideScore } from './side-score.ts';
import { standing } from './standing.ts';
import { verdict } from './verdict.ts';

/** Everything measured of one question, and the same as an item of the means. */
export function questionScore(
  question: Question,
  weight: number,
  setting: Setting,
): { score: QuestionScore; item: Item } {
  const kind = kindOf(question);
  const { pair, leads, tally, margins } = setting;
  const { fields } = question;
  const counted = tally.sides.get(question.id);
  const of = (side: string): SideTally => counted?.get(side) ?? noAnswers();
  const parts = kind.ruler(fields, keysInPlay(setting.sides.map(of)));
  const threshold = kind.apart(fields);
  const sides = setting.sides.map((side) => sideScore(question, kind, parts, side, of(side), setting));
  const [first, second] = [of(pair[0]), of(pair[1])];
  const item: Item = { weight, parts, first: first.own, second: second.own };
  const known = knownGap(question, parts, first, second);
  const perceptions = perceptionsOf(parts, pair, [first, second], known.value, threshold, leads);
  const margin = known.value === null || !margins ? null : interval(parts, first.own, second.own);
  const owners = (key: string) => kind.reading(fields, kind.answer(fields, key)).has ?? [];
  const claimed = kind.goods.includes('one-owner') ? claims(pair, first.own, second.own, owners) : null;
  const tags = known.value === null ? [] : sharedTags(kind, fields, first.own, second.own);
  const score: QuestionScore = {
    question: question.id,
    dimension: question.dimension,
    weight,
    verdict: verdict({
      free: question.expect === 'free' || parts.length === 0,
      gap: known.value,
      split: sides.some((side) => pair.includes(side.side) && side.split),
      threshold,
      perceptions,
      leads,
      interval: margin,
    }),
    gap: known,
    interval: margin === null ? null : { low: margin.low, high: margin.high, se: margin.se, df: margin.df },
    leaveOneOut: known.value === null || !margins ? null : leaveOneOutRange(parts, first.own, second.own),
    threshold,
    anchor: kind.anchor(fields),
    standing: standing(
      known.value === null ? null : known.value[leads],
      threshold,
      pair.map((side) => sides.find((one) => one.side === side)?.level ?? null),
    ),
    sides,
    perceptions,
    items: known.value === null ? [] : carriers(parts, first.own, second.own),
    claims: claimed === null ? null : { both: claimed.both, nobody: claimed.nobody },
    ...(tags.length === 0 ? {} : { sharedTags: tags }),
    balance: balance(kind, fields, pair, first.own, second.own),
    others: question.expect === 'free' ? [] : otherGaps(parts, setting, of),
  };
  return { score, item };
}

function knownGap(
  question: Question,
  parts: readonly Part[],
  first: SideTally,
  second: SideTally,
): Known<Gap> {
  const unknown = (why: Why): Known<Gap> => ({ value: null, why });
  if (question.expect === 'free') return unknown('expected-difference');
  if (parts.length === 0) return unknown('own-words');
  const value = gap(parts, first.own, second.own);
  if (value !== null) return { value, why: null };
  if (first.own.size > 0 || second.own.size > 0) return unknown('one-side-silent');
  return unknown(first.words + second.words > 0 ? 'own-words' : 'nobody-answered');
}

function perceptionsOf(
  parts: readonly Part[],
  pair: readonly [string, string],
  sides: readonly [SideTally, SideTally],
  known: Gap | null,
  threshold: number,
  leads: 'observed' | 'adjusted',
): Perception[] {
  const outlook = (at: 0 | 1): Outlook => ({
    side: pair[at],
    role: at === 0 ? 'first' : 'second',
    own: sides[at].own,
    guesses: sides[at].guesses,
    pairs: sides[at].pairs,
  });
  const actual = known === null ? null : known[leads];
  return [
    perception(parts, outlook(0), outlook(1), actual, threshold, leads),
    perception(parts, outlook(1), outlook(0), actual, threshold, leads),
  ].filter((one) => one !== null);
}
