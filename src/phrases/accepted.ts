import type { AcceptedStanding } from '../report/accepted.ts';
import { checkWords } from '../text/words/checks/index.ts';

/** The questions an accepted difference covers, by name; a pattern that covers none as it is written. */
export function acceptedNames({ question, questions }: AcceptedStanding): string {
  return questions.length === 0 ? question : questions.map(({ label }) => label).join(', ');
}

/** Until when, by whom, and what is to be said of it today: `until 2027-03-31, owners: ...`. */
export function acceptedText(one: AcceptedStanding, languages: readonly string[]): string {
  const { gates: t } = checkWords(languages);
  const by = { until: one.until, owners: one.owners.map(({ owner }) => owner).join(', ') };
  if (one.expired) return t.expiredBy(by);
  return one.state === 'none' ? `${t.untilBy(by)}; ${t.whyUnused}` : t.untilBy(by);
}
