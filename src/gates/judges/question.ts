import { fits } from '../../audit/pattern.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { sideName } from '../../text/sides.ts';
import { acceptedNow } from '../baseline.ts';
import { ceiling, worst, type Held } from '../floor.ts';
import { ownersOf } from '../owners.ts';
import { limitOf } from '../rule.ts';
import { told } from '../told.ts';
import type { Judge, Seen } from './index.ts';
import { having, judgement, part, unique } from './parts.ts';

/** Questions that fit: not apart by their own threshold, or at most so many points. Accepted differences are left out. */
export const question: Judge = (gate, seen) => {
  const { report, words } = seen;
  const limit = limitOf(gate);
  const accepted = acceptedNow(report);
  const fitting = report.questions.filter((one) => fits(gate.subject, one.id) && one.verdict !== 'free');
  const judged = fitting.filter((one) => !accepted.has(one.id));
  if (fitting.length > 0 && judged.length === 0) {
    return judgement({ verdict: 'holds', limit, why: words.whyAccepted });
  }
  if (judged.length === 0) {
    return judgement({ verdict: 'not-decidable', limit, why: words.whyNotAsked });
  }
  const parts = judged.map((one) => ({ ...heldQuestion(one, limit, seen), owners: ownersOf(seen, one.id) }));
  const apart = parts.flatMap((one) => (one.found === null ? [] : [one.found]));
  const widest = apart.length === 0 ? null : apart.reduce((a, b) => Math.max(a, b));
  const rest = having(parts, 'breaks', 'not-decidable', 'inconclusive');
  return judgement({
    verdict: worst(parts.map((one) => one.verdict)),
    limit,
    found: widest,
    interval: parts.length === 1 ? (parts[0]?.interval ?? null) : null,
    shown: widest === null ? '' : words.points({ figure: told(widest, limit, words) }),
    why:
      parts.length === 1
        ? (parts[0]?.why ?? '')
        : words.partsOf({ count: having(parts, 'holds').length, all: parts.length }),
    parts,
    owners: unique(rest.flatMap((one) => one.owners)),
    todo: having(parts, 'breaks').length > 0 ? words.todoQuestion : words.todoAnswer,
  });
};

function heldQuestion(one: ReportQuestion, limit: number | null, { report, words }: Seen) {
  const about = { id: one.id, label: one.label };
  if (one.apart === null) {
    const why = one.gap.value === null ? words.notKnown[one.gap.why] : '';
    return part({ ...about, verdict: 'not-decidable', why });
  }
  const found = 100 * one.apart;
  const sample = report.leads === 'adjusted';
  const margin = sample ? one.interval : null;
  const interval = margin === null ? null : { low: 100 * margin.low, high: 100 * margin.high };
  const said = saysOf(one, report, words);
  const shown = words.points({ figure: told(found, limit, words) });
  if (limit === null) {
    const verdict = byVerdict(one.verdict, found);
    return part({ ...about, verdict, found, shown, interval, why: verdict === 'holds' ? '' : said });
  }
  const isOpen = sample && interval === null;
  const verdict = isOpen ? 'not-decidable' : ceiling(found, limit, interval);
  const why = isOpen ? words.whyNoInterval : verdict === 'inconclusive' ? words.whyStraddles : said;
  return part({ ...about, verdict, found, shown, interval, why: verdict === 'holds' ? '' : why });
}

/** The verdict of the report decides, so that no gate says otherwise. */
function byVerdict(verdict: ReportQuestion['verdict'], found: number): Held {
  if (!Number.isFinite(found) || verdict === 'unknown') return 'not-decidable';
  if (verdict === 'unclear') return 'inconclusive';
  return verdict === 'same' ? 'holds' : 'breaks';
}

/** Longer answers stand in the report. */
const shortAnswer = 24;

/** `unnoticed: Sales 24 h, Marketing 1 h`; of long answers the verdict alone. */
function saysOf(one: ReportQuestion, { pair, sides }: Seen['report'], words: Seen['words']): string {
  const verdict = words.verdicts[one.verdict].column;
  const said = pair.map((id) => one.sides.find((side) => side.side === id)?.says ?? '');
  if (said.some((text) => text === '' || text.length > shortAnswer)) return verdict;
  const named = pair.map((id, at) => `${sideName(sides, id)} ${said[at] ?? ''}`);
  return words.verdictSays({ verdict, said: named.join(', ') });
}
