import { limitOf } from '../rule.ts';
import type { Judge } from './index.ts';
import { judgement, part, unique } from './parts.ts';

/** Actions of the register whose date has passed. */
export const actionsOverdue: Judge = (gate, { report, words }) => {
  const limit = limitOf(gate) ?? 0;
  if (report.register === null) {
    return judgement({ verdict: 'inconclusive', limit, why: words.whyNoRegister, todo: words.todoTake });
  }
  const late = report.register.actions.filter((one) => one.overdue);
  const parts = late.map((one) =>
    part({
      id: one.id,
      label: one.title,
      verdict: 'breaks',
      found: one.daysLate,
      why: words.whyDue({ owners: one.owners, due: one.due }),
      owners: [one.escalate ?? one.owners],
    }),
  );
  const breaks = late.length > limit;
  return judgement({
    verdict: breaks ? 'breaks' : 'holds',
    limit,
    found: late.length,
    shown: words.figure(late.length),
    why: late.length === 0 ? words.whyOpenActions({ count: report.register.open }) : '',
    parts: breaks ? parts : [],
    owners: unique(parts.flatMap((one) => one.owners)),
    todo: words.todoActions,
  });
};
