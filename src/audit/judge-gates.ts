import { clipped } from '../errors.ts';
import type { Complain } from '../questionnaire/complaints.ts';
import { questionsOf, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { mapOf } from '../text/plain-shape.ts';
import { fits } from './pattern.ts';
import { gateKinds, gateNamed, gatePresets, type GateKindName } from './gates.ts';

/** What gates can be about, as far as it is known. */
interface Subjects {
  pair: readonly string[];
  /** Null where the people themselves are wrong: then owners are not judged. */
  people: readonly { id: string; side: string }[] | null;
  /** Null where the questionnaires themselves are wrong: then ids are not judged. */
  questionnaires: readonly Questionnaire[] | null;
}

/** What is wrong with `gates` and `accepted` beyond their shape: a misspelt gate must never pass. */
export function judgeGates(
  raw: Readonly<Record<string, unknown>>,
  subjects: Subjects,
  complain: Complain,
): void {
  for (const [id, rule] of Object.entries(mapOf(raw.gates) ?? {})) {
    if (id === 'preset') continue;
    const complainOf: Told = (message) => complain(['gates', id], message, { on: 'key' });
    const named = gateNamed(id);
    if (named === null) complainOf(unknownGate(id, subjects));
    else {
      judgeSubject(named.kind, named.subject, subjects, complainOf);
      judgeLimits(id, named.kind, rule, complain);
    }
  }
  const list: readonly unknown[] = Array.isArray(raw.accepted) ? raw.accepted : [];
  list.forEach((one, index) => judgeAccepted(one, index, subjects, complain));
}

type Told = (message: string) => void;

function unknownGate(id: string, subjects: Subjects): string {
  const [head = '', ...rest] = id.split(':');
  const kinds = Object.keys(gateKinds);
  const ofSomething = kinds.filter((kind) => gateKinds[kind as GateKindName].of !== null);
  const spelt = [
    ...kinds.map((kind) => (ofSomething.includes(kind) ? `${kind}:*` : kind)),
    ...ofSomething.map((kind) => `${kind}:${rest.join(':')}`),
    ...idsOf('question', subjects).map((one) => `question:${one}`),
  ];
  const shown = `"${clipped(id)}" is not a gate.`;
  const meant = ofSomething.includes(head)
    ? ` Say of which ${gateKinds[head as GateKindName].of ?? 'one'}, or "${head}:*" for all.`
    : kinds.includes(`${head}:overdue`) && rest.length === 0
      ? ` Did you mean "${head}:overdue"?`
      : didYouMean(id, [...spelt, ...(rest.length === 0 ? gatePresets : [])]);
  const names = kinds.map((kind) => {
    const { of } = gateKinds[kind as GateKindName];
    return of === null ? kind : `${kind}:${of === 'side' ? 'SIDE' : 'ID'}`;
  });
  return `${shown}${meant} (gates: ${listed(names)})`;
}

function judgeSubject(kind: GateKindName, subject: string, subjects: Subjects, told: Told): void {
  const { of } = gateKinds[kind];
  if (of === null || (of !== 'side' && subjects.questionnaires === null)) return;
  const ids = idsOf(of, subjects);
  const found = ids.filter((id) => fits(subject, id));
  if (found.length === 0) {
    const nouns = { question: 'question', dimension: 'dimension', side: 'side of the pair' };
    const plurals = { question: 'questions', dimension: 'dimensions', side: 'sides of the pair' };
    const what = subject.includes('*') ? `fits no ${nouns[of]}` : `is no ${nouns[of]} of this audit`;
    told(`"${clipped(subject)}" ${what}.${didYouMean(subject, ids)} (${plurals[of]}: ${listed(ids, 12)})`);
  } else if (kind === 'question' && !questionsNamed(subjects, found).some(isScored)) {
    told(`"${clipped(subject)}" is shown and never scored: there is nothing a gate could hold it against`);
  }
}

function judgeLimits(id: string, kind: GateKindName, rule: unknown, complain: Complain): void {
  const { limit, needed } = gateKinds[kind];
  const body = mapOf(rule);
  const said: unknown = body === null ? rule : (body.level ?? 'error');
  for (const key of ['min', 'max', 'max-drop']) {
    if (body === null || !Object.hasOwn(body, key) || key === limit) continue;
    complain(['gates', id, key], `"${key}" says nothing here; "${id}" takes "${limit}"`, { on: 'key' });
  }
  const value = body?.[limit];
  const isShare = limit !== 'max' || kind === 'question';
  if (isShare && typeof value === 'number' && value > 100) {
    complain(['gates', id, limit], 'must be at most 100');
  }
  if (!isShare && typeof value === 'number' && !Number.isInteger(value)) {
    complain(['gates', id, limit], 'must be a whole number');
  }
  if (needed && said !== 'off' && (body === null || !Object.hasOwn(body, limit))) {
    complain(['gates', id], `"${id}" needs a limit: {level: error, ${limit}: 60}`, { on: 'key' });
  }
}

function judgeAccepted(entry: unknown, index: number, subjects: Subjects, complain: Complain): void {
  const one = mapOf(entry);
  if (one === null) return;
  const { question } = one;
  if (typeof question === 'string' && subjects.questionnaires !== null) {
    const ids = idsOf('question', subjects);
    if (!ids.some((id) => fits(question, id))) {
      const what = question.includes('*') ? 'fits no question' : 'is no question';
      const message = `"${clipped(question)}" ${what} of this audit.${didYouMean(question, ids)}`;
      complain(['accepted', index, 'question'], message);
    } else if (
      !questionsNamed(
        subjects,
        ids.filter((id) => fits(question, id)),
      ).some(isScored)
    ) {
      const message = `"${clipped(question)}" is shown and never scored: there is nothing to accept`;
      complain(['accepted', index, 'question'], message, { severity: 'warning' });
    }
  }
  const owners = mapOf(one.owners);
  if (owners === null) return;
  for (const side of Object.keys(owners)) {
    if (subjects.pair.includes(side)) continue;
    const message = `"${clipped(side)}" is no side of the pair.${didYouMean(side, subjects.pair)} (pair: ${listed(subjects.pair)})`;
    complain(['accepted', index, 'owners', side], message, { on: 'key' });
  }
  for (const side of subjects.pair) {
    const owner = owners[side];
    if (typeof owner !== 'string' || subjects.people === null) continue;
    const message = notOwner(owner, side, subjects.people);
    if (message !== '') complain(['accepted', index, 'owners', side], message);
  }
  const lacking = subjects.pair.filter((side) => !Object.hasOwn(owners, side));
  if (lacking.length > 0) {
    const message = `names no owner for ${listed(lacking)}: a difference is accepted by both sides, with one owner on each`;
    complain(['accepted', index, 'owners'], message, { on: 'key' });
  }
}

/** What is wrong with somebody as the owner on a side; empty where it is one of its people. */
function notOwner(owner: string, side: string, people: readonly { id: string; side: string }[]): string {
  const ids = people.filter((one) => one.side === side).map((one) => one.id);
  if (ids.includes(owner)) return '';
  const other = people.find((one) => one.id === owner)?.side;
  const what = other === undefined ? 'is no person of this audit' : `is of ${clipped(other)}, not of ${side}`;
  const there = ids.length === 0 ? `${side} has no people yet` : `people of ${side}: ${listed(ids, 12)}`;
  return `"${clipped(owner)}" ${what}; the owner on a side is one of its people.${didYouMean(owner, ids)} (${there})`;
}

function idsOf(of: 'question' | 'dimension' | 'side', { pair, questionnaires }: Subjects): string[] {
  if (of === 'side') return [...pair];
  if (of === 'question') return questionsOf(questionnaires ?? []).map((one) => one.id);
  return (questionnaires ?? []).flatMap((one) => one.dimensions.map((dimension) => dimension.id));
}

function questionsNamed({ questionnaires }: Subjects, ids: readonly string[]): Question[] {
  return questionsOf(questionnaires ?? []).filter((one) => ids.includes(one.id));
}

/** Own words, and differences that come with the work, have no gap. */
function isScored(question: Question): boolean {
  return question.expect !== 'free' && kindOf(question).ruler(question.fields, []).length > 0;
}
