import type { Report, ReportQuestion } from '../report/report.ts';
import type { Verdict } from '../score/score.ts';

/** One scored question as it stood when the baseline was written. */
interface BaselineQuestion {
  question: string;
  /** Digest of what it measures: worded otherwise it is another question. */
  measure: string;
  state: 'apart' | 'same' | 'unknown';
}

/** `baseline.json`: the gaps known on a day. No answer stands in it. */
export interface Baseline {
  format: 1;
  /** The round it was written from, and the day. */
  round: string;
  written: string;
  questions: readonly BaselineQuestion[];
}

/** One question beside the baseline. */
export interface BaselineRow {
  question: string;
  label: string;
  /** The verdict of this round; null: the question is asked no more. */
  verdict: Verdict | null;
  /** Why it is new, or why it is not known now; null elsewhere. */
  why:
    | 'was-same'
    | 'was-unknown'
    | 'was-not-asked'
    | 'not-answered'
    | 'within-noise'
    | 'reworded'
    | 'not-asked'
    | null;
}

/** A round beside the baseline. What is not known now is no improvement. */
export interface BaselineChange {
  round: string;
  written: string;
  /** Apart now, and not known as apart; accepted differences left out. */
  added: readonly BaselineRow[];
  known: readonly BaselineRow[];
  healed: readonly BaselineRow[];
  unknown: readonly BaselineRow[];
}

/** The baseline of a round: every scored question in the order it is asked. */
export function baselineOf(report: Report, measures: ReadonlyMap<string, string>): Baseline {
  return {
    format: 1,
    round: report.round,
    written: report.asOf,
    questions: report.questions
      .filter((one) => one.verdict !== 'free')
      .map((one) => ({ question: one.id, measure: measures.get(one.id) ?? '', state: stateOf(one.verdict) })),
  };
}

/** How a round differs from the baseline. */
export function baselineChange(
  baseline: Baseline,
  report: Report,
  measures: ReadonlyMap<string, string>,
): BaselineChange {
  const then = new Map(baseline.questions.map((one) => [one.question, one]));
  const now = new Map(report.questions.map((one) => [one.id, one]));
  const accepted = acceptedNow(report);
  const before = (id: string) => {
    const found = then.get(id);
    return found === undefined || found.measure !== measures.get(id) ? null : found;
  };
  const row = (one: ReportQuestion, why: BaselineRow['why'] = null): BaselineRow => ({
    question: one.id,
    label: one.label,
    verdict: one.verdict,
    why,
  });
  const wasApart = baseline.questions.filter((one) => one.state === 'apart');
  const isComparable = (id: string) => before(id) !== null;
  const standing = (state: BaselineQuestion['state']) =>
    wasApart.flatMap(({ question }) => {
      const one = now.get(question);
      return one !== undefined && isComparable(question) && stateOf(one.verdict) === state ? [row(one)] : [];
    });
  return {
    round: baseline.round,
    written: baseline.written,
    added: report.questions.flatMap((one) => {
      const found = before(one.id);
      if (stateOf(one.verdict) !== 'apart' || found?.state === 'apart' || accepted.has(one.id)) return [];
      if (found === null) return [row(one, 'was-not-asked')];
      return [row(one, found.state === 'same' ? 'was-same' : 'was-unknown')];
    }),
    known: standing('apart'),
    healed: standing('same'),
    unknown: wasApart.flatMap(({ question }) => {
      const one = now.get(question);
      if (one === undefined) return [{ question, label: question, verdict: null, why: 'not-asked' as const }];
      if (!isComparable(question)) return stateOf(one.verdict) === 'apart' ? [] : [row(one, 'reworded')];
      if (stateOf(one.verdict) !== 'unknown') return [];
      return [row(one, one.verdict === 'unclear' ? 'within-noise' : 'not-answered')];
    }),
  };
}

/** The baseline without the gaps that are healed: if they come back they are new. Nothing is added to it. */
export function pruned(baseline: Baseline, { healed }: BaselineChange): Baseline {
  const gone = new Set(healed.map(({ question }) => question));
  return {
    ...baseline,
    questions: baseline.questions.map((one) =>
      gone.has(one.question) ? { ...one, state: 'same' as const } : one,
    ),
  };
}

/** Ids of the questions whose difference is accepted on the day of the report. */
export function acceptedNow(report: Pick<Report, 'accepted'>): ReadonlySet<string> {
  return new Set(
    report.accepted.filter((one) => !one.expired).flatMap((one) => one.questions.map(({ id }) => id)),
  );
}

function stateOf(verdict: Verdict): BaselineQuestion['state'] {
  if (verdict === 'same' || verdict === 'free') return 'same';
  return verdict === 'unknown' || verdict === 'unclear' ? 'unknown' : 'apart';
}
