import type { ReportQuestion } from '../../report/report.ts';
import { acceptedNow } from '../baseline.ts';
import { ownersOf } from '../owners.ts';
import { limitOf } from '../rule.ts';
import type { Judge, Judgement } from './index.ts';
import { having, judgement, part, unique } from './parts.ts';

/** Questions apart that at least one side takes for settled. */
export const unnoticed: Judge = counted({
  is: (one) => one.verdict === 'unnoticed',
  // Only where the other side's answer was asked for can a difference go unnoticed.
  couldBe: (one) => one.perceptions.some((seen) => seen.perceived !== null),
  why: 'whyNotPredicted',
  todo: 'todoUnnoticed',
});

/** Questions on which a side has no view of its own. */
export const split: Judge = counted({
  is: (one) => one.verdict === 'split',
  couldBe: (one, pair) => one.sides.some((side) => pair.includes(side.side) && side.spread !== null),
  why: 'whyOneEach',
  todo: 'todoSplit',
});

interface Rule {
  is(question: ReportQuestion): boolean;
  couldBe(question: ReportQuestion, pair: readonly string[]): boolean;
  why: 'whyNotPredicted' | 'whyOneEach';
  todo: 'todoUnnoticed' | 'todoSplit';
}

/** At most so many questions; where as many as are not known could make it more, that is inconclusive. */
function counted({ is, couldBe, why, todo }: Rule): Judge {
  return (gate, seen): Judgement => {
    const { report, words } = seen;
    const limit = limitOf(gate) ?? 0;
    const accepted = acceptedNow(report);
    const judged = report.questions.filter((one) => one.verdict !== 'free' && !accepted.has(one.id));
    const known = judged.filter((one) => one.gap.value !== null);
    if (known.length === 0) {
      return judgement({
        verdict: 'not-decidable',
        limit,
        why: words.notKnown['nothing-assessed'],
        todo: words.todoAnswer,
      });
    }
    if (!known.some((one) => couldBe(one, report.pair))) {
      return judgement({ verdict: 'not-decidable', limit, why: words[why], owners: [] });
    }
    const parts = known
      .filter(is)
      .map((one) =>
        part({ id: one.id, label: one.label, verdict: 'breaks', owners: ownersOf(seen, one.id) }),
      );
    const open = judged.filter((one) => one.verdict === 'unknown' || one.verdict === 'unclear').length;
    const count = parts.length;
    const verdict = count > limit ? 'breaks' : count + open > limit ? 'inconclusive' : 'holds';
    return judgement({
      verdict,
      limit,
      found: count,
      shown: words.figure(count),
      why: verdict === 'inconclusive' ? words.whyOpen({ count: open }) : '',
      parts: verdict === 'breaks' ? parts : [],
      owners: unique(having(parts, 'breaks').flatMap((one) => one.owners)),
      todo: verdict === 'breaks' ? words[todo] : words.todoAnswer,
    });
  };
}
