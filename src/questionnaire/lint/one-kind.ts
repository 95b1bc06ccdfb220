import type { Rule } from './rule.ts';

/** From so many questions on a theme should not be asked in one way only. */
const fewest = 3;

/** A dimension whose questions are all of one kind: people fall into a pattern, and one way of asking has one bias. */
export const oneKind: Rule = ({ questionnaire }, warn) => {
  for (const { id, questions } of questionnaire.dimensions) {
    const kinds = new Set(questions.map((one) => one.kind));
    if (questions.length < fewest || kinds.size > 1) continue;
    const [kind] = kinds;
    const message = `all ${questions.length} questions are of the kind ${kind}: people fall into a pattern, and its bias is in every figure. Ask one of them in another way`;
    warn.dimension(id, message);
  }
};
