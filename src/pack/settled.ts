import type { Report } from '../report/report.ts';

type Agreement = NonNullable<Report['charter']>['agreements'][number];

/** Questions that need no workshop: they stand in the charter, and no side is known to have moved away from what it signed. */
export function quietIn(report: Report): ReadonlySet<string> {
  const kept = [...settledIn(report).values()].filter(({ drift }) =>
    drift.every(({ apart }) => apart !== true),
  );
  return new Set(kept.map(({ question }) => question));
}

/** What stands in the charter and holds, by question; differences whose day has passed are open again. */
export function settledIn({ charter }: Report): ReadonlyMap<string, Agreement> {
  const holding = (charter?.agreements ?? []).filter(({ expired }) => !expired);
  return new Map(holding.map((agreement) => [agreement.question, agreement]));
}
