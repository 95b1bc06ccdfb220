import type { Score } from './score.ts';

/**
 * The score without the figures that leave out one answer at a time: where a side has four people or fewer, the
 * answers behind them can be worked out again (method, section 1.4).
 */
export function withoutLeaveOneOut(score: Score): Score {
  const leaveOneOut = null;
  return {
    ...score,
    leaveOneOut,
    dimensions: score.dimensions.map((dimension) => ({ ...dimension, leaveOneOut })),
    questions: score.questions.map((question) => ({ ...question, leaveOneOut })),
  };
}
