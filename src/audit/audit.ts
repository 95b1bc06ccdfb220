import type { Questionnaire, Action } from '../questionnaire/questionnaire.ts';
import type { Text } from '../text/language.ts';
import type { Accepted, Gates } from './gates.ts';
import type { Outcomes } from './outcomes.ts';

/** One of the two or more groups whose answers are compared. */
export interface Side {
  id: string;
  name: Text;
  /** `everyone`: the people named are the whole side. `sample`: their answers stand for a larger group. */
  population: 'everyone' | 'sample';
}

/** Somebody who is asked. A head speaks for the side; the team is compared with its head. */
export interface Person {
  id: string;
  side: string;
  role: 'head' | 'team';
  /** What they do, e.g. "Head of sales". Never used in file names. */
  job: string | null;
}

/** Whose paper a report is printed on; colours are `#rrggbb` and readable on white. */
export interface Brand {
  name: string | null;
  /** A data URI of a PNG, JPEG or SVG picture; in an audit that was not opened from its folder it may be a path. */
  logo: string | null;
  /** For the two sides of the pair; null: accord's own. */
  colors: { first: string; second: string } | null;
}

/** `audit.yaml`, composed with the questionnaires it names. */
export interface Audit {
  company: string;
  target: 'linked' | 'one-process';
  /** Languages to say texts in, first wish first. */
  languages: readonly string[];
  sides: readonly Side[];
  /** The two sides whose gap is the headline. */
  pair: readonly [string, string];
  people: readonly Person[];
  privacy: 'named';
  questionnaires: readonly Questionnaire[];
  /** The preset the questions were chosen by; null: questionnaires named one by one. */
  preset: string | null;
  actions: readonly Action[];
  /** What `accord check` holds a round against; null: nothing is written down. */
  gates: Gates | null;
  /** Differences both sides live with until a day. */
  accepted: readonly Accepted[];
  brand: Brand | null;
}

/** `rounds/<id>/round.yaml`: one dated run of an audit. */
export interface Round {
  id: string;
  /** Dates, `2026-11-02`. */
  opened: string;
  closed: string | null;
  /** Left out: nobody has submitted yet, or the round is of an accord that froze nothing. */
  frozen?: Frozen;
  /** Digest over its replies, `sha256:<hex>`, made when it was closed. */
  sealed?: string;
  /** The day it was sealed anew, its replies having been changed on purpose after it was closed. */
  resealed?: string;
  /** Replies withdrawn since it was closed; how many, never whose. */
  withdrawn?: number;
  /** Figures of the business, recorded beside the replies. */
  outcomes?: Outcomes;
}

/** What a round asks and how it weighs, fixed with its first submitted reply. */
export interface Frozen {
  questionnaires: readonly {
    id: string;
    version: number;
    /** `free`: shown, never scored (`expect: free`). */
    questions: readonly { id: string; measure: string; weight: number; free?: true }[];
  }[];
  /** Dimension id -> weight. */
  weights: Readonly<Record<string, number>>;
  /** Left out: as audit.yaml says now. */
  compared?: Compared;
}

/** Who is compared in a round, and what the company aimed at then. */
export interface Compared {
  pair: readonly [string, string];
  target: Audit['target'];
  /** Side id -> whom its answers stand for. */
  populations: Readonly<Record<string, Side['population']>>;
}
