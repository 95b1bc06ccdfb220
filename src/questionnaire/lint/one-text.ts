import { sourceWording } from '../../text/language.ts';
import { wordingFor, type Question } from '../questionnaire.ts';
import { plain } from './phrase.ts';
import type { Rule } from './rule.ts';

/** Two questions that one person reads in the same words: the second answer repeats the first. */
export const oneText: Rule = ({ own, all, judged }, warn) => {
  const places = new Map(all.map((one, index) => [one, index]));
  const alike = new Map<string, Question[]>();
  for (const question of all) {
    for (const key of keysOf(question)) alike.set(key, [...(alike.get(key) ?? []), question]);
  }
  for (const question of own) {
    const twin = keysOf(question)
      .flatMap((key) => alike.get(key) ?? [])
      .find(
        (other) =>
          other.id !== question.id &&
          // Each pair is told once, at the later one, or at the one that stands in the file.
          (!judged.has(other) || (places.get(other) ?? 0) < (places.get(question) ?? 0)) &&
          isReadTwice(question, other) &&
          !areAlternatives(question, other),
      );
    if (twin === undefined) continue;
    const where = twin.questionnaire === question.questionnaire ? '' : ` of "${twin.questionnaire}"`;
    const message = `reads like "${twin.id}"${where}: the same people are asked the same twice. Drop one, or say what is different`;
    warn.question(question, ['ask'], message, 'key');
  }
};

/** Its wordings without case, marks and white space, each once. */
function keysOf(question: Question): string[] {
  return [...new Set(sidesOf(question).map((side) => text(question, side)))];
}

/** Does one side read both in the same words? */
function isReadTwice(one: Question, other: Question): boolean {
  return [...sidesOf(one), ...sidesOf(other)].some((side) => text(one, side) === text(other, side));
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
