import type { Report } from '../report/report.ts';

type Agreement = NonNullable<Report['charter']>['agreements'][number];

/** Questions that need no workshop: signed, and no side is known to have moved away from it; or lived with by both until a day. */
export function quietIn(report: Report): ReadonlySet<string> {
  const kept = [...settledIn(report).values()].filter(({ drift }) =>
    drift.every(({ apart }) => apart !== true),
  );
  const accepted = report.accepted.filter(({ expired }) => !expired).flatMap(({ questions }) => questions);
  return new Set([...kept.map(({ question }) => question), ...accepted.map(({ id }) => id)]);
}

/** What stands in the charter and holds, by question; differences whose day has passed are open again. */
export function settledIn({ charter }: Report): ReadonlyMap<string, Agreement> {
  const holding = (charter?.agreements ?? []).filter(({ expired }) => !expired);
  return new Map(holding.map((agreement) => [agreement.question, agreement]));
}
