import type { Round } from '../../audit/audit.ts';
import { frozen } from '../../audit/freeze.ts';
import { AccordError } from '../../errors.ts';
import { currentRound, type OpenAudit } from '../../stores/folder.ts';
import { changedRound, type RoundChanges } from '../../stores/round-file.ts';
import { sealOf, sealState } from '../../stores/seal.ts';
import { mended } from '../../stores/sealed.ts';
import type { Context, ExitCode } from '../command.ts';
import { pastDay } from '../day.ts';
import { countedReplies, type CountedReplies } from './counted.ts';

/** `accord round close [ID]`: no more answers, and a seal over those there are. */
export async function closeRound(
  { io, global, print, note }: Context,
  open: OpenAudit,
  wanted: string | null,
  options: Record<string, unknown>,
): Promise<ExitCode> {
  const { folder, store } = open;
  const round = wanted === null ? newestOpen(open) : currentRound(open, wanted);
  const today = pastDay(options.closed, io.today(), '--closed');
  let counts: CountedReplies = { submitted: 0, drafts: 0, withdrawn: 0 };
  const after = await changedRound(folder, round.id, { uuid: io.uuid, note }, async (found) => {
    // Also so that nothing is sealed that cannot be read.
    counts = await countedReplies(store, round.id);
    return closing(open, found, today, counts.submitted > 0, options.reseal === true);
  });
  const { submitted, drafts } = counts;
  if (drafts > 0) note(`${drafts === 1 ? 'One draft does' : `${drafts} drafts do`} not count.`);
  if (submitted === 0) note('Nobody has submitted in it.');
  note(
    after.resealed === undefined
      ? `Closed ${after.id} on ${after.closed}: ${submitted} submitted, sealed.`
      : `Sealed ${after.id} anew as it stands: ${submitted} submitted. Reports on it say so.`,
  );
  if (global.json) {
    const { id, closed, sealed, resealed = null } = after;
    print(JSON.stringify({ round: id, closed, sealed, resealed, submitted, drafts }));
  }
  return 0;
}

async function closing(
  { folder, audit, store }: OpenAudit,
  found: Round,
  today: string,
  isAnswered: boolean,
  reseal: boolean,
): Promise<RoundChanges> {
  const { id, opened, closed, sealed } = found;
  const isBroken = (await sealState(folder, found)) === 'broken';
  if (reseal && !isBroken) {
    throw new AccordError(
      'usage',
      `--reseal is for a round that was changed after it was closed; ${id} was not.`,
    );
  }
  if (sealed !== undefined && !reseal) {
    throw new AccordError(
      'conflict',
      `The round ${id} was closed on ${closed} and is sealed${isBroken ? '; its replies were changed since' : ''}.`,
      {
        hint: isBroken
          ? mended(found, await store.withdrawn(id))
          : 'Nothing is to be done. Open a new round: accord round open',
      },
    );
  }
  if (closed === null && today < opened) {
    throw new AccordError('usage', `--closed: ${id} was opened on ${opened}, and cannot be closed before.`);
  }
  // Answers of an accord that froze nothing: what they are counted by must not change any more either.
  const kept = found.frozen ?? (isAnswered ? frozen(audit) : undefined);
  return {
    ...(closed === null && { closed: today }),
    ...(kept !== undefined && found.frozen === undefined && { frozen: kept }),
    sealed: await sealOf(folder, { id, ...(kept !== undefined && { frozen: kept }) }),
    ...(sealed !== undefined && { resealed: today }),
  };
}

function newestOpen({ rounds }: OpenAudit): Round {
  const found = rounds.findLast((one) => one.closed === null);
  if (found !== undefined) return found;
  throw new AccordError('usage', 'No round is open.', {
    hint: 'accord round shows them all; to seal a closed one, name it: accord round close ID',
  });
}
