import type { Question } from '../questionnaire/questionnaire.ts';
import { kindNamed } from '../questions/index.ts';
import type { Kind, Part } from '../questions/kind.ts';
import { noAnswers, type SideTally, type Tally } from '../replies/tally.ts';
import { balance } from './balance.ts';
import { claims } from './claims.ts';
import type { Item } from './composite.ts';
import { dontKnow } from './dont-know.ts';
import { gap } from './gap.ts';
import { interval, leaveOneOutRange } from './interval.ts';
import { carriers } from './items.ts';
import { level } from './level.ts';
import { isApart, perception, type Outlook } from './perception.ts';
import type { Gap, Known, OtherGap, Perception, QuestionScore, SideScore, Why } from './score.ts';
import { spread } from './spread.ts';
import type { Role } from './ticks.ts';
import { verdict } from './verdict.ts';

/** What the questions of one audit share. */
export interface Setting {
  /** All sides, in the audit's order. */
  sides: readonly string[];
  pair: readonly [string, string];
  leads: 'observed' | 'adjusted';
  tally: Tally;
}

/** Everything measured of one question, and the same as an item of the means. */
export function questionScore(
  question: Question,
  weight: number,
  setting: Setting,
): { score: QuestionScore; item: Item } {
  const kind = kindNamed(question.kind);
  if (kind === undefined) throw new Error(`no kind is named ${question.kind}`);
  const { pair, leads, tally } = setting;
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
  const sample = leads === 'adjusted' && known.value !== null;
  const margin = sample ? interval(parts, first.own, second.own) : null;
  const owners = (key: string) => kind.reading(fields, kind.answer(fields, key)).has ?? [];
  const claimed = kind.goods.includes('one-owner') ? claims(pair, first.own, second.own, owners) : null;
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
    leaveOneOut: known.value === null ? null : leaveOneOutRange(parts, first.own, second.own),
    threshold,
    anchor: kind.anchor(fields),
    sides,
    perceptions,
    items: known.value === null ? [] : carriers(parts, first.own, second.own),
    claims: claimed === null ? null : { both: claimed.both, nobody: claimed.nobody },
    balance: balance(kind, fields, pair, first.own, second.own),
    others: question.expect === 'free' ? [] : otherGaps(parts, setting, of),
  };
  return { score, item };
}

function keysInPlay(sides: readonly SideTally[]): Set<string> {
  return new Set(sides.flatMap((side) => [...side.own.keys(), ...side.guesses.keys()]));
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

function sideScore(
  question: Question,
  kind: Kind,
  parts: readonly Part[],
  side: string,
  counted: SideTally,
  setting: Setting,
): SideScore {
  const { fields } = question;
  const role = roleOf(side, setting.pair);
  const n = [...counted.own.values()].reduce((sum, count) => sum + count, 0);
  const none = {
    'dont-know': counted.dontKnow,
    'not-applicable': counted.notApplicable,
    'prefer-not': counted.preferNot,
  };
  const responded = n + counted.words + counted.dontKnow;
  const inside = spread(parts, counted.own, role);
  return {
    side,
    n,
    words: counted.words,
    asked: responded + counted.notApplicable + counted.preferNot + counted.skipped + counted.otherMeasure,
    none,
    skipped: counted.skipped,
    otherMeasure: counted.otherMeasure,
    spread: inside,
    split: inside !== null && isApart(inside, splitBeyond(kind, fields)),
    level: level(question.good, counted.own, (key) => kind.reading(fields, kind.answer(fields, key))),
    dontKnow: dontKnow(counted.dontKnow, responded),
    headTeam: headTeam(question.id, parts, role, side, setting.tally),
  };
}

/** Burke & Dunlap's rule carried over: beyond 0.7 of the random anchor a side has no one view (method, section 3). */
function splitBeyond(kind: Kind, fields: unknown): number {
  const anchor = kind.anchor(fields);
  return kind.split?.(fields) ?? (anchor === null ? kind.apart(fields) : 0.7 * anchor);
}

function headTeam(
  question: string,
  parts: readonly Part[],
  role: Role,
  side: string,
  tally: Tally,
): number | null {
  const at = tally.questions.indexOf(question);
  const head = new Map<string, number>();
  const team = new Map<string, number>();
  for (const row of tally.rows ?? []) {
    const key = row.side === side ? row.keys[at] : null;
    if (typeof key !== 'string') continue;
    const into = row.role === 'head' ? head : team;
    into.set(key, (into.get(key) ?? 0) + 1);
  }
  return gap(parts, head, team, [role, role])?.observed ?? null;
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

/** Sides outside the pair against every other. Where the pair is asked for complements, nobody else has a place. */
function otherGaps(parts: readonly Part[], setting: Setting, of: (side: string) => SideTally): OtherGap[] {
  const { sides, pair } = setting;
  const keys = keysInPlay(sides.map(of));
  if (isComplementary(parts, keys)) return [];
  return sides.flatMap((first, at) =>
    sides.slice(at + 1).flatMap((second) => {
      if (pair.includes(first) && pair.includes(second)) return [];
      const found = gap(parts, of(first).own, of(second).own, ['first', 'first']);
      return found === null ? [] : [{ first, second, gap: found.observed }];
    }),
  );
}

function isComplementary(parts: readonly Part[], keys: Iterable<string>): boolean {
  for (const key of keys) {
    for (const part of parts) {
      const [a, b] = [part.first(key), part.second(key)];
      if (part.weights.some((_, cut) => a[cut] !== b[cut])) return true;
    }
  }
  return false;
}

function roleOf(side: string, pair: readonly [string, string]): Role {
  return side === pair[1] ? 'second' : 'first';
}
