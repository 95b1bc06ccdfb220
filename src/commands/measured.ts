import type { Audit, Round } from '../audit/audit.ts';
import { AccordError, problemLine } from '../errors.ts';
import { shippedLibrary } from '../library.ts';
import { questionsOf } from '../questionnaire/questionnaire.ts';
import type { Reply } from '../replies/reply.ts';
import { tally, type Tally } from '../replies/tally.ts';
import { score } from '../score/audit-score.ts';
import type { Score } from '../score/score.ts';
import { currentRound, openAudit } from '../stores/folder.ts';
import type { Context } from './command.ts';

/** One round of an audit with everything counted and measured. */
export interface Measured {
  audit: Audit;
  round: Round;
  /** Drafts and withdrawn ones included. */
  replies: readonly Reply[];
  tally: Tally;
  score: Score;
}

/** Reads, counts and scores the round at hand; `--lang` comes first. Throws `unanswered` where no reply is in. */
export async function measured({ io, global, note }: Context): Promise<Measured> {
  const open = await openAudit(io, global.audit, await shippedLibrary(), note);
  for (const warning of open.warnings) note(problemLine(warning));
  const round = currentRound(open, global.round);
  const languages = [...(global.lang === null ? [] : [global.lang]), ...open.audit.languages];
  const audit = { ...open.audit, languages };
  const replies = (await open.store.replies(round.id)).map(({ reply }) => reply);
  const roles = new Map(audit.people.map((person) => [person.id, person.role]));
  const counted = tally(questionsOf(audit.questionnaires), replies, roles, audit.pair);
  if ([...counted.people.values()].every((count) => count === 0)) {
    const drafts = replies.filter((reply) => reply.state === 'draft').length;
    throw new AccordError('unanswered', `Nobody has answered in round ${round.id}.${begun(drafts)}`, {
      hint: 'Ask somebody with "accord ask", or read answers with "accord import".',
    });
  }
  return { audit, round, replies, tally: counted, score: score(audit, counted) };
}

function begun(drafts: number): string {
  if (drafts === 0) return '';
  return drafts === 1 ? ' One draft is not submitted yet.' : ` ${drafts} drafts are not submitted yet.`;
}
