import { limitAbove, outcomeIds, recorded, recordedText, writtenLike } from '../../audit/outcomes.ts';
import { AccordError, clipped } from '../../errors.ts';
import { currentRound, type OpenAudit } from '../../stores/folder.ts';
import { changedRound } from '../../stores/round-file.ts';
import type { Context, ExitCode } from '../command.ts';

/** `accord round record [ID]`: figures of the business beside a round; "none" takes one out. */
export async function recordOutcomes(
  { io, global, print, note }: Context,
  open: OpenAudit,
  wanted: string | null,
  options: Record<string, unknown>,
): Promise<ExitCode> {
  const { id } = currentRound(open, wanted);
  const changes = outcomeIds.flatMap((one) => {
    const text = options[one.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
    return text === undefined ? [] : [[one, String(text).trim()] as const];
  });
  if (changes.length === 0) {
    throw new AccordError('usage', 'There is no figure to record.', {
      hint: `Name one or more: ${outcomeIds.map((one) => `--${one} "${writtenLike(one)}"`).join(', ')}`,
    });
  }
  for (const [one, text] of changes) {
    if (text === 'none' || recorded(one, text) !== null) continue;
    const limit = limitAbove(one, text);
    if (limit !== null) throw new AccordError('usage', `--${one}: "${clipped(text)}" is more than ${limit}.`);
    throw new AccordError('usage', `--${one}: "${clipped(text)}" is no figure like "${writtenLike(one)}".`, {
      hint: 'Decimals have a point, thousands no sign; money names its currency by three letters.',
    });
  }
  const after = await changedRound(open.folder, id, { uuid: io.uuid, note }, ({ outcomes }) => {
    const all = new Map(Object.entries(outcomes ?? {}));
    for (const [one, text] of changes) {
      const figure = recorded(one, text);
      if (figure === null) all.delete(one);
      else all.set(one, figure);
    }
    return {
      outcomes: Object.fromEntries(
        outcomeIds.flatMap((one) => {
          const figure = all.get(one);
          return figure === undefined ? [] : [[one, figure]];
        }),
      ),
    };
  });
  const now = Object.entries(after.outcomes ?? {});
  note(
    `Recorded in rounds/${id}/round.yaml: ${changes.map(([one]) => one).join(', ')}. See it over the rounds: accord trend`,
  );
  if (global.json) print(JSON.stringify({ round: id, outcomes: Object.fromEntries(now) }));
  else print(now.map(([one, figure]) => `${one.padEnd(18)} ${recordedText(figure)}`).join('\n'));
  return 0;
}
