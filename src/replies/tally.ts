/** Counts of one side on one question. Tallies merge by addition. */
export interface SideTally {
  /** Own answers by canonical key. */
  own: Map<string, number>;
  /** Own answer and guess of the same person, `own key/guess key`; only people who gave both. */
  pairs: Map<string, number>;
  /** Guesses by canonical key. */
  guesses: Map<string, number>;
  /** Own answers in free words only (kind `text`, or "other" alone): how many. */
  words: number;
  dontKnow: number;
  notApplicable: number;
  preferNot: number;
  /** Put, not answered. */
  skipped: number;
  /** Not put: its `when` did not hold, or an import had no column for it. */
  notAsked: number;
  /** Set aside: answered to another wording of the question, or no longer a legal answer to it. */
  otherMeasure: number;
}

/** One person in compact form, for intervals and change: answer keys in the order of the tally's questions. */
export interface Row {
  person: string;
  side: string;
  role: 'head' | 'team';
  /** null: no counted answer. */
  keys: readonly (string | null)[];
}

/** What was counted: the seam between replies and figures. */
export interface Tally {
  /** Ids, in the order asked. */
  questions: readonly string[];
  /** question id -> side id -> counts. */
  sides: Map<string, Map<string, SideTally>>;
  /** side id -> people who submitted. */
  people: Map<string, number>;
  /** Kept while there are few people; null: only counts (very many replies). */
  rows: readonly Row[] | null;
}

/** People beyond whom a tally keeps counts only. */
export const rowsKept = 10_000;
