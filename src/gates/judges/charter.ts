import { fits } from '../../audit/pattern.ts';
import type { AgreementStanding, Drift } from '../../charter/standing.ts';
import { sideName } from '../../text/sides.ts';
import { heads } from '../owners.ts';
import { limitOf } from '../rule.ts';
import type { Judge, Seen } from './index.ts';
import { allowing, having, judgement, part, unique } from './parts.ts';

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
  const parts = fitting.flatMap((one) => held(one, seen) ?? []);
  if (parts.length === 0) {
    return judgement({ verdict: 'inconclusive', limit, why: words.whySentences, todo: words.todoSentences });
  }
  const broken = having(parts, 'breaks');
  const rest = broken.length > 0 ? broken : having(parts, 'not-decidable', 'inconclusive');
  const [only] = rest;
  const isEarly = broken.length === 0 && rest.every((one) => one.verdict === 'inconclusive');
  return judgement({
    verdict: allowing(parts, limit),
    limit,
    found: broken.length,
    why:
      rest.length === 1 && parts.length === 1 && only !== undefined
        ? only.why
        : words.agreedParts({ count: parts.length - rest.length, all: parts.length }),
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

function isTooEarly({ why }: Drift): boolean {
  return why === 'signed-later' || why === 'not-in-force';
}

function todoLater(agreements: readonly AgreementStanding[], words: Seen['words']): string {
  const isWaiting = agreements.some(({ drift }) => drift.some(({ why }) => why === 'not-in-force'));
  return isWaiting ? words.todoInForce : words.todoNextMeasures;
}

/** One agreement; null: a sentence, which is not measured. */
function held(one: AgreementStanding, seen: Seen) {
  const { words } = seen;
  const about = { id: one.question, label: one.label };
  if (one.differUntil !== null) {
    const until = { until: one.differUntil };
    return one.expired
      ? part({ ...about, verdict: 'breaks', why: words.whyDifferOver(until), owners: signed(one) })
      : part({ ...about, verdict: 'holds', why: words.whyDifferUntil(until) });
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
    return part({ ...about, verdict: 'breaks', why: drifted(one, away, seen), owners });
  }
  const unknown = one.drift.filter((drift) => drift.apart === null && drift.why !== 'own-words');
  if (unknown.length > 0) {
    const why = words.driftUnknown({
      sides: unknown.map((drift) => sideName(seen.report.sides, drift.side)).join(', '),
      why: words.noDrift[unknown[0]?.why ?? 'nobody-answered'],
    });
    return part({
      ...about,
      // The round that the charter was made from cannot measure it, nor one before it counts; a later one will.
      verdict: unknown.every(isTooEarly) ? 'inconclusive' : 'not-decidable',
      why,
      owners: heads(
        seen,
        unknown.map((drift) => drift.side),
      ),
    });
  }
  if (one.drift.every((drift) => drift.apart === null)) return null;
  return part({ ...about, verdict: 'holds' });
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
