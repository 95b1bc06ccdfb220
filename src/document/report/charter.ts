import type { AgreementStanding } from '../../charter/standing.ts';
import { agreedText, charterCounts, driftCell, type Signed } from '../../phrases/agreed.ts';
import { sideName } from '../../text/sides.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Block, Section } from '../document.ts';
import { section, table, texts } from '../parts.ts';

/** What both sides signed, and how far each has moved from it; nothing without a charter. */
export function charterSection(signed: Signed & { pair: readonly [string, string] }): Section[] {
  const { charter, languages } = signed;
  if (charter === null) return [];
  const { charter: t } = checkWords(languages);
  const badge = charter.drifted > 0 ? { text: t.notKept, tone: 'late' as const } : null;
  return [
    section('charter', t.section, [...texts(charterCounts(signed).join(' · ')), ...driftTable(signed)], {
      badge,
    }),
  ];
}

/** Every agreement with what each side says now. */
export function driftTable(signed: Signed & { pair: readonly [string, string] }): Block[] {
  const { charter: t } = checkWords(signed.languages);
  const name = (id: string) => sideName(signed.sides, id);
  const heads = [
    t.headOn,
    t.headAgreed,
    ...signed.pair.map((id) => t.headNow({ side: name(id) })),
    t.headSigned,
  ];
  return table(
    t.section,
    heads,
    (signed.charter?.agreements ?? []).map((one) => [
      one.label,
      agreedText(one, checkWords(signed.languages)),
      ...one.drift.map((drift) => driftCell(signed, drift)),
      signedText(signed, one),
    ]),
    () => false,
    [undefined, undefined, 'first', 'second'],
  );
}

function signedText({ languages }: Signed, one: AgreementStanding): string {
  const { charter: t } = checkWords(languages);
  if (one.review === null) return one.signed;
  const review = one.reviewOverdue ? t.reviewPassed({ day: one.review }) : t.reviewDue({ day: one.review });
  return `${one.signed}, ${review}`;
}
