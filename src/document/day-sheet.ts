import { charterCounts } from '../phrases/agreed.ts';
import { overdueLines } from '../phrases/taken.ts';
import { daysAfter } from '../text/day.ts';
import { checkWords } from '../text/words/checks/index.ts';
import type { CharterPage } from './charter.ts';
import type { Block, Document } from './document.ts';
import { items, list, section, texts } from './parts.ts';
import { registerTable } from './report/actions.ts';
import { driftTable } from './report/charter.ts';

/** The days on which somebody looks at what became of it. */
export const checkDays = [30, 60, 90] as const;

/** After so many days a change can be seen in small teams too. */
const nextAudit = 182;

/** What a sheet is made from. */
export interface DayPage extends CharterPage {
  pair: readonly [string, string];
  day: (typeof checkDays)[number];
  /** The day it all began: the first signature, or the first action taken. */
  start: string;
}

/** One page for the check after 30, 60 or 90 days: what was promised, counted, overdue, still kept; when the next one is. */
export function daySheet(page: DayPage): Document {
  const words = checkWords(page.languages);
  const { actions: t, charter: c } = words;
  const overdue = overdueLines(page);
  return {
    name: 'day-sheet',
    title: t.sheetTitle({ day: page.day }),
    subtitle: t.sheetSubtitle({
      company: page.company,
      start: page.start,
      check: daysAfter(page.start, page.day),
    }),
    language: words.language,
    sections: [
      section('promised', t.promised, [
        ...texts(t.sheetAsOf({ day: page.asOf }), ...(page.register === null ? [t.nothing] : [])),
        ...registerTable(page, ({ state }) => state !== 'dropped'),
      ]),
      section('counted', t.counted, counted(page)),
      section('overdue', t.overdueSection, overdue.length === 0 ? texts(t.nothingOverdue) : list(overdue)),
      section('kept', t.driftSection, kept(page)),
      section('next', t.nextCheck, [...list(next(page)), { kind: 'lines', label: t.decided, count: 4 }]),
    ],
  };

  function kept(all: DayPage): Block[] {
    if (all.charter === null) return texts(t.noCharter);
    const isMeasured = all.charter.agreements.some(({ drift }) => drift.some(({ n }) => n > 0));
    return [
      ...texts(charterCounts(all).join(' · '), isMeasured ? '' : t.notMeasured),
      ...(all.charter.agreements.length === 0 ? texts(c.nothing) : driftTable(all)),
    ];
  }
}

/** Room to write down a figure for each action that is open. */
function counted({ register, languages }: DayPage): Block[] {
  const { actions: t } = checkWords(languages);
  const open = (register?.actions ?? []).filter(({ state }) => state === 'open');
  return [
    ...texts(t.countedHow),
    ...open.flatMap((one): Block[] => [
      ...items([{ title: one.title, text: t.doneWhen({ text: one.doneWhen }) }]),
      { kind: 'lines', label: t.countedToday, count: 1 },
    ]),
  ];
}

function next({ day, start, asOf, languages }: DayPage): string[] {
  const { actions: t } = checkWords(languages);
  const later = checkDays.filter((one) => one > day && daysAfter(start, one) >= asOf);
  return [
    ...later.map((count) => t.nextOn({ day: daysAfter(start, count), count })),
    t.nextAudit({ day: daysAfter(start, nextAudit) }),
  ];
}
