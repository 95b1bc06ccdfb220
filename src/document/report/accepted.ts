import { acceptedNames } from '../../phrases/accepted.ts';
import type { Report } from '../../report/report.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Section } from '../document.ts';
import { section, table, texts } from '../parts.ts';

/** Differences both sides live with until a day; nothing without any. */
export function acceptedSection({ accepted, languages }: Pick<Report, 'accepted' | 'languages'>): Section[] {
  if (accepted.length === 0) return [];
  const { gates: t } = checkWords(languages);
  const isLate = accepted.some((one) => one.expired);
  return [
    section(
      'accepted',
      t.summaryAccepted,
      [
        ...texts(t.acceptedNote),
        ...table(
          t.summaryAccepted,
          [t.columnQuestion, t.columnUntil, t.columnOwners, t.columnReason, t.columnToday],
          accepted.map((one) => [
            acceptedNames(one),
            one.until,
            one.owners.map(({ owner }) => owner).join(', '),
            one.reason,
            one.expired ? t.expired : one.state === 'none' ? t.whyUnused : '',
          ]),
        ),
      ],
      { badge: isLate ? { text: t.expired, tone: 'late' } : null },
    ),
  ];
}
