import type { ReportSharedTag } from '../report/report.ts';
import type { Words } from '../text/words/index.ts';
import { percent } from './wording.ts';

/** What the cards share on which the pair parts, in one sentence; none where nothing was found. */
export function sharedInWords(
  tags: readonly ReportSharedTag[] = [],
  pair: readonly [string, string],
  nameOf: (side: string) => string,
  { shared }: Words,
): string[] {
  const [first = '', second = ''] = pair.map(nameOf);
  const told = tags.map(({ label, into, cards, with: on, without }) =>
    shared.part({
      count: cards.length,
      label,
      into,
      first,
      second,
      with: [percent(on[0]), percent(on[1])],
      without: [percent(without[0]), percent(without[1])],
    }),
  );
  return told.length === 0 ? [] : [shared.whole({ list: told.join('; ') })];
}
