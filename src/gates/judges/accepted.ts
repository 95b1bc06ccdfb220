import type { AcceptedStanding } from '../../report/accepted.ts';
import { limitOf } from '../rule.ts';
import type { Judge } from './index.ts';
import { judgement, part, unique } from './parts.ts';

/** Accepted differences whose day has passed. */
export const acceptedExpired: Judge = about(
  (one) => one.expired,
  (one, words) => words.whyExpired({ until: one.until }),
  'todoExpired',
);

/** Accepted differences that are none: nobody needs to accept what both sides answer alike. */
export const acceptedUnused: Judge = about(
  (one) => !one.expired && one.state === 'none',
  (_one, words) => words.whyUnused,
  'todoUnused',
);

function about(
  is: (one: AcceptedStanding) => boolean,
  why: (one: AcceptedStanding, words: Parameters<Judge>[1]['words']) => string,
  todo: 'todoExpired' | 'todoUnused',
): Judge {
  return (gate, { report, words }) => {
    const limit = limitOf(gate) ?? 0;
    const parts = report.accepted.filter(is).map((one) =>
      part({
        id: one.question,
        verdict: 'breaks',
        why: why(one, words),
        owners: one.owners.map(({ owner }) => owner),
      }),
    );
    const breaks = parts.length > limit;
    return judgement({
      verdict: breaks ? 'breaks' : 'holds',
      limit,
      found: parts.length,
      shown: words.figure(parts.length),
      parts: breaks ? parts : [],
      owners: unique(parts.flatMap((one) => one.owners)),
      todo: words[todo],
    });
  };
}
