import type { NonAnswer } from '../replies/reply.ts';

/** How each non-answer is said to the person who gives it. */
export const nonAnswerWords: Readonly<Record<NonAnswer, string>> = {
  'dont-know': "don't know",
  'not-applicable': 'not applicable',
  'prefer-not': 'prefer not to say',
};
