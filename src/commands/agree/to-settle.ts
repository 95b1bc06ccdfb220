import { openIn } from '../../pack/topics.ts';
import type { Context } from '../command.ts';
import { reportAtHand } from '../report-at-hand.ts';

/** Ids of the questions that the report of the round at hand finds to be settled, in its order. */
export async function toSettle(context: Context): Promise<string[]> {
  const report = await reportAtHand(
    { ...context, note: () => undefined },
    {},
    { margins: false, whole: false },
  );
  return openIn(report).map(({ id }) => id);
}
