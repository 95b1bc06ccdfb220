import { total, type Counts, type Kind } from '../questions/kind.ts';
import type { SharedTag } from './score.ts';

/** At least so many cards carry a tag before anything is said of it. */
const fewestCards = 2;
/** From this difference on a tag parts the sides. */
const parting = 0.25;
const most = 2;

/**
 * What the cards share on which the pair parts: tags for which the sides differ otherwise over the cards that carry
 * them than over the rest, strongest first, at most two. Per card the difference is that of the shares who put it
 * into the first bin; a tag's figure is its mean over the cards with the tag less the mean over those without.
 * Empty without tags, and while a side has no answers.
 */
export function sharedTags(kind: Kind, fields: unknown, first: Counts, second: Counts): SharedTag[] {
  const cards = kind.options(fields);
  const tags = [...new Set(cards.flatMap((card) => card.tags))];
  if (tags.length === 0 || total(first) === 0 || total(second) === 0) return [];
  const [here, there] = [taken(kind, fields, first), taken(kind, fields, second)];
  const mean = (shares: ReadonlyMap<string, number>, ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (shares.get(id) ?? 0), 0) / ids.length;
  const found = tags.flatMap((tag): SharedTag[] => {
    const carrying = cards.filter((card) => card.tags.includes(tag)).map((card) => card.id);
    const rest = cards.filter((card) => !card.tags.includes(tag)).map((card) => card.id);
    if (carrying.length < fewestCards || rest.length === 0) return [];
    const withTag = [mean(here, carrying), mean(there, carrying)] as const;
    const without = [mean(here, rest), mean(there, rest)] as const;
    const difference = withTag[0] - withTag[1] - (without[0] - without[1]);
    // Sums of shares miss a round quarter by a rounding error.
    return Math.abs(difference) < parting - 1e-9
      ? []
      : [{ tag, cards: carrying, with: withTag, without, difference }];
  });
  found.sort(
    (one, other) => Math.abs(other.difference) - Math.abs(one.difference) || (one.tag < other.tag ? -1 : 1),
  );
  return found
    .filter((one, at) => !found.slice(0, at).some((before) => isSame(before, one, cards.length)))
    .slice(0, most);
}

/** Share of people, 0..1, who chose each option, or put the card into the first bin. */
function taken(kind: Kind, fields: unknown, counts: Counts): Map<string, number> {
  const sums = new Map<string, number>();
  const people = total(counts);
  for (const [key, count] of counts) {
    for (const id of kind.reading(fields, kind.answer(fields, key)).has ?? []) {
      sums.set(id, (sums.get(id) ?? 0) + count / people);
    }
  }
  return sums;
}

/** The same cards under another name, or exactly all the others: nothing new. */
function isSame(one: SharedTag, other: SharedTag, cards: number): boolean {
  const common = one.cards.filter((card) => other.cards.includes(card)).length;
  return (
    (common === one.cards.length && common === other.cards.length) ||
    (common === 0 && one.cards.length + other.cards.length === cards)
  );
}
