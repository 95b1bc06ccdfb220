import type { Audit, Round } from '../audit/audit.ts';
import { frozen } from '../audit/freeze.ts';
import { AccordError } from '../errors.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { changedRound } from '../stores/round-file.ts';
import type { Context } from './command.ts';

/**
 * After a reply was submitted: fixes what the round asks and how it weighs, unless an earlier reply has. The reply is safe
 * already, so that a file that cannot be written is noted, and the next reply tries again.
 */
export async function freeze(
  { io, note }: Context,
  { folder }: OpenAudit,
  round: Round,
  audit: Audit,
): Promise<void> {
  if (round.frozen !== undefined) return;
  let isNew = false;
  try {
    await changedRound(folder, round.id, { uuid: io.uuid, note }, (found) => {
      if (found.frozen !== undefined || found.closed !== null) return null;
      isNew = true;
      return { frozen: frozen(audit) };
    });
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    note(
      `The answers are saved. The questions and weights of round ${round.id} are not fixed yet: ${error.message}`,
    );
    return;
  }
  if (isNew) note(`The questions and weights of round ${round.id} are fixed from now on.`);
}
