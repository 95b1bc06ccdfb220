import type { Round } from '../audit/audit.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { changedRound } from '../stores/round-file.ts';
import type { Context } from './command.ts';

/**
 * Saves what counts in a round under the lock of its round.yaml, so that nobody seals it between the look and the save.
 * `refuse` throws where the round is closed by now; then nothing is saved.
 */
export async function savedWhileOpen<T>(
  { io, note }: Context,
  { folder }: OpenAudit,
  { id }: Round,
  refuse: (now: Round) => void,
  save: () => Promise<T>,
): Promise<T> {
  const saved: T[] = [];
  await changedRound(folder, id, { uuid: io.uuid, note }, async (now) => {
    refuse(now);
    saved.push(await save());
    return null;
  });
  return saved[0] as T;
}
