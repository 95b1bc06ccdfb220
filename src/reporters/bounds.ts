import type { Bounds } from '../report/certainty.ts';

/** Which way a figure is printed: as points apart, or as alignment, 100 less the points. */
export type Unit = 'points' | 'alignment';

/** How sure a figure is, in sentences; `larger` names the side with several answers where the other has one. */
export function boundsInWords(
  { certainty, interval, leaveOneOut }: Bounds,
  unit: Unit,
  larger: string,
): string[] {
  const between = (low: number, high = low) => {
    const ends = [whole(low), whole(high)].map((one) => (unit === 'points' ? one : 100 - one));
    return [...new Set(ends.sort((one, other) => one - other))].join(' to ');
  };
  const range =
    leaveOneOut === null
      ? []
      : whole(leaveOneOut.min) === whole(leaveOneOut.max)
        ? [`${between(leaveOneOut.min)}, whosever answer is left out.`]
        : [`${between(leaveOneOut.min, leaveOneOut.max)} depending on whose answer is left out.`];
  if (certainty === 'two-people') {
    return [
      'One answer on each side: this is what these two people say. No margin of error can be computed.',
    ];
  }
  if (certainty === 'two') {
    return [...range, 'Two answers on a side: too few for a margin of error worth printing.'];
  }
  const margin =
    interval === null
      ? []
      : [
          `${between(interval.low, interval.high)} with 95 % confidence${interval.approximate === true ? ', approximately: made from counts alone, somewhat too narrow' : ''}.`,
        ];
  if (certainty === 'one-against-several') {
    return [
      ...margin,
      `One answer against several: the range reflects only the differences inside ${larger}.`,
    ];
  }
  return certainty === 'few' ? ['Few answers.', ...margin, ...range] : margin;
}

function whole(share: number): number {
  return Math.round(share * 100);
}
