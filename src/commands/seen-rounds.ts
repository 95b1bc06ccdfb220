import type { Round } from '../audit/audit.ts';
import { AccordError } from '../errors.ts';
import type { RoundSeen } from '../report/over-rounds.ts';
import { score } from '../score/audit-score.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { wholeRound } from './whole-round.ts';

/** These rounds, each counted and scored by what it froze; one whose files cannot be used is thrown, or kept as such. */
export async function seenRounds(
  open: OpenAudit,
  rounds: readonly Round[],
  languages: readonly string[],
  unreadable: 'throw' | 'keep',
): Promise<RoundSeen[]> {
  const seen: RoundSeen[] = [];
  for (const round of rounds) {
    try {
      const whole = await wholeRound(open, languages, round);
      const found = { ...whole, score: score(whole.audit, whole.tally) };
      seen.push({ round, changed: await isChanged(open, round), found });
    } catch (error) {
      if (unreadable === 'throw' || !(error instanceof AccordError)) throw error;
      seen.push({ round, changed: false, found: null });
    }
  }
  return seen;
}

async function isChanged({ folder }: OpenAudit, round: Round): Promise<boolean> {
  if (round.sealed === undefined) return false;
  const { sealState } = await import('../stores/seal.ts');
  return (await sealState(folder, round)) === 'broken';
}
