import type { Trends } from '../../reporters/trends.ts';
import { verdictOrder as verdicts } from '../../score/verdict-counts.ts';

type Cell = string | number | null;

/** One row a round: its own figures, how it stands to the round before it, and what was recorded. Empty: not known. */
export function trendRows(of: Trends): Cell[][] {
  const heads = [
    ...['round', 'opened', 'closed', 'alignment', 'why', 'low', 'high', 'left-out-low', 'left-out-high'],
    ...['questions', ...verdicts, 'free-in-own-words', 'answered', 'assessed'],
    ...of.sides.map(({ id }) => `people ${id}`),
    ...['changed-after-closing', 'not-compared', 'change', 'noise', 'verdict'],
    ...of.outcomes.flatMap(({ id }) => [id, `${id} unit`]),
  ];
  const rows = of.rounds.map((one, at): Cell[] => {
    const step = at === 0 ? null : (of.steps[at - 1] ?? null);
    return [
      one.round,
      one.opened,
      one.closed,
      one.alignment,
      one.why,
      one.interval?.low ?? null,
      one.interval?.high ?? null,
      one.leaveOneOut?.min ?? null,
      one.leaveOneOut?.max ?? null,
      ...(one.why === 'unreadable'
        ? [null, ...verdicts.map(() => null), null, null, null]
        : [
            one.questions,
            ...verdicts.map((verdict) => one.verdicts[verdict]),
            one.ownWords,
            one.answered,
            one.assessedWeight,
          ]),
      ...of.sides.map(({ id }) => one.people.find(({ side }) => side === id)?.submitted ?? null),
      one.changedAfterClosing ? 'yes' : 'no',
      step?.refused ?? null,
      step?.change ?? null,
      step?.noise ?? null,
      step?.verdict ?? null,
      ...of.outcomes.flatMap(({ values }) => {
        const { value = null, unit = '' } = values[at] ?? {};
        return [value, unit];
      }),
    ];
  });
  return [heads, ...rows];
}
