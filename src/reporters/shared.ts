import type { ReportSharedTag } from '../report/report.ts';
import { percent } from './wording.ts';

/** What the cards share on which the pair parts, in one sentence; none where nothing was found. */
export function sharedInWords(
  tags: readonly ReportSharedTag[] = [],
  pair: readonly [string, string],
  nameOf: (side: string) => string,
): string[] {
  const [first, second] = pair.map(nameOf);
  const told = tags.map(({ label, into, cards, with: on, without }) => {
    const what = into === '' ? 'options' : 'cards';
    const act = into === '' ? 'chooses' : 'puts';
    const where = into === '' ? '' : ` into "${into}"`;
    return (
      `of the ${cards.length} ${what} with "${label}" ${first} ${act} ${percent(on[0])}${where} and ${second} ` +
      `${percent(on[1])}, of the others ${percent(without[0])} and ${percent(without[1])}`
    );
  });
  return told.length === 0 ? [] : [`Where the sides part: ${told.join('; ')}.`];
}
