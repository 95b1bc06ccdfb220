import { AccordError } from '../../errors.ts';
import { openIn } from '../../pack/topics.ts';
import type { Context } from '../command.ts';
import { reportAtHand } from '../report-at-hand.ts';

/**
 * Ids of the questions that the report of the round at hand finds to be settled, in its order. Where there can be no report
 * it says why and names none: in the room an order is wanted less than the list itself.
 */
export async function toSettle(context: Context): Promise<string[]> {
  const quiet = { ...context, note: () => undefined };
  try {
    const report = await reportAtHand(quiet, {}, { margins: false, whole: false });
    return openIn(report).map(({ id }) => id);
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    context.note(`${error.message} The questions stand in the order they are asked.`);
    return [];
  }
}
