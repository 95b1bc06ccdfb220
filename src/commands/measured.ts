import type { Round } from '../audit/audit.ts';
import { AccordError } from '../errors.ts';
import { score } from '../score/audit-score.ts';
import type { Score } from '../score/score.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { auditHere } from './audit-here.ts';
import type { Context } from './command.ts';
import { keptBeside, type KeptFiles } from './kept/beside.ts';
import { roundAtHand } from './round-at-hand.ts';
import { expectShortRun } from './short-run.ts';
import { languagesFor } from './languages.ts';
import { countedRound, type CountedRound } from './whole-round.ts';

/** One round of an audit with everything counted and measured. */
export interface Measured extends CountedRound, KeptFiles {
  /** Where it was read from. */
  open: OpenAudit;
  score: Score;
}

/** Reads, counts and scores the round at hand, as `score` does; `--lang` comes first. Throws `unanswered` where no reply is in. */
export async function measured(context: Context, wanted = { margins: true }): Promise<Measured> {
  expectShortRun();
  const { global, note } = context;
  const open = await auditHere(context);
  const { audit, round } = roundAtHand(open, global.round, note);
  const kept = await keptBeside(open, audit, note);
  const languages = languagesFor(open.audit, global.lang);
  const counted = await countedRound(open, languages, round);
  if (counted.tally.people.size === 0) {
    const drafts = [...counted.drafts.values()].reduce((sum, count) => sum + count, 0);
    const other = await newestAnswered(open, round);
    const last = other === null ? '' : ` For the newest round that was answered: -r ${other}`;
    throw new AccordError('unanswered', `Nobody has answered in round ${round.id}.${begun(drafts)}`, {
      hint: `Ask somebody with "accord ask", or read answers with "accord import".${last}`,
    });
  }
  return { ...counted, ...kept, open, score: score(counted.audit, counted.tally, wanted) };
}

/** The newest other round that somebody has answered; null: none. */
async function newestAnswered({ rounds, store }: OpenAudit, round: Round): Promise<string | null> {
  for (const { id } of [...rounds].reverse()) {
    let isAnswered = false;
    if (id === round.id) continue;
    await store.each(id, ({ reply }) => {
      isAnswered ||= reply.state === 'submitted';
    });
    if (isAnswered) return id;
  }
  return null;
}

function begun(drafts: number): string {
  if (drafts === 0) return '';
  return drafts === 1 ? ' One draft is not submitted yet.' : ` ${drafts} drafts are not submitted yet.`;
}
