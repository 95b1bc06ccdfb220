import { fits } from '../../audit/pattern.ts';
import type { AgreementStanding, Drift } from '../../charter/standing.ts';
import { sideName } from '../../text/sides.ts';
import type { Held } from '../floor.ts';
import { heads } from '../owners.ts';
import { limitOf } from '../rule.ts';
import type { Judge, Seen } from './index.ts';
import { allowing, judgement, part, unique } from './parts.ts';

/** How one agreement stands, those first that need somebody. */
const states = ['drifted', 'expired', 'unknown', 'next', 'later', 'kept', 'differs'] as const;

type State = (typeof states)[number];

/** The round that the charter was made from cannot measure it, nor one before it counts; a later one will. */
const verdicts: Readonly<Record<State, Held>> = {
  drifted: 'breaks',
  expired: 'breaks',
  unknown: 'not-decidable',
  next: 'inconclusive',
  later: 'inconclusive',
  kept: 'holds',
  differs: 'holds',
};

interface Stood {
  state: State;
  /** The day until which the sides differ; empty elsewhere. */
  until: string;
  part: ReturnType<typeof part>;
}

/** What both sides signed: does each side still say so, and has a difference put off come due? */
export const charter: Judge = (gate, seen) => {
  const { report, words } = seen;
  const limit = limitOf(gate) ?? 0;
  const fitting = (report.charter?.agreements ?? []).filter((one) => fits(gate.subject, one.question));
  if (fitting.length === 0) {
    const isAny = gate.subject.includes('*');
    return judgement({
      verdict: isAny ? 'inconclusive' : 'not-decidable',
      limit,
      why: isAny ? words.whyNothingAgreed : words.whyNotAgreed,
      todo: words.todoAgree,
    });
  }
  const stood = fitting.flatMap((one) => held(one, seen) ?? []);
  const parts = stood.map((one) => one.part);
  if (parts.length === 0) {
    return judgement({ verdict: 'inconclusive', limit, why: words.whySentences, todo: words.todoSentences });
  }
  const broken = having(stood, 'drifted', 'expired');
  const rest = broken.length > 0 ? broken : having(stood, 'unknown', 'next', 'later');
  const isEarly = rest.every(({ verdict }) => verdict === 'inconclusive');
  return judgement({
    verdict: allowing(parts, limit),
    limit,
    found: broken.length,
    why: whyOf(stood, words),
    parts,
    owners: isEarly ? [] : unique(rest.flatMap((one) => one.owners)),
    todo:
      broken.length > 0
        ? words.todoCharter
        : isEarly
          ? todoLater(fitting, words)
          : isAnotherQuestion(fitting)
            ? words.todoSignAnew
            : words.todoAnswer,
  });
};

function having(stood: readonly Stood[], ...wanted: readonly State[]): Stood['part'][] {
  return stood.flatMap(({ state, part: one }) => (wanted.includes(state) ? [one] : []));
}

/** Of one agreement its own sentence; of several how many stand how: what is not measured yet is not broken. */
function whyOf(stood: readonly Stood[], words: Seen['words']): string {
  const all = stood.length;
  const [only] = stood;
  if (all === 1 && only !== undefined && only.part.why !== '') return only.part.why;
  if (stood.every(({ state }) => state === 'kept')) return words.agreedParts({ count: all, all });
  const list = states.flatMap((state) => {
    const those = stood.filter((one) => one.state === state);
    const [until = ''] = those.map((one) => one.until).sort();
    return those.length === 0 ? [] : [words.agreements[state]({ count: those.length, until })];
  });
  return words.ofAgreements({ all, list: list.join(', ') });
}

/** Is what keeps an agreement from being measured the question or who signed, and not that nobody answered it? */
function isAnotherQuestion(agreements: readonly AgreementStanding[]): boolean {
  const whys = agreements
    .flatMap((one) => one.drift.filter((drift) => drift.apart === null))
    .map(({ why }) => why);
  return (
    !whys.includes('nobody-answered') &&
    whys.some((why) => why === 'reworded' || why === 'not-asked' || why === 'not-signed')
  );
}

function todoLater(agreements: readonly AgreementStanding[], words: Seen['words']): string {
  const isWaiting = agreements.some(({ drift }) => drift.some(({ why }) => why === 'not-in-force'));
  return isWaiting ? words.todoInForce : words.todoNextMeasures;
}

/** One agreement; null: a sentence, which is not measured. */
function held(one: AgreementStanding, seen: Seen): Stood | null {
  const { words } = seen;
  const as = (state: State, why = '', owners: readonly string[] = []): Stood => ({
    state,
    until: one.differUntil ?? '',
    part: part({ id: one.question, label: one.label, verdict: verdicts[state], why, owners }),
  });
  if (one.differUntil !== null) {
    const until = { until: one.differUntil };
    return one.expired
      ? as('expired', words.whyDifferOver(until), signed(one))
      : as('differs', words.whyDifferUntil(until));
  }
  const away = one.drift.filter((drift) => drift.apart === true);
  if (away.length > 0) {
    const owners =
      one.owner === ''
        ? heads(
            seen,
            away.map((drift) => drift.side),
          )
        : [one.owner];
    return as('drifted', drifted(one, away, seen), owners);
  }
  const unknown = one.drift.filter((drift) => drift.apart === null && drift.why !== 'own-words');
  if (unknown.length > 0) {
    const why = words.driftUnknown({
      sides: unknown.map((drift) => sideName(seen.report.sides, drift.side)).join(', '),
      why: words.noDrift[unknown[0]?.why ?? 'nobody-answered'],
    });
    const owners = heads(
      seen,
      unknown.map((drift) => drift.side),
    );
    return as(unmeasured(unknown), why, owners);
  }
  if (one.drift.every((drift) => drift.apart === null)) return null;
  return as('kept');
}

function unmeasured(unknown: readonly Drift[]): State {
  const isLater = ({ why }: Drift) => why === 'not-in-force';
  if (!unknown.every((one) => one.why === 'signed-later' || isLater(one))) return 'unknown';
  return unknown.some(isLater) ? 'later' : 'next';
}

/** `Sales now 9 h, agreed 4 h, signed 2026-06-30`. */
function drifted(one: AgreementStanding, away: readonly Drift[], seen: Seen): string {
  const { words } = seen;
  const now = away
    .map((drift) => words.sideNow({ side: sideName(seen.report.sides, drift.side), now: drift.now }))
    .join(', ');
  return words.whyDrifted({ now, agreed: one.agreed, signed: one.signed });
}

function signed(one: AgreementStanding): string[] {
  return one.signatories.map((person) => person.job);
}
