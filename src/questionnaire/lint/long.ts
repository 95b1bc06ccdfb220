import type { Rule } from './rule.ts';
import { atStake, found, wordCount, wordingOf } from './texts.ts';

/** Words that a question may have without a help text, a finding, and one sentence of a decision or a reason. */
const most = { question: 25, finding: 45, sentence: 30 };

/** What is too long to be read once and understood. */
export const long: Rule = ({ own }, warn) => {
  for (const question of own) {
    for (const { at, text } of question.help === null ? wordingOf(question, 'ask') : []) {
      const count = wordCount(text);
      if (count <= most.question) continue;
      const message = `has ${count} words; beyond ${most.question} the end is answered and the beginning forgotten. Move the conditions to "help"`;
      warn.question(question, at, message);
    }
    for (const { at, text } of found(question)) {
      const count = wordCount(text);
      if (at.includes('title') || count <= most.finding) continue;
      const message = `has ${count} words; a finding of more than ${most.finding} is skipped. Say what was seen, what it means, what to do`;
      warn.question(question, at, message);
    }
    for (const { at, text } of atStake(question)) {
      const limit = at[1] === 'text' ? most.finding : most.sentence;
      const count = wordCount(text);
      if (count <= limit) continue;
      const message = `has ${count} words; it shares one page with eight others. Write at most ${limit}`;
      warn.question(question, at, message);
    }
  }
};
