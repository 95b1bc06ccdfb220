import type { Round } from '../audit/audit.ts';
import { sealState } from './seal.ts';
import type { Store } from './store.ts';

/** The same store, which says once of each sealed round read from it that its replies are not those it was closed with. */
export function sealedStore(
  store: Store,
  folder: string,
  rounds: readonly Round[],
  note: (text: string) => void,
): Store {
  const told = new Set<string>();
  async function look(id: string): Promise<void> {
    const round = rounds.find((one) => one.id === id);
    if (round?.sealed === undefined || told.has(id)) return;
    told.add(id);
    if ((await sealState(folder, round)) === 'broken') note(brokenSeal(round, await store.withdrawn(id)));
  }
  return {
    ...store,
    async replies(round) {
      await look(round);
      return store.replies(round);
    },
    async each(round, take) {
      await look(round);
      return store.each(round, take);
    },
  };
}

/** What happened, and what to do; `gone`: who withdrew from it, since a withdrawal that was interrupted breaks it too. */
export function brokenSeal(round: Round, gone: ReadonlySet<string>): string {
  const { id, closed } = round;
  return `Round ${id} was changed after it was closed on ${closed}: its replies are not those it was sealed with, and figures reported before may differ. ${mended(round, gone)}`;
}

/** What to do about a broken seal; `gone`: who withdrew from the round. */
export function mended({ id }: Round, gone: ReadonlySet<string>): string {
  const anew = `accord round close ${id} --reseal`;
  if (gone.size === 0)
    return `Put the files back as they were; if the change is right, seal it anew: ${anew}`;
  const typed = [...gone].slice(0, 5).map((person) => `accord withdraw ${person} -r ${id}`);
  return `If a withdrawal was interrupted, this finishes it: ${typed.join(', or ')}. Else put the files back as they were; if the change is right, seal it anew: ${anew}`;
}
