import type { Report } from '../report/report.ts';

type Agreement = NonNullable<Report['charter']>['agreements'][number];

/** What stands in the charter and holds, by question; differences whose day has passed are open again. */
export function settledIn({ charter }: Report): ReadonlyMap<string, Agreement> {
  const holding = (charter?.agreements ?? []).filter(({ expired }) => !expired);
  return new Map(holding.map((agreement) => [agreement.question, agreement]));
}
