import type { Audit, Round } from '../audit/audit.ts';
import { outcomeIds, type OutcomeId, type Recorded } from '../audit/outcomes.ts';
import { questionsOf } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import type { Tally } from '../replies/tally.ts';
import type { Wordings } from '../replies/wordings.ts';
import { roundChange, type RoundChange } from '../score/round-change.ts';
import type { Score } from '../score/score.ts';
import { tQuantile } from '../stats/student-t.ts';
import { sayIn } from '../text/language.ts';
import { checkWords, type CheckWords } from '../text/words/checks/index.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { asAnswered, verdictOf } from './comparison.ts';
import type { Outcome, Trend, TrendRound, TrendStep } from './trend.ts';
import { isInOwnWords, verdictCounts } from '../score/verdict-counts.ts';

/** One round as it was read: counted and scored by what it froze. */
export interface RoundSeen {
  round: Round;
  /** Its replies are not those it was closed with. */
  changed: boolean;
  /** null: its files cannot be used. */
  found: { audit: Audit; tally: Tally; score: Score; wordings: Wordings } | null;
}

/** Rounds in the order they were opened -> their trend, and the figures recorded beside them. */
export function overRounds(
  rounds: readonly RoundSeen[],
  languages: readonly string[],
): { trend: Trend; outcomes: Outcome[] } {
  const words = { ...wordsIn(languages), trend: checkWords(languages).trend };
  const steps = rounds.slice(1).map((after, at) => step(rounds[at] as RoundSeen, after, words));
  const outcomes = outcomeIds.flatMap((id) => outcome(id, rounds, languages, words));
  return { trend: { rounds: rounds.map(trendRound), steps }, outcomes };
}

type TrendWords = Words & { trend: CheckWords['trend'] };

function trendRound({ round, changed, found }: RoundSeen): TrendRound {
  const about = {
    round: round.id,
    opened: round.opened,
    closed: round.closed,
    changedAfterClosing: changed,
  };
  if (found === null) {
    return {
      ...about,
      alignment: null,
      why: 'unreadable',
      leads: 'observed',
      interval: null,
      leaveOneOut: null,
      questions: 0,
      verdicts: verdictCounts([]),
      ownWords: 0,
      answered: null,
      assessedWeight: 0,
      people: [],
    };
  }
  const { audit, tally, score } = found;
  const { overall, interval, leaveOneOut, leads } = score;
  const isSample = leads === 'adjusted' && overall.value !== null;
  return {
    ...about,
    alignment: overall.value === null ? null : points(overall.value),
    why: tally.people.size === 0 ? 'nobody-answered' : overall.why,
    leads,
    interval:
      isSample && interval !== null ? { low: points(interval.high), high: points(interval.low) } : null,
    leaveOneOut: leaveOneOut === null ? null : { min: points(leaveOneOut.max), max: points(leaveOneOut.min) },
    questions: score.questions.length,
    verdicts: score.verdicts,
    ownWords: score.questions.filter(isInOwnWords).length,
    answered: score.answered.all,
    assessedWeight: score.assessedWeight,
    people: audit.sides.map(({ id }) => ({ side: id, submitted: tally.people.get(id) ?? 0 })),
  };
}

/** Gap 0..1 -> alignment 0..100. */
function points(gap: number): number {
  return 100 * (1 - gap);
}

function step(before: RoundSeen, after: RoundSeen, words: TrendWords): TrendStep {
  const { trend: t } = words;
  const about = { before: before.round.id, after: after.round.id };
  const nothing = { alignment: null, change: null, noise: null, verdict: null };
  const refused = (why: NonNullable<TrendStep['refused']>, text: string): TrendStep => ({
    ...about,
    ...nothing,
    refused: why,
    text,
  });
  if (before.found === null || after.found === null) return refused('unreadable', t.unreadable);
  if ([before.found, after.found].some(({ tally }) => tally.people.size === 0)) {
    return refused('nobody-answered', t['nobody-answered']);
  }
  const found = roundChange(
    {
      audit: asAnswered(before.found.audit, before.found.wordings, before.round.id),
      tally: before.found.tally,
    },
    { audit: asAnswered(after.found.audit, after.found.wordings, after.round.id), tally: after.found.tally },
  );
  if (found.refused !== null) return refused(found.refused, refusal(found, words));
  const { change, alignment } = found;
  if (change === null || alignment === null) return refused('nothing-assessed', t['nothing-assessed']);
  const verdict = verdictOf(change);
  const by = {
    points: tenths(Math.abs(change.change), words),
    change: change.change,
    questions: found.questions.length,
  };
  return {
    ...about,
    refused: null,
    alignment,
    change: change.change,
    noise: change.se === null ? null : tQuantile(0.95, change.df) * change.se,
    verdict,
    text: t[verdict](by),
  };
}

function refusal({ refused, coverage }: RoundChange, { trend: t }: TrendWords): string {
  if (refused === null || refused === 'coverage-differs') {
    const share = (part: number) => `${Math.round(100 * part)} %`;
    return t['coverage-differs']({
      before: share(coverage?.before ?? 0),
      after: share(coverage?.after ?? 0),
    });
  }
  return t[refused];
}

function outcome(
  id: OutcomeId,
  rounds: readonly RoundSeen[],
  languages: readonly string[],
  words: TrendWords,
): Outcome[] {
  const all = rounds.map(({ round }) => ({ round: round.id, figure: round.outcomes?.[id] ?? null }));
  const figures = all.flatMap(({ figure }) => figure ?? []);
  if (figures.length === 0) return [];
  const units = new Set(figures.map((one) => unitOf(one, words)));
  return [
    {
      id,
      label: words.trend.outcomes[id],
      unit: units.size === 1 ? ([...units][0] ?? '') : '',
      values: all.map(({ round, figure }) => ({
        round,
        value: figure?.value ?? null,
        unit: figure === null ? '' : unitOf(figure, words),
        text: figure === null ? '' : `${words.grouped(figure.value)} ${unitOf(figure, words)}`,
      })),
      said: rounds.flatMap((one) => said(id, one, languages)),
    },
  ];
}

function unitOf({ unit }: Recorded, { trend: t }: TrendWords): string {
  if (typeof unit !== 'string') return unit.currency;
  return t.units[unit];
}

/** What the pair answered to a question that is called like the figure. */
function said(id: OutcomeId, { round, found }: RoundSeen, languages: readonly string[]): Outcome['said'] {
  const question = questionsOf(found?.audit.questionnaires ?? []).find((one) => one.id === id);
  if (found === null || question === undefined) return [];
  const say = sayIn(languages);
  return found.audit.pair.flatMap((side) => {
    const counts = found.tally.sides.get(id)?.get(side)?.own ?? new Map<string, number>();
    if (counts.size === 0) return [];
    return [{ round: round.id, side, says: kindOf(question).summary(question.fields, counts, say).says }];
  });
}

function tenths(value: number, words: Words): string {
  return words.figure(String(Number(value.toFixed(1))));
}
