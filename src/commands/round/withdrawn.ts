import type { Round } from '../../audit/audit.ts';
import { replyText } from '../../replies/parse.ts';
import type { Reply } from '../../replies/reply.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { changedRound } from '../../stores/round-file.ts';
import { sealOf, sealState } from '../../stores/seal.ts';
import type { Context } from '../command.ts';

/**
 * Saves a withdrawal. From a closed round too: what was promised to the person outranks the seal. The round counts it then,
 * names nobody, and is sealed anew, unless its seal was broken before. Resolves to the round as it stands now.
 */
export function withdrawn(
  { io, note }: Context,
  { folder, store }: OpenAudit,
  { id }: Round,
  reply: Reply,
): Promise<Round> {
  // All under one lock: of two who withdraw at once the second finds the seal that the first has made.
  return changedRound(folder, id, { uuid: io.uuid, note }, async (now) => {
    const was = await sealState(folder, now);
    await store.save(reply);
    return was === 'open' ? null : counted(folder, now, was === 'intact');
  });
}

/**
 * Finishes a withdrawal from a sealed round that was interrupted after the reply was saved: true where the seal is that of
 * the round with this one reply still submitted, and nothing else was changed.
 */
export async function finishedWithdrawal(
  { io, note }: Context,
  { folder }: OpenAudit,
  { id }: Round,
  reply: Reply,
): Promise<boolean> {
  let isFinished = false;
  await changedRound(folder, id, { uuid: io.uuid, note }, async (now) => {
    if ((await sealState(folder, now)) !== 'broken') return null;
    const before = { person: reply.person, text: replyText({ ...reply, state: 'submitted' }) };
    if ((await sealOf(folder, now, before)) !== now.sealed) return null;
    isFinished = true;
    return counted(folder, now, true);
  });
  return isFinished;
}

async function counted(folder: string, now: Round, isSealed: boolean) {
  return {
    withdrawn: (now.withdrawn ?? 0) + 1,
    ...(isSealed && { sealed: await sealOf(folder, now) }),
  };
}
