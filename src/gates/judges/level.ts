import { fits } from '../../audit/pattern.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { sideName } from '../../text/sides.ts';
import { floor } from '../floor.ts';
import { heads } from '../owners.ts';
import { limitOf } from '../rule.ts';
import type { Judge } from './index.ts';
import { leavingOut } from './left-out.ts';
import { floorWhy, ofParts, shownRange } from './means.ts';
import { having, judgement, part, unique } from './parts.ts';

/** How good each side of the pair says the state is, 0..100. */
export const level: Judge = (gate, seen) => {
  const { report, figures, words } = seen;
  const limit = limitOf(gate) ?? 0;
  const sample = figures.leads === 'adjusted';
  const parts = figures.levels
    .filter(({ side }) => fits(gate.subject, side))
    .map(({ side, level: found, interval: margin }) => {
      const about = {
        id: side,
        label: sideName(report.sides, side),
        owners: heads(seen, [side]),
      };
      if (found === null) return part({ ...about, verdict: 'not-decidable', why: words.whyNoLevel });
      const interval = sample ? margin : null;
      const isOpen = sample && interval === null;
      const verdict = isOpen ? 'not-decidable' : floor(found, limit, interval);
      const text = isOpen ? words.whyNoInterval : floorWhy(verdict, sample, words);
      const why = leavingOut(text, seen, hasLevel);
      const shown = shownRange(found, interval, limit, words);
      return part({ ...about, verdict, found, shown, interval, why });
    });
  return judgement({
    ...ofParts(parts, limit, words),
    owners: unique(having(parts, 'breaks', 'not-decidable', 'inconclusive').flatMap((one) => one.owners)),
    todo: words.todoLevel,
  });
};

function hasLevel({ sides }: ReportQuestion): boolean {
  return sides.some((side) => side.level !== null);
}
