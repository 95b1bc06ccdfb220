/** What both sides settled on one question: an answer, a sentence, or that they differ until a day. */
export interface Agreement {
  question: string;
  /** Digest of the question as it was worded then; null where only a sentence was settled, or a difference. */
  measure: string | null;
  /** The answer both gave, as the question's kind stores it; undefined: none. */
  value: unknown;
  /** Its canonical key; null: never counted (own words), or no answer. */
  key: string | null;
  /** The answer in words, in the language it was settled in; empty: none. */
  words: string;
  /** The company's own sentence for it; empty: none. */
  text: string;
  /** They go on differing until this day, `2027-03-31`; null: they agree. */
  differUntil: string | null;
  /** Why they differ; empty: not said. */
  reason: string;
  /** The day it counts from; null: from the day it was signed. */
  effective: string | null;
  /** A person, a side or anybody else who answers for it; null: not named. */
  owner: string | null;
  /** The day it was signed. */
  signed: string;
  /** side id -> id of the person who signed for it, in the order written. */
  by: Readonly<Record<string, string>>;
  /** The day it is looked at again; null: not set. */
  review: string | null;
}

/** `charter.yaml`: the company's own rules of engagement. */
export interface Charter {
  agreed: readonly Agreement[];
}
