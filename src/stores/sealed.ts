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
    if ((await sealState(folder, round)) === 'broken') note(brokenSeal(round));
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

/** One or two sentences for people: what happened, and what to do. */
export function brokenSeal({ id, closed }: Round): string {
  return `Round ${id} was changed after it was closed on ${closed}: its replies are not those it was sealed with, and figures reported before may differ. Put the files back as they were; if the change is right, seal it anew: accord round close ${id} --reseal`;
}
