import type { AgreementStanding, CharterStanding, Drift } from '../charter/standing.ts';
import { sideName } from '../text/sides.ts';
import { checkWords, type CheckWords } from '../text/words/checks/index.ts';
import { joined, wordsIn } from '../text/words/index.ts';

/** What is needed to speak of a charter; a report is more than that. */
export interface Signed {
  languages: readonly string[];
  sides: readonly { id: string; name: string }[];
  charter: CharterStanding | null;
}

/** `5 agreements · 1 no longer kept · 1 review overdue`; empty without a charter. */
export function charterCounts({ languages, charter }: Signed): string[] {
  if (charter === null) return [];
  const { charter: t } = checkWords(languages);
  const { agreements, drifted, expired, reviewsOverdue } = charter;
  const isMeasured = agreements.some(({ drift }) => drift.some(({ distance }) => distance !== null));
  return [
    t.count({ count: agreements.length }),
    ...(drifted > 0 ? [t.drifted({ count: drifted })] : isMeasured ? [t.allKept] : []),
    ...(expired > 0 ? [t.expired({ count: expired })] : []),
    ...(reviewsOverdue > 0 ? [t.reviewsOverdue({ count: reviewsOverdue })] : []),
  ];
}

/** What needs somebody: one line for each side that has moved away, each difference past its day and each review overdue. */
export function charterWorries(signed: Signed): { label: string; text: string }[] {
  const { charter: t } = checkWords(signed.languages);
  return (signed.charter?.agreements ?? []).flatMap((one) => {
    const { label } = one;
    const moved = one.drift
      .filter(({ apart }) => apart === true)
      .map((drift) => ({ label, text: driftText(signed, one, drift) }));
    const passed =
      one.expired && one.differUntil !== null
        ? [{ label, text: t.differExpired({ day: one.differUntil }) }]
        : [];
    const review =
      one.reviewOverdue && one.review !== null ? [{ label, text: t.reviewPassed({ day: one.review }) }] : [];
    return [...moved, ...passed, ...review];
  });
}

/** `sales now 9 h, agreed 4 h, signed 2026-06-30`; where it is kept or not known, that. */
export function driftText(signed: Signed, one: AgreementStanding, drift: Drift): string {
  const { charter: t } = checkWords(signed.languages);
  const side = sideName(signed.sides, drift.side);
  const { now, distance, apart, why } = drift;
  if (why !== null) return t.noDrift[why] === '' ? '' : t.ofSide({ side, why: t.noDrift[why] });
  if (apart === true) return t.drift({ side, now, agreed: one.agreed, signed: one.signed });
  if (distance === 0) return t.kept({ side, now });
  return t.close({ side, now, points: pointsText(distance ?? 0) });
}

/** The same in a table that names side, agreement and day beside it: `9 h, not kept`. */
export function driftCell({ languages }: Pick<Signed, 'languages'>, { now, apart, why }: Drift): string {
  const { charter: t } = checkWords(languages);
  if (why !== null) return t.noDrift[why];
  return apart === true ? t.cellNotKept({ now }) : now;
}

/** What was settled in one line: the answer, the sentence, or until when they differ. */
export function agreedText(one: AgreementStanding, words: CheckWords): string {
  const { charter: t } = words;
  if (one.differUntil === null) return one.agreed;
  return one.expired ? t.differExpired({ day: one.differUntil }) : t.differ({ day: one.differUntil });
}

/** Who signed, in words: `Head of sales and Head of marketing`. */
export function signatoriesText({ signatories }: AgreementStanding, languages: readonly string[]): string {
  return joined(
    signatories.map(({ job }) => job),
    wordsIn(languages),
  );
}

function pointsText(distance: number): string {
  return String(Math.max(1, Math.round(100 * distance)));
}
