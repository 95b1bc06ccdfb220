import { nameOf } from '../actions/stands.ts';
import type { Audit } from '../audit/audit.ts';
import { labelIn, questionsOf, type Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { total, type Counts } from '../questions/kind.ts';
import { labelOf } from '../text/ids.ts';
import { sideName } from '../text/sides.ts';
import { notBeyond } from './not-beyond.ts';
import type { Tally } from '../replies/tally.ts';
import { observedGap } from '../score/gap.ts';
import { isApart } from '../score/perception.ts';
import { roleOf } from '../score/setting.ts';
import type { Say } from '../text/language.ts';
import type { Agreement, Charter } from './charter.ts';
import type { AgreementStanding, CharterStanding, Drift, NoDrift } from './standing.ts';

/** The round a charter is measured by. */
export interface MeasuringRound {
  tally: Tally;
  /** The day it was opened. */
  opened: string;
}

/** How the charter stands on this day: what was agreed, and how far each side of the pair has moved from it in this round. */
export function charterStanding(
  charter: Charter,
  audit: Audit,
  round: MeasuringRound | null,
  asOf: string,
  say: Say,
): CharterStanding {
  const questions = new Map(questionsOf(audit.questionnaires).map((one) => [one.id, one]));
  const agreements = charter.agreed.map((one) =>
    agreementStanding(one, questions.get(one.question) ?? null, audit, round, asOf, say),
  );
  return {
    agreements,
    drifted: agreements.filter(({ drift }) => drift.some(({ apart }) => apart === true)).length,
    expired: agreements.filter(({ expired }) => expired).length,
    reviewsOverdue: agreements.filter(({ reviewOverdue }) => reviewOverdue).length,
  };
}

function agreementStanding(
  one: Agreement,
  question: Question | null,
  audit: Audit,
  round: MeasuringRound | null,
  asOf: string,
  say: Say,
): AgreementStanding {
  const isSame = question !== null && one.measure === question.measure && one.value !== undefined;
  const isScored = question !== null && kindOf(question).ruler(question.fields, []).length > 0;
  return {
    question: one.question,
    label: question === null ? labelOf(one.question) : labelIn(question, say),
    agreed:
      one.differUntil !== null
        ? ''
        : (isSame ? inWords(question, one.value, audit, say) : one.words) || one.text,
    text: one.text,
    gives: isSame ? gives(question, one.value, audit, say) : [],
    reason: one.reason,
    owner: one.owner === null ? '' : nameOf(one.owner, audit, say),
    signed: one.signed,
    effective: one.effective,
    signatories: Object.entries(one.by).map(([side, person]) => ({
      side,
      person,
      job: audit.people.find(({ id }) => id === person)?.job ?? person,
    })),
    review: one.review,
    reviewOverdue: one.review !== null && one.review < asOf,
    differUntil: one.differUntil,
    expired: one.differUntil !== null && one.differUntil < asOf,
    threshold: isScored ? kindOf(question).apart(question.fields) : null,
    drift: audit.pair.map((side) => drift(one, question, side, audit.pair, round, say)),
  };
}

/** The observed distance of one side's answers from the agreed key, by the kind's own ruler; better than agreed is kept. */
function drift(
  one: Agreement,
  question: Question | null,
  side: string,
  pair: Audit['pair'],
  round: MeasuringRound | null,
  say: Say,
): Drift {
  const counts: Counts = round?.tally.sides.get(one.question)?.get(side)?.own ?? new Map<string, number>();
  const unknown = (why: NoDrift, now = ''): Drift => ({
    side,
    n: total(counts),
    distance: null,
    apart: null,
    now,
    why,
  });
  if (question === null) return unknown('not-asked');
  const kind = kindOf(question);
  const now = kind.summary(question.fields, counts, say).says;
  if (one.differUntil !== null) return unknown('differs', now);
  if (one.value === undefined) return unknown('own-words', now);
  if (!Object.hasOwn(one.by, side)) return unknown('not-signed', now);
  if (one.measure !== question.measure) return unknown('reworded', now);
  if (one.key === null) return unknown('own-words', now);
  if (round !== null && isNotInForce(one, round.opened)) return unknown('not-in-force', now);
  if (round !== null && round.opened <= one.signed) return unknown('signed-later', now);
  const agreed = new Map([[one.key, 1]]);
  const reading = (key: string) => kind.reading(question.fields, kind.answer(question.fields, key));
  const kept = notBeyond(question.good, one.key, counts, reading);
  const parts = kind.ruler(question.fields, [...kept.keys(), one.key]);
  // What was agreed is kept as the first side of the pair would answer; the second is held against its complement.
  const distance = observedGap(parts, kept, agreed, [roleOf(side, pair), 'first']);
  if (distance === null) return unknown(parts.length === 0 ? 'own-words' : 'nobody-answered');
  return {
    side,
    n: total(counts),
    distance,
    apart: isApart(distance, kind.apart(question.fields)),
    now,
    why: null,
  };
}

/** A day it counts from that is no later than the signature says nothing the signature does not. */
function isNotInForce({ signed, effective }: Agreement, opened: string): boolean {
  return effective !== null && effective > signed && opened < effective;
}

/** An agreed answer in words; where the sides give different things, who gives what. */
export function inWords(question: Question, value: unknown, audit: Audit, say: Say): string {
  const ways = gives(question, value, audit, say);
  if (ways.length === 0) return kindOf(question).words(question.fields, value, say);
  const { kinds: t } = say.words;
  return ways
    .map(({ from, items }) =>
      t.sideGives({ side: say(sideName(audit.sides, from)), items: items.join(', ') || t.nothing }),
    )
    .join('; ');
}

function gives(question: Question, value: unknown, audit: Audit, say: Say): AgreementStanding['gives'] {
  const kind = kindOf(question);
  if (kind.passes === undefined) return [];
  const [first, second] = audit.pair;
  const { give, need } = kind.passes(question.fields, value);
  const labels = (ids: readonly string[]) =>
    kind.options(question.fields).flatMap(({ id, text }) => (ids.includes(id) ? [say(text)] : []));
  return [
    { from: first, to: second, items: labels(give) },
    { from: second, to: first, items: labels(need) },
  ];
}
