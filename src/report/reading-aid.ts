import type { Question } from '../questionnaire/questionnaire.ts';
import { kindOf } from '../questions/index.ts';
import { conceptComparison } from '../score/concepts.ts';
import { conceptsIn, type Concept } from '../text/concepts.ts';
import type { Say } from '../text/language.ts';
import type { NamedConcept, ReadingAid, ReportSide } from './report.ts';

/** The most words shown as those that gave a concept away on one side. */
const mostWords = 6;

/**
 * What each side of the pair speaks of in its own words, by the concepts of the question; null where the question
 * has none, or where a side wrote nothing. An aid to reading: nothing of it enters a figure.
 */
export function readingAid(
  question: Question,
  sides: readonly ReportSide[],
  pair: readonly [string, string],
  say: Say,
): ReadingAid | null {
  const concepts = kindOf(question).concepts?.(question.fields) ?? [];
  const [first, second] = pair.map((id) => sides.find((side) => side.side === id)?.words ?? []);
  if (concepts.length === 0 || !first?.length || !second?.length) return null;
  const [one, other] = [named(first, concepts, say), named(second, concepts, say)];
  const found = conceptComparison(ids(one.meant), ids(other.meant));
  const only = (list: readonly NamedConcept[], among: readonly string[]) =>
    list.filter(({ concept }) => among.includes(concept));
  return {
    verdict: found.verdict,
    shared: one.meant.flatMap(({ concept, label, ...of }) => {
      const twin = other.meant.find((two) => two.concept === concept);
      return twin === undefined
        ? []
        : [{ concept, label, first: of, second: { people: twin.people, words: twin.words } }];
    }),
    onlyFirst: only(one.meant, found.onlyFirst),
    onlySecond: only(other.meant, found.onlySecond),
    notFirst: one.negated,
    notSecond: other.negated,
  };
}

function ids(list: readonly NamedConcept[]): string[] {
  return list.map((one) => one.concept);
}

/** The concepts of one side's texts, in the order of the question, with people and words. */
function named(
  texts: ReportSide['words'],
  concepts: readonly Concept[],
  say: Say,
): { meant: NamedConcept[]; negated: NamedConcept[] } {
  const mentions = texts.flatMap(({ text }) => conceptsIn(text, concepts));
  const [meant = [], negated = []] = [false, true].map((isNegated) =>
    concepts.flatMap(({ id, text }): NamedConcept[] => {
      const of = mentions.filter((one) => one.id === id && one.negated === isNegated);
      const words = of.flatMap((one) => one.words.map((word) => word.toLowerCase()));
      const distinct = [...new Set(words)].slice(0, mostWords);
      return of.length === 0 ? [] : [{ concept: id, label: say(text), people: of.length, words: distinct }];
    }),
  );
  return { meant, negated };
}
