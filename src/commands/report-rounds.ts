import type { Round } from '../audit/audit.ts';
import type { Outcome, Trend } from '../report/trend.ts';
import { overRounds } from '../report/over-rounds.ts';
import type { OpenAudit } from '../stores/folder.ts';
import { sealState } from '../stores/seal.ts';
import { labelOf } from '../text/ids.ts';
import { checkWords } from '../text/words/checks/index.ts';
import { joined, wordsIn } from '../text/words/index.ts';
import { seenRounds } from './seen-rounds.ts';

/** The rounds up to this one as a report shows them beside it; no trend where it is the only one. */
export async function reportRounds(
  open: OpenAudit,
  round: Round,
  languages: readonly string[],
): Promise<{ trend: Trend | null; outcomes: readonly Outcome[] }> {
  const upTo = open.rounds.slice(0, open.rounds.indexOf(round) + 1);
  const isAlone = upTo.length < 2;
  if (isAlone && round.outcomes === undefined) return { trend: null, outcomes: [] };
  const { trend, outcomes } = overRounds(await seenRounds(open, upTo, languages, 'keep'), languages);
  return { trend: isAlone ? null : trend, outcomes };
}

/** What was done to a round after it was closed, or to its questions since, in sentences for the limits of a report. */
export async function caveats(
  open: OpenAudit,
  round: Round,
  languages: readonly string[],
): Promise<string[]> {
  const { rounds: t } = checkWords(languages);
  const { id, closed, resealed: date, withdrawn: count } = round;
  const gone = open.auditIn(round).difference?.gone ?? [];
  const labels = gone.slice(0, 5).map((one) => `"${labelOf(one)}"`);
  const words = wordsIn(languages);
  const list =
    gone.length > labels.length
      ? words.lists.andMore({ list: labels.join(', '), count: gone.length - labels.length })
      : joined(labels, words);
  return [
    ...(closed !== null && (await sealState(open.folder, round)) === 'broken'
      ? [t.caveatBroken({ round: id, closed })]
      : []),
    ...(closed !== null && date !== undefined ? [t.caveatResealed({ closed, date })] : []),
    ...(closed !== null && count !== undefined ? [t.caveatWithdrawn({ count, closed })] : []),
    ...(gone.length > 0 ? [t.caveatGone({ count: gone.length, list })] : []),
  ];
}
