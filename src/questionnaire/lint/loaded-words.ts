import { atStake, found, offered, put } from './texts.ts';
import { phrase, plain } from './phrase.ts';
import type { Rule } from './rule.ts';
import type { TextKind } from './word-lists.ts';

/** Words that blame somebody, or lead to an answer, before anybody has answered. */
export const loadedWords: Rule = ({ own, words }, warn) => {
  const languages = [...new Set(words.map((one) => one.language))];
  const entries = words.flatMap(({ language, loaded }) =>
    loaded.flatMap((entry) =>
      entry.words.map((word) => ({ word, pattern: phrase(word), language, why: entry.why, in: entry.in })),
    ),
  );
  for (const question of own) {
    const texts = {
      questions: put(question),
      options: offered(question, languages),
      findings: [...found(question), ...atStake(question)],
    };
    for (const [kind, list] of Object.entries(texts) as [TextKind, typeof texts.questions][]) {
      const asked = entries.filter((entry) => entry.in.includes(kind));
      for (const { at, text, language } of list) {
        const bare = plain(text).replace(/\{[^{}]*\}/g, '·');
        for (const entry of asked) {
          if (!isOf(language, entry.language) || !entry.pattern.test(bare)) continue;
          warn.question(question, at, `"${entry.word}": ${entry.why}`);
        }
      }
    }
  }
};

/** Is a text of this language judged by words of that one? `de-at` is, by those of `de`. */
export function isOf(language: string, words: string): boolean {
  return language === words || language.startsWith(`${words}-`);
}
