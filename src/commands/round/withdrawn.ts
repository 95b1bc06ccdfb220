import type { Round } from '../../audit/audit.ts';
import { replyText } from '../../replies/parse.ts';
import type { Reply } from '../../replies/reply.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { changedRound, type RoundChanges } from '../../stores/round-file.ts';
import { sealOf, sealState } from '../../stores/seal.ts';
import type { Context } from '../command.ts';

/**
 * Saves a withdrawal, and takes what was imported of the person out of its import. From a closed round too: what was
 * promised to the person outranks the seal. The round counts it then, names nobody, and is sealed anew, unless its seal was
 * broken before. Resolves to the round as it stands now.
 */
export function withdrawn(context: Context, open: OpenAudit, { id }: Round, reply: Reply): Promise<Round> {
  return takenOut(context, open, id, reply.person, async (now, imports) => {
    const was = await sealState(open.folder, now);
    await open.store.save(reply);
    return was === 'open' ? null : counted(open.folder, now, was === 'intact', imports);
  });
}

/**
 * Finishes a withdrawal that was interrupted after the reply was saved, and before the round was sealed anew or the person's
 * lines were taken out of an import: true where there was anything to finish. A seal that is broken otherwise stays so.
 */
export async function finishedWithdrawal(
  context: Context,
  open: OpenAudit,
  { id }: Round,
  reply: Reply,
): Promise<boolean> {
  const { folder } = open;
  let isFinished = false;
  await takenOut(context, open, id, reply.person, async (now, imports) => {
    isFinished = imports.size > 0;
    if ((await sealState(folder, now)) !== 'broken') return null;
    const own = `replies/${reply.person}.json`;
    const submitted = Buffer.from(replyText({ ...reply, state: 'submitted' }));
    const before = new Map([[own, imports.size > 0 ? null : submitted]]);
    if ((await sealOf(folder, now, before)) !== now.sealed) return null;
    isFinished = true;
    return counted(folder, now, true, imports);
  });
  return isFinished;
}

/**
 * All under one lock: of two who withdraw at once the second finds the seal that the first has made. The imports come last,
 * since only as long as they hold the person can an interrupted withdrawal be told from a round that somebody changed.
 */
function takenOut(
  { io, note }: Context,
  { folder, store }: OpenAudit,
  round: string,
  person: string,
  decide: (now: Round, imports: Imports) => Promise<RoundChanges | null>,
): Promise<Round> {
  let imports: Imports = new Map();
  return changedRound(
    folder,
    round,
    { uuid: io.uuid, note },
    async (now) => {
      imports = await store.importsWithout(round, person);
      return decide(now, imports);
    },
    () => store.replaceImports(round, imports),
  );
}

type Imports = ReadonlyMap<string, Uint8Array>;

/** The seal is that of the round with these imports. */
async function counted(
  folder: string,
  now: Round,
  isSealed: boolean,
  imports: Imports,
): Promise<RoundChanges> {
  const instead = new Map([...imports].map(([name, bytes]) => [`imports/${name}`, bytes]));
  return {
    withdrawn: (now.withdrawn ?? 0) + 1,
    ...(isSealed && { sealed: await sealOf(folder, now, instead) }),
  };
}
