import type { Audit } from '../audit/audit.ts';
import { fits } from '../audit/pattern.ts';
import type { Verdict } from '../score/score.ts';

/** A difference both sides live with until a day, as it stands on the day of the report. */
export interface AcceptedStanding {
  /** A question's id, or a pattern. */
  question: string;
  /** The questions it covers, with their verdicts of this round. */
  questions: readonly { id: string; label: string; verdict: Verdict }[];
  reason: string;
  /** One on each side of the pair, in its order. */
  owners: readonly { side: string; owner: string }[];
  /** The last day it is accepted. */
  until: string;
  /** That day has passed. */
  expired: boolean;
  /** `apart`: there is a difference to accept · `none`: there is none, so nothing needs to be accepted · `unknown`: too
   * little was answered to tell. */
  state: 'apart' | 'none' | 'unknown';
}

const differing: ReadonlySet<Verdict> = new Set(['known', 'unnoticed', 'apart', 'split']);
const untold: ReadonlySet<Verdict> = new Set(['unknown', 'unclear']);

/** The accepted differences of an audit on a day, in the order of the file. */
export function acceptedStandings(
  audit: Pick<Audit, 'accepted' | 'people' | 'pair'>,
  questions: readonly { id: string; label: string; verdict: Verdict }[],
  asOf: string,
): AcceptedStanding[] {
  return audit.accepted.map(({ question, reason, owners, until }) => {
    const covered = questions.filter((one) => fits(question, one.id));
    return {
      question,
      questions: covered.map(({ id, label, verdict }) => ({ id, label, verdict })),
      reason,
      owners: audit.pair.map((side) => ({ side, owner: ownerOf(owners[side] ?? '', audit) })),
      until,
      expired: until < asOf,
      state: covered.some((one) => differing.has(one.verdict))
        ? 'apart'
        : covered.some((one) => untold.has(one.verdict))
          ? 'unknown'
          : 'none',
    };
  });
}

/** What the person does, where a person of the audit is named. */
function ownerOf(owner: string, { people }: Pick<Audit, 'people'>): string {
  return people.find((person) => person.id === owner)?.job ?? owner;
}
