import { isOf } from './loaded-words.ts';
import { phrase, plain, without } from './phrase.ts';
import type { Rule } from './rule.ts';
import { put } from './texts.ts';

/** Two things judged by one answer: nobody can tell which of them was meant. */
export const doubleBarrelled: Rule = ({ own, questionnaire, words }, warn) => {
  for (const question of own) {
    for (const { at, text, language } of put(question)) {
      const lists = words.filter((one) => isOf(language, one.language));
      const joints = lists.flatMap((one) => one.joints);
      const sides = pairs(questionnaire.sides, joints);
      const oneThing = [...lists.flatMap((one) => one.oneThing), ...sides];
      const verdicts = lists.flatMap((one) => one.verdicts).map(phrase);
      for (const sentence of questionsIn(text)) {
        const rest = without(sentence, oneThing);
        const judged = verdicts
          .map((one) => one.exec(rest))
          .filter((one) => one !== null)
          .sort((one, other) => one.index - other.index)[0];
        if (judged === undefined) continue;
        // What stands before the judgement only says when, or of what.
        const clause = rest.slice(rest.lastIndexOf(',', judged.index) + 1);
        const joint = joints.find((one) => phrase(one).test(clause));
        if (joint === undefined) continue;
        warn.question(
          question,
          at,
          `asks "${judged[0]}" of two things joined by "${joint}": one answer cannot say which is meant. Ask for one, or make two questions`,
        );
      }
    }
  }
};

/** The sentences that ask. */
function questionsIn(text: string): string[] {
  return plain(text)
    .split(/(?<=[.?!])\s+/)
    .filter((one) => one.endsWith('?'));
}

/** Sides named together are the two that are asked about. */
function pairs(sides: readonly string[], joints: readonly string[]): string[] {
  return sides.flatMap((one) =>
    sides.flatMap((other) => (one === other ? [] : joints.map((joint) => `${one} ${joint} ${other}`))),
  );
}
