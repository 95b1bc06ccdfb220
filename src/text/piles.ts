import type { Words } from './words/index.ts';

/** Where most put a card, with how many: `Sales (3 of 4)`; all of them where several were chosen as often. */
export function foremost(piles: readonly { label: string; count: number }[], { lists }: Words): string {
  const all = piles.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...piles.map(({ count }) => count));
  return piles
    .filter(({ count }) => count === most && count > 0)
    .map(({ label, count }) => `${label} (${lists.of({ count, all })})`)
    .join(', ');
}
