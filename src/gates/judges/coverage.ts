import { floor } from '../floor.ts';
import { heads } from '../owners.ts';
import { limitOf } from '../rule.ts';
import { told } from '../told.ts';
import type { Judge, Seen } from './index.ts';
import { judgement, unique } from './parts.ts';

/**
 * The least of three shares, in percent: of the people named who are in, of the questions put that were answered, and of
 * the weight that could be compared. A single one can look well while another is lost. Questions that the round froze and
 * that are gone count as put, not answered and not compared: cutting them out makes nothing look better.
 */
export const coverage: Judge = (gate, seen) => {
  const { report, words } = seen;
  const limit = limitOf(gate) ?? 0;
  const shares = sharesOf(seen);
  const least = shares.reduce((a, b) => (b.share < a.share ? b : a), shares[0] ?? { share: NaN, why: '' });
  if (shares.length === 0 || !Number.isFinite(least.share)) {
    return judgement({ verdict: 'not-decidable', limit, why: whyNot(seen), todo: words.todoAnswer });
  }
  const found = 100 * least.share;
  const silent = report.sides.filter((side) => side.missing.length > 0 || side.submitted === 0);
  const verdict = floor(found, limit, null);
  return judgement({
    verdict,
    limit,
    found,
    shown: words.percent({ figure: told(found, limit, words) }),
    why: verdict === 'holds' && found === 100 ? '' : least.why,
    owners: unique(heads(seen, silent.length > 0 ? silent.map((side) => side.id) : report.pair)),
    todo: words.todoCoverage,
  });
};

function sharesOf({ report, stillThere, words }: Seen): { share: number; why: string }[] {
  if (report.answered === null || report.questions.every((one) => one.verdict === 'free')) return [];
  const invited = report.sides.reduce((sum, side) => sum + side.invited, 0);
  const missing = report.sides.flatMap((side) => side.missing);
  const submitted = report.sides.reduce((sum, side) => sum + Math.min(side.invited, side.submitted), 0);
  const inNow = missing.length > 0 ? invited - missing.length : submitted;
  const people =
    invited === 0
      ? []
      : [
          {
            share: inNow / invited,
            why: words.whyPeople({
              count: inNow,
              all: invited,
              list: missing.slice(0, 5).join(', '),
              more: Math.max(0, missing.length - 5),
            }),
          },
        ];
  const there = stillThere ?? { questions: 1, weight: 1 };
  const isGone = there.questions < 1;
  return [
    ...people,
    { share: report.answered * there.questions, why: isGone ? words.whyGone : words.whyAnswered },
    { share: report.assessedWeight * there.weight, why: isGone ? words.whyGoneWeight : words.whyCompared },
  ];
}

function whyNot({ report, words }: Seen): string {
  return report.sides.every((side) => side.submitted === 0) ? words.whyNobody : words.whyNoQuestion;
}
