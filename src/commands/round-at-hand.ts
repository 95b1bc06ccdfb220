import type { Audit, Round } from '../audit/audit.ts';
import type { Difference } from '../audit/freeze.ts';
import { AccordError } from '../errors.ts';
import { currentRound, type OpenAudit } from '../stores/folder.ts';
import { listed } from '../text/nearest.ts';

/** One round with the audit as that round asks and weighs it. */
interface RoundAtHand {
  audit: Audit;
  round: Round;
}

/** The round named, or the newest open one, with what it froze. What audit.yaml says otherwise now is noted. */
export function roundAtHand(
  open: OpenAudit,
  wanted: string | null,
  note: (text: string) => void,
): RoundAtHand {
  const round = currentRound(open, wanted);
  return { audit: auditOf(open, round, note), round };
}

/** The audit as this round asks and weighs it; what audit.yaml says otherwise now is noted. */
export function auditOf(open: OpenAudit, round: Round, note: (text: string) => void): Audit {
  const { audit, difference } = open.auditIn(round);
  const text = difference === null ? null : toldOf(round, difference);
  if (text !== null) note(text);
  return audit;
}

/** What is to be told of a difference: of a closed round what its figures lose by, and who is compared; null: nothing. */
export function toldOf({ id, closed }: Round, difference: Difference): string | null {
  if (closed === null) return differenceText(id, difference);
  // An earlier round is asked and weighed otherwise by right; only answers that are lost change its figures.
  const { gone, reworded, compared } = difference;
  const kept = compared.map(({ what, frozen, now }) => `${what} ${frozen}, now ${now}`);
  const parts = [
    ...(gone.length > 0 ? [`gone, so that it is not counted: ${listed(gone, 5)}`] : []),
    ...(reworded.length > 0
      ? [`worded otherwise, so that its answers are set aside: ${listed(reworded, 5)}`]
      : []),
  ];
  const still =
    kept.length === 0
      ? []
      : [
          `Round ${id} was closed on ${closed} and is compared as then; audit.yaml says otherwise now (${kept.join('; ')}).`,
        ];
  if (parts.length === 0) return still[0] ?? null;
  const lost = `Round ${id} was closed on ${closed}, and questions it asked were changed since (${parts.join('; ')}). Figures reported before may differ. Put the questionnaire back as it was, and ask the new way in a new round: accord round open`;
  return [...still, lost].join(' ');
}

/** What differs from what an open round froze, and what to do. */
function differenceText(round: string, difference: Difference): string {
  const { compared, weights, reweighed, rejudged, reworded, gone, dropped, added } = difference;
  const list = (ids: readonly string[]) => listed(ids, 5);
  const parts = [
    ...compared.map(({ what, frozen, now }) => `${what} is ${frozen} here, ${now} there`),
    ...weights.map(
      ({ dimension, frozen, now }) => `the weight of ${dimension} is ${frozen} here, ${now} there`,
    ),
    ...(reweighed.length > 0 ? [`weighed otherwise there: ${list(reweighed)}`] : []),
    ...(rejudged.length > 0 ? [`scored in one and only shown in the other: ${list(rejudged)}`] : []),
    ...(dropped.length > 0 ? [`asked here and no longer there: ${list(dropped)}`] : []),
    ...(added.length > 0 ? [`asked there and not here: ${list(added)}`] : []),
    ...(reworded.length > 0
      ? [`worded otherwise there, so that answers to the earlier wording are set aside: ${list(reworded)}`]
      : []),
    ...(gone.length > 0 ? [`gone there, so that it can neither be asked nor counted: ${list(gone)}`] : []),
  ];
  return `Round ${round} keeps what it froze with its first submitted reply; audit.yaml and its questionnaires say otherwise now (${parts.join('; ')}). Put them back, or ask the new way in a new round: accord round open`;
}

/** Throws `conflict` where a round takes no more answers. */
export function refuseClosed({ id, closed, sealed }: Round): void {
  if (closed === null) return;
  throw new AccordError('conflict', `The round ${id} was closed on ${closed}; it takes no more answers.`, {
    hint:
      sealed === undefined
        ? 'Open a new round with "accord round open", or take "closed" out of its round.yaml.'
        : 'Open a new round: accord round open',
  });
}
