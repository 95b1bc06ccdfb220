import type { Round } from '../../audit/audit.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { changedRound } from '../../stores/round-file.ts';
import { sealOf, sealState } from '../../stores/seal.ts';
import type { Context } from '../command.ts';

/**
 * A withdrawal from a closed round: what was promised to the person outranks the seal. The round counts it, names nobody,
 * and is sealed anew, unless its seal was broken before.
 */
export async function withdrawnAfterClosing(
  { io, note }: Context,
  { folder }: OpenAudit,
  round: Round,
  save: () => Promise<void>,
): Promise<void> {
  const was = await sealState(folder, round);
  await save();
  await changedRound(folder, round.id, { uuid: io.uuid, note }, async (found) => ({
    withdrawn: (found.withdrawn ?? 0) + 1,
    ...(was === 'intact' && { sealed: await sealOf(folder, found) }),
  }));
}
