import type { Register } from '../actions/register.ts';
import type { Round } from '../audit/audit.ts';
import type { Charter } from '../charter/charter.ts';
import { AccordError, problemLine } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { score } from '../score/audit-score.ts';
import type { Score } from '../score/score.ts';
import { openAudit, type OpenAudit } from '../stores/folder.ts';
import { keptCharter, keptRegister } from '../stores/kept.ts';
import type { Context } from './command.ts';
import { roundAtHand } from './round-at-hand.ts';
import { expectShortRun } from './short-run.ts';
import { languagesFor } from './languages.ts';
import { countedRound, type CountedRound } from './whole-round.ts';

/** One round of an audit with everything counted and measured. */
export interface Measured extends CountedRound {
  /** Where it was read from. */
  open: OpenAudit;
  score: Score;
  /** What both sides signed; null: nothing yet. */
  charter: Charter | null;
  /** Actions somebody took on; null: none yet. */
  register: Register | null;
}

/** Reads, counts and scores the round at hand, as `score` does; `--lang` comes first. Throws `unanswered` where no reply is in. */
export async function measured({ io, global, note }: Context, wanted = { margins: true }): Promise<Measured> {
  expectShortRun();
  const open = await openAudit(io, global.audit, await shippedLibrary(), note);
  for (const warning of open.warnings) note(problemLine(warning));
  const { audit, round } = roundAtHand(open, global.round, note);
  const [charter, register] = await Promise.all([keptCharter(open, audit), keptRegister(open)]);
  for (const warning of [...(charter?.warnings ?? []), ...(register?.warnings ?? [])])
    note(problemLine(warning));
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
  return {
    ...counted,
    open,
    score: score(counted.audit, counted.tally, wanted),
    charter: charter?.value ?? null,
    register: register?.value ?? null,
  };
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
