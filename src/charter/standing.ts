/** Why there is no distance of a side from what it signed. */
export type NoDrift =
  /** Nobody on this side answered the question in this round. */
  | 'nobody-answered'
  /** What was settled is a sentence; own words are not measured. */
  | 'own-words'
  /** The question has been worded otherwise since. */
  | 'reworded'
  /** This round does not ask it. */
  | 'not-asked'
  /** This side is compared in this round and has not signed it. */
  | 'not-signed'
  /** They settled that they differ. */
  | 'differs'
  /** The round was opened before it was signed: what people said then is why it was settled, not whether it is kept. */
  | 'signed-later'
  /** The round was opened before the day it counts from. */
  | 'not-in-force';

/** How far the answers of one side in this round are from what it signed. */
export interface Drift {
  side: string;
  /** Answers counted. */
  n: number;
  /** Observed distance from the agreed answer by the kind's own ruler, 0..1; null: not known. */
  distance: number | null;
  /** Is that more than the question's threshold? null with the distance. */
  apart: boolean | null;
  /** What the side says now: `9 h`; empty where nobody answered. */
  now: string;
  /** Why the distance is not known; null where it is. */
  why: NoDrift | null;
}

/** One line of the charter, and how it stands on the day of the report. */
export interface AgreementStanding {
  question: string;
  /** Short name for lists. */
  label: string;
  /** What was settled, in words: the answer, else the sentence; empty where they differ. */
  agreed: string;
  /** The company's own sentence; empty: none. */
  text: string;
  /** Where each side gives something: who gives what to whom; empty for all other questions. */
  gives: readonly { from: string; to: string; items: readonly string[] }[];
  reason: string;
  /** Person, side or anybody else, in words; empty: nobody named. */
  owner: string;
  signed: string;
  /** The day it counts from; null: from the day it was signed. */
  effective: string | null;
  /** `job`: what the person does, else the id. */
  signatories: readonly { side: string; person: string; job: string }[];
  /** The day it is looked at again; null: not set. */
  review: string | null;
  reviewOverdue: boolean;
  differUntil: string | null;
  /** The day until which they differ has passed. */
  expired: boolean;
  /** More than this is apart, 0..1; null where the question is not asked or never scored. */
  threshold: number | null;
  /** Both sides of the pair, in its order. */
  drift: readonly Drift[];
}

/** The charter on the day of the report. */
export interface CharterStanding {
  /** In the order of the file. */
  agreements: readonly AgreementStanding[];
  /** Agreements at least one side has moved away from. */
  drifted: number;
  /** Differences whose day has passed. */
  expired: number;
  /** Agreements whose review is overdue. */
  reviewsOverdue: number;
}
