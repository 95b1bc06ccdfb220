import type { Agreement } from '../../charter/charter.ts';
import type { MeasuringRound } from '../../charter/stands.ts';
import type { Prompter, Screen } from '../../collect/prompter.ts';
import type { ControlValue } from '../../questions/control.ts';
import type { Said } from './decided.ts';
import type { Opened } from './opened.ts';

/** What a workshop works with. */
export interface Workshop {
  at: Opened;
  prompter: Prompter;
  /** What was answered before, shown beside each question; null: nobody has. */
  round: MeasuringRound | null;
  /** Ids of the questions that the report finds to be settled, in its order; they come first. */
  toSettle: readonly string[];
  /** Said by flags already; it is not asked for. */
  given: Said;
  /** Resolves once it is on disk. */
  save(one: Agreement): Promise<void>;
}

/** One thing asked of a question; `heard` takes the answer in, or says what is wrong with it. */
export interface Part {
  needed(all: Said): boolean;
  screen(all: Said): Pick<Screen, 'ask' | 'help' | 'control'> & Partial<Screen>;
  heard(all: Said, answer: ControlValue | null): Said | { problem: string } | 'leave';
}
