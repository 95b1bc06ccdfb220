import { sourceWording } from '../../text/language.ts';
import { wordingFor, type Question } from '../questionnaire.ts';
import { plain } from './phrase.ts';
import type { Rule } from './rule.ts';

/** Two questions that one person reads in the same words: the second answer repeats the first. */
export const oneText: Rule = ({ own, all, judged }, warn) => {
  const places = new Map(all.map((one, index) => [one, index]));
  for (const question of own) {
    const twin = all.find(
      (other) =>
        other.id !== question.id &&
        // Each pair is told once, at the later one, or at the one that stands in the file.
        (!judged.has(other) || (places.get(other) ?? 0) < (places.get(question) ?? 0)) &&
        !areAlternatives(question, other) &&
        isSame(question, other),
    );
    if (twin === undefined) continue;
    const where = twin.questionnaire === question.questionnaire ? '' : ` of "${twin.questionnaire}"`;
    const message = `reads like "${twin.id}"${where}: the same people are asked the same twice. Drop one, or say what is different`;
    warn.question(question, ['ask'], message, 'key');
  }
};

function isSame(one: Question, other: Question): boolean {
  const sides = new Set([...sidesOf(one), ...sidesOf(other)]);
  return [...sides].some((side) => text(one, side) === text(other, side));
}

function sidesOf({ ask }: Question): string[] {
  return typeof ask === 'object' && 'bySide' in ask ? Object.keys(ask.bySide as object) : ['any'];
}

function text(question: Question, side: string): string {
  return plain(sourceWording(wordingFor(question.ask, side)))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** Are they put by one earlier answer, either one or the other? */
function areAlternatives(one: Question, other: Question): boolean {
  const [first, second] = [one.when, other.when];
  return (
    first !== null &&
    second !== null &&
    first.question === second.question &&
    first.is !== undefined &&
    second.is !== undefined &&
    !first.is.some((id) => second.is?.includes(id))
  );
}
