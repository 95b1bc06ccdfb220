import { nameOf } from '../../phrases/wording.ts';
import type { Difference } from '../../phrases/differences.ts';
import type { Report } from '../../report/report.ts';
import { pageWords } from '../../text/words/pages/index.ts';
import type { Section } from '../document.ts';
import type { Amount } from '../executive.ts';
import { section, table } from '../parts.ts';
import { toSettle } from './settle.ts';

/** What only somebody above both sides can decide, with the day: agreed already, or room to write it. */
export function decisions(report: Report, { decide: most }: Amount): Section[] {
  const t = pageWords(report.languages).executive;
  const rows = toSettle(report).flatMap((one) => {
    const text = decisionOf(report, one);
    return text === null ? [] : [{ text, by: day(report, one) }];
  });
  const each = rows
    .filter(({ text }, at) => rows.findIndex((one) => one.text === text) === at)
    .slice(0, most);
  if (each.length === 0) return [];
  const title = t.decisions({ count: each.length });
  const shown = table(
    title,
    ['', t.decision, t.by],
    each.map(({ text, by }, at) => [String(at + 1), text, by]),
  );
  return [section('decisions', title, shown)];
}

/** The question's own; else the first action that answers the finding. */
export function decisionOf(report: Report, { question, finding }: Difference): string | null {
  if (question.decision !== null) return question.decision;
  const action = report.plan.actions.find(({ id }) => finding.actions.includes(id));
  return action === undefined ? null : `${action.title}.`;
}

/** What was signed on it, or the day of an action in hand; empty: to be filled in by hand. */
function day(report: Report, { question, finding }: Difference): string {
  const t = pageWords(report.languages).executive;
  const signed = report.charter?.agreements.find((one) => one.question === question.id);
  if (signed !== undefined) {
    const moved = signed.drift.filter((one) => one.apart === true);
    if (signed.differUntil !== null) return t.differUntil({ day: signed.differUntil });
    const kept = signed.drift.every((one) => one.apart === false);
    return moved.length === 0
      ? t.signed({ day: signed.signed, kept })
      : t.moved({ day: signed.signed, now: moved.map(({ side, now }) => `${nameOf(report, side)} ${now}`) });
  }
  const taken = report.register?.actions.find(
    ({ id, state }) => state === 'open' && finding.actions.includes(id),
  );
  return taken === undefined ? '' : t.due({ day: taken.due, owners: taken.owners, overdue: taken.overdue });
}
