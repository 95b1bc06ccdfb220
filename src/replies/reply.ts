/** Why a question has no answer. None of them is an answer, and each is counted apart. */
export const nonAnswers = ['dont-know', 'not-applicable', 'prefer-not'] as const;

/** Why there is no answer; none of them ever counts as one. */
export type NonAnswer = (typeof nonAnswers)[number];

/** What a person expects the other side to answer. Exactly one of `value` and `none`. */
export interface Guess {
  /** The side whose answer is guessed. */
  side: string;
  value?: unknown;
  key?: string | null;
  none?: NonAnswer;
}

/** One person's answer to one question. At most one of `value` and `none`; neither where only `other` was said. */
export interface Answer {
  question: string;
  /** The question's measure when it was answered: an answer to another wording is not counted. */
  measure: string;
  value?: unknown;
  /** Canonical key of `value`, made by the kind; null for own words. */
  key?: string | null;
  /** Own words beside or instead of the options; shown, never counted. */
  other?: string;
  none?: NonAnswer;
  guesses?: Guess[];
  /** Hidden by a later change of another answer: kept, not counted, back when the question is put again. */
  parked?: true;
  /** How it came in. */
  via: 'terminal' | 'plain' | 'form' | 'import' | 'demo';
}

/** All answers of one person in one round: one file. */
export interface Reply {
  format: 1;
  round: string;
  person: string;
  side: string;
  /** Drafts and withdrawn replies never count. */
  state: 'draft' | 'submitted' | 'withdrawn';
  /** The promise under which the answers were given. */
  privacy: 'named';
  language: string;
  /** ISO 8601, UTC. */
  started: string;
  submitted?: string;
  answers: Answer[];
  /** The last key of the file: a truncated file lacks it and is refused. */
  end: true;
}

/**
 * Had the file that this reply was imported from no place for a question? Imports keep a record of each question that
 * was put, answered or not; `record` is the reply's to that question.
 */
export function isOutside(reply: Reply, record: Answer | undefined): boolean {
  return record === undefined && reply.answers[0]?.via === 'import';
}

/** One person's own words, for side-by-side pages. */
export interface OwnWords {
  question: string;
  side: string;
  person: string;
  text: string;
  /** What the question's options did not offer, rather than the answer to a `text` question. */
  other: boolean;
}
