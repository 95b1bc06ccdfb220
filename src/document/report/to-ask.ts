import { nameOf } from '../../phrases/wording.ts';
import type { Report } from '../../report/report.ts';
import { wordsIn } from '../../text/words/index.ts';
import type { Block, Section } from '../document.ts';
import { list, section, texts } from '../parts.ts';

/** What the head of each side that has not answered is yet to answer, and what to write to invite that head. */
export function toAsk(report: Report): Section[] {
  const sides = [...new Set(report.toAsk.map((one) => one.side))];
  if (sides.length === 0) return [];
  const { report: t } = wordsIn(report.languages);
  const sections = sides.map((side) =>
    section(`ask-${side}`, t.headOf({ side: nameOf(report, side) }), [
      ...list(report.toAsk.filter((one) => one.side === side).map((one) => one.text)),
      ...invitation(report, side),
    ]),
  );
  return [section('ask', t.askNext, texts(t.notAloud), { sections })];
}

function invitation(report: Report, side: string): Block[] {
  const found = report.invitations.find((one) => one.side === side);
  if (found === undefined) return [];
  const { report: t } = wordsIn(report.languages);
  const lines = [t.subject({ subject: found.subject }), ...found.text];
  return [...texts(t.invitation), { kind: 'quote', items: lines.map((text) => ({ title: '', text })) }];
}
