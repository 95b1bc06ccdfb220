import type { Audit, Round } from '../audit/audit.ts';
import { frozen } from '../audit/freeze.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { changedRound } from '../stores/round-file.ts';
import type { Context } from './command.ts';

/** After a reply was submitted: fixes what the round asks and how it weighs, unless an earlier reply has. */
export async function freeze(
  { io, note }: Context,
  { folder }: OpenAudit,
  round: Round,
  audit: Audit,
): Promise<void> {
  if (round.frozen !== undefined) return;
  let isNew = false;
  const world = { uuid: io.uuid, note };
  await changedRound(folder, round.id, world, (found) => {
    if (found.frozen !== undefined || found.closed !== null) return null;
    isNew = true;
    return { frozen: frozen(audit) };
  });
  if (isNew) note(`The questions and weights of round ${round.id} are fixed from now on.`);
}
