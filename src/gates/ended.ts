import type { Problem } from '../errors.ts';
import type { FailOn, GateResult, GateVerdict } from './check.ts';
import type { GateWords } from './words.ts';

/** What a check comes to. */
export type CheckVerdict = 'holds' | 'fails' | 'cannot-be-judged' | 'files-wrong';

/** What an end is made of. */
interface Judged {
  gates: readonly Pick<GateResult, 'gate' | 'verdict'>[];
  problems: readonly Problem[];
  failOn: readonly FailOn[];
  /** Is any reply in? */
  answered: boolean;
}

/** The end of a check: verdict, exit code and last line are made here, together, and nowhere else. */
interface End {
  verdict: CheckVerdict;
  exit: 0 | 1 | 2 | 3;
  line: string;
  /** Ids of the gates that fail or cannot be judged: what keeps it from ending with 0, unless `never` lets it. */
  stops: ReadonlySet<string>;
}

/** What each verdict ends with. */
const codes = { holds: 0, fails: 1, 'files-wrong': 2, 'cannot-be-judged': 3 } as const;

/** Files that are wrong (2) outrank a gate that fails (1), which outranks what cannot be judged (3). `never` changes the code alone. */
export function ended({ gates, problems, failOn, answered }: Judged, words: GateWords): End {
  const failing = verdictsThatFail(failOn);
  const of = (verdict: GateVerdict) => gates.filter((one) => one.verdict === verdict).length;
  const failed = gates.filter(({ verdict }) => failing.has(verdict));
  const open = gates.filter(({ verdict }) => verdict === 'not-decidable');
  const isOpen = open.length > 0 || gates.length === 0 || !answered;
  const rest = isOpen ? 'cannot-be-judged' : 'holds';
  const verdict = problems.length > 0 ? 'files-wrong' : failed.length > 0 ? 'fails' : rest;
  const exit = codes[verdict === 'fails' && failOn.includes('never') ? rest : verdict];
  const parts = [
    ...(problems.length > 0 ? [words.endProblems({ count: problems.length })] : []),
    ...(of('fails') > 0 ? [words.endFails({ count: of('fails') })] : []),
    ...(of('warns') > 0 ? [words.endWarns({ count: of('warns') })] : []),
    ...(of('inconclusive') > 0 ? [words.endInconclusive({ count: of('inconclusive') })] : []),
    ...(open.length > 0 ? [words.endOpen({ count: open.length })] : []),
    ...(problems.length === 0 && gates.length === 0 ? [words.endNoGate] : []),
    ...(problems.length === 0 && gates.length > 0 && !answered ? [words.endNobody] : []),
  ];
  const all = parts.length === 0 ? [words.endHolds({ count: gates.length })] : parts;
  const ruled = failOn.length === 0 ? '' : ` (--fail-on ${failOn.join(',')})`;
  return {
    verdict,
    exit,
    line: `${words.exit({ code: exit, why: all.join(', ') })}${ruled}`,
    stops: new Set([...failed, ...open].map(({ gate }) => gate)),
  };
}

function verdictsThatFail(failOn: readonly FailOn[]): ReadonlySet<GateVerdict> {
  return new Set<GateVerdict>([
    'fails',
    ...(failOn.includes('warn') ? (['warns'] as const) : []),
    ...(failOn.includes('inconclusive') ? (['inconclusive'] as const) : []),
  ]);
}
