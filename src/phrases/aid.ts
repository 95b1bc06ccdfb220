import type { NamedConcept, ReadingAid, ReportQuestion } from '../report/report.ts';
import { joined, type Words } from '../text/words/index.ts';

/** The reading aid of a question as printed. */
interface AidInWords {
  /** One or two sentences: do the sides speak of the same? */
  verdict: string;
  /** What both name, what one alone does, and what is ruled out, each with the words that gave it away. */
  lists: string[];
  caution: string;
}

/** One side of the pair, and how many of it wrote. */
interface Writers {
  name: string;
  wrote: number;
}

/** What the own words of both sides have in common; null where the question has no reading aid. */
export function aidInWords(
  { aid, sides }: ReportQuestion,
  pair: readonly [string, string],
  nameOf: (side: string) => string,
  words: Words,
): AidInWords | null {
  if (aid === null) return null;
  const writers = (id: string): Writers => ({
    name: nameOf(id),
    wrote: sides.find((side) => side.side === id)?.words.length ?? 0,
  });
  const [first, second] = [writers(pair[0]), writers(pair[1])];
  const { both, only, not, caution } = words.aid;
  const told = (concepts: readonly NamedConcept[], { wrote }: Writers) =>
    concepts.map((one) => `${one.label} (${by(one, wrote, words)})`);
  const shared = aid.shared.map(
    (one) =>
      `${one.label} (${first.name} ${by(one.first, first.wrote, words)}; ${second.name} ${by(one.second, second.wrote, words)})`,
  );
  const lists = [
    { of: shared, say: (list: string) => both({ list }) },
    { of: told(aid.onlyFirst, first), say: (list: string) => only({ side: first.name, list }) },
    { of: told(aid.onlySecond, second), say: (list: string) => only({ side: second.name, list }) },
    { of: told(aid.notFirst, first), say: (list: string) => not({ side: first.name, list }) },
    { of: told(aid.notSecond, second), say: (list: string) => not({ side: second.name, list }) },
  ];
  return {
    verdict: verdict(aid, first.name, second.name, words),
    lists: lists.filter(({ of }) => of.length > 0).map(({ of, say }) => say(of.join('; '))),
    caution,
  };
}

function verdict(aid: ReadingAid, first: string, second: string, words: Words): string {
  const both = aid.shared.length;
  const all = both + aid.onlyFirst.length + aid.onlySecond.length;
  if (aid.verdict === 'different') return words.aid.different({ both, all });
  if (aid.verdict === 'overlapping') return words.aid.overlapping({ both, all });
  const silent = [
    ...(aid.onlyFirst.length === 0 ? [first] : []),
    ...(aid.onlySecond.length === 0 ? [second] : []),
  ];
  return words.aid.cannotTell({ sides: joined(silent, words), several: silent.length > 1 });
}

/** `2 of 3: "budget", "money"`. */
function by(found: Pick<NamedConcept, 'people' | 'words'>, wrote: number, words: Words): string {
  const quoted = found.words.map((word) => words.lists.quoted({ text: word })).join(', ');
  return `${words.lists.of({ count: found.people, all: wrote })}: ${quoted}`;
}
