import type { Store } from '../../stores/store.ts';

/** Replies of a round by their state. */
export interface CountedReplies {
  submitted: number;
  drafts: number;
  withdrawn: number;
}

/** Counts the replies of a round; throws where one cannot be read. */
export async function countedReplies(store: Store, round: string): Promise<CountedReplies> {
  const counts: CountedReplies = { submitted: 0, drafts: 0, withdrawn: 0 };
  await store.each(round, ({ reply: { state } }) => {
    if (state === 'submitted') counts.submitted += 1;
    else if (state === 'draft') counts.drafts += 1;
    else counts.withdrawn += 1;
  });
  return counts;
}
