import type { Explanation } from '../../report/explanation.ts';

/** Which of the three that add most could change places if single weights moved by 20 %. */
export function order({ leaders, labels }: Explanation): string[] {
  if (leaders.length === 0) return [];
  const names = (ids: readonly string[]) => ids.map((id) => labels[id] ?? id).join(', ');
  const loose = leaders.flatMap((leader) => {
    const parts = [
      ...(leader.swaps.length > 0 ? [`change places with ${names(leader.swaps)}`] : []),
      ...(leader.dropsFor.length > 0 ? [`drop out for ${names(leader.dropsFor)}`] : []),
    ];
    return parts.length === 0 ? [] : [`${leader.label} could ${parts.join(', or ')}.`];
  });
  const top = `${leaders.length === 1 ? 'Most is added' : 'Most is added, in this order,'} by ${leaders.map((leader) => leader.label).join(', ')}.`;
  return loose.length === 0
    ? [top, 'No single weight moved by 20 % changes that.']
    : [top, `With single weights moved by 20 %: ${loose.join(' ')}`];
}
