import { isOf } from './loaded-words.ts';
import { phrase, plain } from './phrase.ts';
import type { Rule } from './rule.ts';
import { put } from './texts.ts';
import type { Words } from './word-lists.ts';

/** Two things judged by one answer: nobody can tell which of them was meant. */
export const doubleBarrelled: Rule = ({ own, questionnaire, words }, warn) => {
  const patterns = new Map<string, ReturnType<typeof patternsOf>>();
  for (const question of own) {
    for (const { at, text, language } of put(question)) {
      const lists = words.filter((one) => isOf(language, one.language));
      const { joints, verdicts, oneThing } = patterns.get(language) ?? patternsOf(lists, questionnaire.sides);
      patterns.set(language, { joints, verdicts, oneThing });
      for (const sentence of questionsIn(text)) {
        const rest = oneThing.reduce((left, one) => left.replace(one, '·'), sentence);
        const judged = verdicts
          .map((one) => one.exec(rest))
          .filter((one) => one !== null)
          .sort((one, other) => one.index - other.index)[0];
        if (judged === undefined) continue;
        // What stands before the judgement only says when, or of what.
        const clause = rest.slice(rest.lastIndexOf(',', judged.index) + 1);
        const joint = joints.map((one) => one.exec(clause)).find((one) => one !== null);
        if (joint === undefined) continue;
        warn.question(
          question,
          at,
          `asks "${judged[0]}" of two things joined by "${joint[0]}": one answer cannot say which is meant. Ask for one, or make two questions`,
        );
      }
    }
  }
};

function patternsOf(lists: readonly Words[], sides: readonly string[]) {
  const joints = lists.flatMap((one) => one.joints);
  const oneThing = [...lists.flatMap((one) => one.oneThing), ...pairs(sides, joints)];
  return {
    joints: joints.map(phrase),
    verdicts: lists.flatMap((one) => one.verdicts).map(phrase),
    oneThing: oneThing.map((one) => new RegExp(phrase(one), 'giu')),
  };
}

/** The sentences that ask. */
function questionsIn(text: string): string[] {
  return plain(text)
    .split(/(?<=[.?!])\s+/)
    .filter((one) => one.endsWith('?'));
}

/** Sides named together are the two that are asked about. */
function pairs(sides: readonly string[], joints: readonly string[]): string[] {
  // No audit has more than twelve.
  if (sides.length > 12) return [];
  return sides.flatMap((one) =>
    sides.flatMap((other) => (one === other ? [] : joints.map((joint) => `${one} ${joint} ${other}`))),
  );
}
