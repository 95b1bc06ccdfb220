import { kindOf } from '../../questions/index.ts';
import type { Rule } from './rule.ts';

/** Questions whose answers, however far from each other, are never called apart. */
export const neverApart: Rule = ({ own }, warn) => {
  for (const question of own) {
    const kind = kindOf(question);
    if (question.expect === 'free' || kind.apart(question.fields) < 1) continue;
    const message =
      'no difference can ever be called apart: it begins at twice as much, which is the whole of this ruler. Write more than 2';
    warn.question(question, [kind.name, 'apart'], message, 'key');
  }
};
