import { tQuantile } from '../../stats/student-t.ts';
import type { Change } from '../../score/change.ts';
import type { Held } from '../floor.ts';
import { heads } from '../owners.ts';
import { limitOf } from '../rule.ts';
import { told } from '../told.ts';
import type { Judge, Seen } from './index.ts';
import { leavingOut } from './left-out.ts';
import { judgement } from './parts.ts';

/** The change of the alignment since the round before, on the people and questions common to both. */
export const change: Judge = (gate, seen) => {
  const { earlier, words } = seen;
  const limit = limitOf(gate) ?? 0;
  if (earlier === null) {
    return judgement({ verdict: 'inconclusive', limit, why: words.whyFirstRound, todo: words.todoNextRound });
  }
  const round = { round: earlier.round };
  const about = { limit, owners: heads(seen), todo: words.todoChange(round) };
  const found = earlier.change?.change ?? null;
  if (isSilent(seen)) {
    const why = words.whyNobodyThen({ round: seen.report.round });
    return judgement({ ...about, verdict: 'not-decidable', why, todo: words.todoAnswer });
  }
  if (found === null) {
    return judgement({
      ...about,
      verdict: 'not-decidable',
      why: refusal(seen),
      todo: words.todoCompare(round),
    });
  }
  const noise = noiseOf(found);
  const verdict = dropHeld(found, limit);
  const interval = noise === null ? null : { low: found.change - noise, high: found.change + noise };
  const why =
    verdict === 'not-decidable'
      ? words.whyNoNoise
      : verdict === 'breaks'
        ? words.whyFell({ ...round, noise: words.figure((noise ?? 0).toFixed(1)) })
        : -found.change > limit
          ? words.whyWithinNoise({ ...round, noise: words.figure((noise ?? 0).toFixed(1)) })
          : words.whySince(round);
  return judgement({
    ...about,
    verdict,
    found: found.change,
    shown: signed(found.change, limit, words),
    interval,
    why: leavingOut(why, seen),
    ...(verdict === 'not-decidable' ? { todo: words.todoCompare(round) } : {}),
  });
};

/**
 * The rule of the method, section 7: it breaks only where the alignment fell by more than t(.95, df) x SE and by more
 * than `most` points. A fall of more than that without a standard error cannot be decided.
 */
export function dropHeld(found: Change, most: number): Held {
  const drop = -found.change;
  const noise = noiseOf(found);
  if (![drop, most, noise ?? 0].every(Number.isFinite)) return 'not-decidable';
  if (drop <= most) return 'holds';
  if (noise === null) return 'not-decidable';
  return drop > noise ? 'breaks' : 'holds';
}

function noiseOf({ se, df }: Change): number | null {
  return se === null ? null : tQuantile(0.95, df) * se;
}

function signed(figure: number, limit: number, words: Seen['words']): string {
  const text = told(figure, -limit, words);
  return figure > 0 && !/^0(\D0+)?$/.test(text) ? `+${text}` : text;
}

/** Has nobody answered in the round at hand? */
function isSilent({ report }: Seen): boolean {
  return report.sides.every((side) => side.submitted === 0);
}

function refusal({ earlier, words }: Seen): string {
  const found = earlier?.change ?? null;
  const round = { round: earlier?.round ?? '' };
  if (found === null) return words.whyNobodyThen(round);
  if (found.refused === null) return words.whyNothingCompared(round);
  return words.refusals[found.refused];
}
