import type { Explanation } from '../../report/explanation.ts';
import { wordsIn } from '../../text/words/index.ts';

/** Which of the three that add most could change places if single weights moved by 20 %. */
export function order({ leaders, labels, languages }: Explanation): string[] {
  const { explained: t } = wordsIn(languages);
  if (leaders.length === 0) return [];
  const names = (ids: readonly string[]) => ids.map((id) => labels[id] ?? id).join(', ');
  const loose = leaders.flatMap((leader) => {
    const parts = [
      ...(leader.swaps.length > 0 ? [t.swaps({ list: names(leader.swaps) })] : []),
      ...(leader.dropsFor.length > 0 ? [t.drops({ list: names(leader.dropsFor) })] : []),
    ];
    return parts.length === 0 ? [] : [t.could({ label: leader.label, parts })];
  });
  const top = t.most({
    count: leaders.length,
    list: leaders.map((leader) => leader.label).join(', '),
  });
  return loose.length === 0 ? [top, t.firm] : [top, t.loose({ list: loose.join(' ') })];
}
