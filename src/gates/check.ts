import type { Accepted, Gate, Gates, GatePreset, Span } from '../audit/gates.ts';
import type { Person } from '../audit/audit.ts';
import type { StillThere } from '../audit/freeze.ts';
import type { Problem } from '../errors.ts';
import type { AcceptedStanding } from '../report/accepted.ts';
import type { Report } from '../report/report.ts';
import type { RoundChange } from '../score/round-change.ts';
import type { Interval, Known, Score } from '../score/score.ts';
import { activeGates } from './active.ts';
import { baselineChange, type Baseline, type BaselineChange } from './baseline.ts';
import { ended, type CheckVerdict } from './ended.ts';
import { judges, type Judgement } from './judges/index.ts';
import { ruleText } from './rule.ts';
import { gateWords } from './words.ts';

/** What else but an error ends a check with 1: `never` not even that. */
export type FailOn = 'warn' | 'inconclusive' | 'never';

/** `not-decidable`: nothing is known to judge by; it never passes. `inconclusive`: what is known allows both. */
export type GateVerdict = 'holds' | 'fails' | 'warns' | 'inconclusive' | 'not-decidable';

/** One thing a gate judges: a question, a dimension, a side, an action, an agreement. */
export interface GatePart {
  id: string;
  label: string;
  verdict: GateVerdict;
  /** In the unit of the gate; null: not known, or not a figure. */
  found: number | null;
  /** The same in words; empty without a figure. */
  shown: string;
  interval: { low: number; high: number } | null;
  /** One sentence or less; may be empty where it holds. */
  why: string;
  /** Who answers for it, in words. */
  owners: readonly string[];
}

/** One gate with what was found. */
export interface GateResult {
  /** As written in `audit.yaml`. */
  gate: string;
  level: 'warn' | 'error';
  /** Where the gate comes from: written out, of the preset, or there without being asked for. */
  from: 'own' | 'preset' | 'always';
  /** `min 80 %`; in words where the gate has no figure. */
  rule: string;
  limit: number | null;
  /** In the unit of the limit; null: not known. */
  found: number | null;
  /** The same in words, with its interval. */
  shown: string;
  interval: { low: number; high: number } | null;
  verdict: GateVerdict;
  /** Keeps the check from ending with 0, unless `never` lets it. */
  stops: boolean;
  why: string;
  parts: readonly GatePart[];
  /** Who is to act, in words; empty where nothing is to be done. */
  owners: readonly string[];
  /** What to do, one sentence; empty where nothing is to be done. */
  todo: string;
  place: Span & { file: string };
}

/** A round held against the gates of its audit, in one language. */
export interface Check {
  schemaVersion: 1;
  languages: readonly string[];
  /** Null where the files could not be read. */
  company: string | null;
  round: string | null;
  /** The round before it, which `change` was judged against; null: none, or not read. */
  before: string | null;
  asOf: string;
  /** `audit.yaml` as people find it from where they stand. */
  file: string;
  preset: GatePreset | null;
  failOn: readonly FailOn[];
  gates: readonly GateResult[];
  accepted: readonly (AcceptedStanding & { place: Span & { file: string } })[];
  /** Against `baseline.json`; null: there is none. */
  baseline: BaselineChange | null;
  /** What keeps the files from being read. */
  problems: readonly Problem[];
  verdict: CheckVerdict;
  exit: 0 | 1 | 2 | 3;
  /** The last line: exit code and why, made together with the code. */
  line: string;
}

/** The figures that gates judge: those of the report, without the questions whose difference is accepted. */
export interface Figures {
  leads: Score['leads'];
  overall: Known<number>;
  interval: Interval | null;
  dimensions: readonly { dimension: string; gap: Known<number>; interval: Interval | null }[];
  /** Both sides of the pair, 0..100. */
  levels: readonly {
    side: string;
    level: number | null;
    interval: { low: number; high: number } | null;
  }[];
}

/** The round before, and how the alignment moved since; `change` null: nobody answered it. */
export interface Earlier {
  round: string;
  change: RoundChange | null;
}

/** Everything a check goes by. */
export interface CheckInput {
  /** `audit.yaml` as people find it from where they stand. */
  file: string;
  gates: Gates | null;
  accepted: readonly Accepted[];
  people: readonly Person[];
  report: Report;
  figures: Figures;
  /** How much of what the round froze is there still; null: it froze nothing. */
  stillThere: StillThere | null;
  /** Null: this is the first round. */
  earlier: Earlier | null;
  /** `baseline.json`; null: there is none. */
  baseline: Baseline | null;
  /** Question id -> digest of what it measures. */
  measures: ReadonlyMap<string, string>;
  failOn: readonly FailOn[];
}

/** Holds a round against its gates. Pure: the same input gives the same check. */
export function check(input: CheckInput): Check {
  const { report, failOn } = input;
  const words = gateWords(report.languages);
  const since = input.baseline === null ? null : baselineChange(input.baseline, report, input.measures);
  const judged = activeGates(input).map(({ gate, from }): Omit<GateResult, 'stops'> => {
    const found = judges[gate.kind](gate, { ...input, since, words });
    const verdict = verdictOf(found.verdict, gate);
    return {
      gate: gate.id,
      level: gate.level === 'warn' ? 'warn' : 'error',
      from,
      rule: ruleText(gate, words),
      limit: found.limit,
      found: found.found,
      shown: found.shown,
      interval: found.interval,
      verdict,
      why: found.why,
      parts: found.parts.map((part) => ({ ...part, verdict: verdictOf(part.verdict, gate) })),
      owners: verdict === 'holds' ? [] : found.owners,
      todo: verdict === 'holds' ? '' : found.todo,
      place: { file: input.file, ...gate.span },
    };
  });
  const answered = report.sides.some((side) => side.submitted > 0);
  const end = ended({ gates: judged, problems: [], failOn, answered }, words);
  return {
    schemaVersion: 1,
    languages: report.languages,
    company: report.company,
    round: report.round,
    before: input.earlier?.round ?? null,
    asOf: report.asOf,
    file: input.file,
    preset: input.gates === null ? 'start' : input.gates.preset,
    failOn,
    gates: judged.map((one) => ({ ...one, stops: end.stops.has(one.gate) })),
    accepted: report.accepted.flatMap((one, index) => {
      const authored = input.accepted[index];
      return authored === undefined ? [] : [{ ...one, place: { file: input.file, ...authored.span } }];
    }),
    baseline: since,
    problems: [],
    verdict: end.verdict,
    exit: end.exit,
    line: end.line,
  };
}

/** A check of files that could not be read: it judges nothing, and never passes. */
export function brokenCheck(
  problems: readonly Problem[],
  about: { languages: readonly string[]; asOf: string; file: string; failOn: readonly FailOn[] },
): Check {
  const words = gateWords(about.languages);
  const end = ended({ gates: [], problems, failOn: about.failOn, answered: false }, words);
  return {
    schemaVersion: 1,
    languages: about.languages,
    company: null,
    round: null,
    before: null,
    asOf: about.asOf,
    file: about.file,
    preset: null,
    failOn: about.failOn,
    gates: [],
    accepted: [],
    baseline: null,
    problems,
    verdict: end.verdict,
    exit: end.exit,
    line: end.line,
  };
}

function verdictOf(verdict: Judgement['verdict'], gate: Gate): GateVerdict {
  if (verdict !== 'breaks') return verdict;
  return gate.level === 'warn' ? 'warns' : 'fails';
}
