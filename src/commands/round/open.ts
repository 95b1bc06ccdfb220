import { AccordError } from '../../errors.ts';
import type { OpenAudit } from '../../stores/folder.ts';
import { newRound } from '../../stores/round-file.ts';
import { quarterName } from '../../text/day.ts';
import { idRule, isId } from '../../text/ids.ts';
import { listed } from '../../text/nearest.ts';
import type { Context, ExitCode } from '../command.ts';
import { day } from '../day.ts';

/** `accord round open [ID]`: begins a round; named after the quarter where no id is given. */
export async function openRound(
  { io, global, print, note }: Context,
  { folder, rounds }: OpenAudit,
  wanted: string | null,
  options: Record<string, unknown>,
): Promise<ExitCode> {
  const today = io.today();
  const opened = day(options.opened, today, '--opened');
  const id = wanted ?? quarterName(opened);
  if (!isId(id)) {
    throw new AccordError('usage', `"${id.slice(0, 63)}" is no id for a round.`, {
      hint: `Ids are ${idRule}.`,
    });
  }
  const before = rounds.find((one) => one.id === id);
  if (before !== undefined) {
    const state = before.closed === null ? 'is open' : `was closed on ${before.closed}`;
    throw new AccordError('conflict', `There is a round ${id} already; it ${state}.`, {
      hint: `Name another one: accord round open ${free(id, rounds)}`,
    });
  }
  const previous = rounds.findLast((one) => one.opened <= today);
  if (previous !== undefined && opened < previous.opened) {
    throw new AccordError(
      'usage',
      `--opened: ${previous.id} was opened on ${previous.opened}, and a round after it cannot be opened before.`,
    );
  }
  await newRound(folder, id, opened, io);
  if (opened > today) note(`${opened} is still to come; commands take ${id} from now on all the same.`);
  const still = rounds.filter((one) => one.closed === null).map((one) => one.id);
  if (still.length > 0) {
    note(
      `Still open: ${listed(still)}. Commands take the newest open round unless -r names another. To close one: accord round close ${still[0]}`,
    );
  }
  const newest = rounds.findLast((one) => one.closed === null && one.opened > opened);
  if (newest !== undefined) note(`${newest.id} was opened later and stays the round that commands take.`);
  note(`wrote rounds/${id}/round.yaml`);
  if (global.json) print(JSON.stringify({ round: id, opened, file: `rounds/${id}/round.yaml` }));
  return 0;
}

function free(id: string, rounds: OpenAudit['rounds']): string {
  for (let n = 2; ; n += 1) {
    const name = `${id.slice(0, 59)}-${n}`;
    if (!rounds.some((one) => one.id === name)) return name;
  }
}
