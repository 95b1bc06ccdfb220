import { wordCount, wordingOf, type Said } from './texts.ts';
import type { Rule } from './rule.ts';
import type { Question } from '../questionnaire.ts';

/** One side's wording may have this many times the words of the other's... */
const times = 2;
/** ...or so many more. */
const more = 8;

/** A pair of wordings that does not ask both sides the same: what was worded more closely is answered otherwise. */
export const lopsided: Rule = ({ own, questionnaire }, warn) => {
  for (const question of own) {
    for (const key of ['ask', 'help', 'guess'] as const) {
      const wordings = wordingOf(question, key).filter((one) => one.side !== null);
      const lone = key === 'guess' ? null : withoutCounterpart(question, key, questionnaire.sides);
      if (lone !== null) {
        const others = questionnaire.sides.filter((one) => one !== lone);
        const message = `only ${lone} has a wording of its own, ${others.join(', ')} the one for all: two wordings of one thing show best what each side is asked. Word it for each, or for all`;
        warn.question(question, [key, lone], message, 'key');
      }
      for (const language of new Set(wordings.map((one) => one.language))) {
        const pair = wordings
          .filter((one) => one.language === language)
          .sort((one, other) => wordCount(one.text) - wordCount(other.text));
        const [short, long] = [pair[0], pair.at(-1)];
        if (short === undefined || long === undefined || !isLonger(long, short)) continue;
        const message = `${long.side} is asked in ${wordCount(long.text)} words, ${short.side} in ${wordCount(short.text)}: what only one side reads moves its answer. Say the same to both`;
        warn.question(question, long.at, message);
      }
    }
  }
};

function isLonger(long: Said, short: Said): boolean {
  const [many, few] = [wordCount(long.text), wordCount(short.text)];
  return many >= times * few && many - few >= more;
}

/** The one side named beside `any`; null where none is, or several. */
function withoutCounterpart(
  question: Question,
  key: 'ask' | 'help',
  sides: readonly string[],
): string | null {
  const wordings = wordingOf(question, key);
  const named = [...new Set(wordings.flatMap((one) => one.side ?? []))];
  return named.length === 1 && sides.length > 1 && wordings.some((one) => one.side === null)
    ? (named[0] ?? null)
    : null;
}
