import type { SummaryRow } from '../questions/kind.ts';
import { foremost } from '../text/piles.ts';
import type { Words } from '../text/words/index.ts';

/** How far two sides put the same cards apart, and the card they part most on. */
interface Parted {
  /** Cards that most of the one put elsewhere than most of the other. */
  count: number;
  all: number;
  id: string;
  label: string;
  /** Where most of each put that card: `Accept (3 of 4)`. */
  first: string;
  second: string;
}

/**
 * Two sides that put cards differently; null where they put all of them alike, or nothing was sorted. `carrier` is the
 * card named elsewhere as the one they part most on: of several as far apart it is this one.
 */
export function partedMost(
  first: readonly SummaryRow[],
  second: readonly SummaryRow[],
  words: Words,
  carrier = '',
): Parted | null {
  const both = first.flatMap((one) => {
    const other = second.find(({ id }) => id === one.id);
    if (one.piles === undefined || other?.piles === undefined) return [];
    return [{ one, other, distance: putApart(one, other) }];
  });
  const isCarrier = ({ one }: { one: SummaryRow }) => Number(one.id === carrier);
  const [widest] = [...both].sort((a, b) => isCarrier(b) - isCarrier(a) || b.distance - a.distance);
  if (widest === undefined || widest.distance === 0) return null;
  return {
    count: both.filter(({ one, other }) => commonest(one) !== commonest(other)).length,
    all: both.length,
    id: widest.one.id,
    label: widest.one.label,
    first: foremost(widest.one.piles ?? [], words),
    second: foremost(widest.other.piles ?? [], words),
  };
}

/** Where most put a card; empty where it was not sorted. */
export function mostPut(rows: readonly SummaryRow[], id: string, words: Words): string {
  return foremost(rows.find((row) => row.id === id)?.piles ?? [], words);
}

function shares({ piles = [] }: SummaryRow): number[] {
  const all = piles.reduce((sum, { count }) => sum + count, 0);
  return piles.map(({ count }) => (all === 0 ? 0 : count / all));
}

/** How far apart two sides put one card: 0 where on the same piles, 1 where on others altogether. */
export function putApart(one: SummaryRow, other: SummaryRow): number {
  const theirs = shares(other);
  return shares(one).reduce((sum, share, at) => sum + Math.abs(share - (theirs[at] ?? 0)), 0) / 2;
}

function commonest({ piles = [] }: SummaryRow): string {
  const most = Math.max(0, ...piles.map(({ count }) => count));
  return piles.map(({ count }) => (count === most ? 'x' : '-')).join('');
}
