import { ownersOf } from '../owners.ts';
import { limitOf } from '../rule.ts';
import type { Judge } from './index.ts';
import { judgement, part, unique } from './parts.ts';

/** Gaps that `baseline.json` does not know. A known gap that cannot be seen now is not healed: then it is inconclusive. */
export const baseline: Judge = (gate, seen) => {
  const { since, words } = seen;
  const limit = limitOf(gate) ?? 0;
  if (since === null) {
    return judgement({
      verdict: 'not-decidable',
      limit,
      why: words.whyNoBaseline,
      todo: words.todoBaselineWrite,
    });
  }
  const parts = since.added.map((row) =>
    part({
      id: row.question,
      label: row.label,
      verdict: 'breaks',
      why: words.baselineWhy[row.why ?? 'was-same'],
      owners: ownersOf(seen, row.question),
    }),
  );
  const breaks = parts.length > limit;
  return judgement({
    verdict: breaks ? 'breaks' : since.unknown.length > 0 ? 'inconclusive' : 'holds',
    limit,
    found: parts.length,
    shown: words.figure(parts.length),
    why: words.baselineCounts({
      known: since.known.length,
      healed: since.healed.length,
      unknown: since.unknown.length,
    }),
    parts: breaks ? parts : [],
    owners: unique(parts.flatMap((one) => one.owners)),
    todo: breaks ? words.todoBaseline : words.todoAnswer,
  });
};
