import type { Bounds } from '../report/certainty.ts';
import type { Words } from '../text/words/index.ts';

/** Which way a figure is printed: as points apart, or as alignment, 100 less the points. */
type Unit = 'points' | 'alignment';

/** How sure a figure is, in sentences; `larger` names the side with several answers where the other has one. */
export function boundsInWords(
  { certainty, interval, leaveOneOut }: Bounds,
  unit: Unit,
  larger: string,
  words: Words,
): string[] {
  const t = words.bounds;
  const between = (low: number, high = low) => {
    const ends = [whole(low), whole(high)].map((one) => (unit === 'points' ? one : 100 - one));
    const [lower = 0, upper = 0] = ends.sort((one, other) => one - other);
    return lower === upper ? String(lower) : words.lists.to({ low: lower, high: upper });
  };
  const range =
    leaveOneOut === null
      ? []
      : whole(leaveOneOut.min) === whole(leaveOneOut.max)
        ? [t.anybody({ range: between(leaveOneOut.min) })]
        : [t.depending({ range: between(leaveOneOut.min, leaveOneOut.max) })];
  if (certainty === 'two-people') {
    return [words.limits.twoPeople];
  }
  if (certainty === 'two') {
    return [...range, t.two];
  }
  const margin =
    interval === null
      ? []
      : [
          t.margin({
            range: between(interval.low, interval.high),
            approximate: interval.approximate === true,
          }),
        ];
  if (certainty === 'one-against-several') {
    return [...margin, t.oneAgainstSeveral({ side: larger })];
  }
  return certainty === 'few' ? [t.few, ...margin, ...range] : margin;
}

function whole(share: number): number {
  return Math.round(share * 100);
}
