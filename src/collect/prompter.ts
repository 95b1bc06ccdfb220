import type { Control, ControlValue } from '../questions/control.ts';
import type { NonAnswer } from '../replies/reply.ts';
import type { Words } from '../text/words/index.ts';

/** One thing on the screen, waiting for a person. */
export interface Screen {
  /** The prompter's own words, in the language of the screen. */
  words: Words;
  /** Left of the top line: company, round. */
  title: string;
  /** Right of it: `The lead 3 of 8 · 11 of 38 · about 14 minutes left`; empty outside an interview. */
  progress: string;
  ask: string;
  help: string;
  /** Shown on `?`; empty: no such key. */
  why: string;
  control: Control;
  /** What was answered before, to start from. */
  current: ControlValue | null;
  /** Non-answers on offer, and whether one was given before. */
  none: readonly NonAnswer[];
  currentNone: NonAnswer | null;
  canGoBack: boolean;
  canSkip: boolean;
  /** Can what is left with ctrl-c be gone on with? */
  canResume: boolean;
}

/** The parts of a screen that stands alone: no way back, nothing to skip, nothing answered before. */
export const standingAlone = {
  progress: '',
  why: '',
  current: null,
  none: [],
  currentNone: null,
  canGoBack: false,
  canSkip: false,
  canResume: false,
} as const satisfies Partial<Screen>;

/** What the person did. `stop` is ctrl-c: everything saved stays. */
export type Outcome =
  | { type: 'answer'; answer: ControlValue }
  | { type: 'none'; none: NonAnswer }
  | { type: 'skip' }
  | { type: 'back' }
  | { type: 'stop' };

/** Draws controls; knows no kinds, no questions, no replies. */
export interface Prompter {
  /** How answers are marked in the reply. */
  readonly via: 'terminal' | 'plain';
  ask(screen: Screen): Promise<Outcome>;
  /** Shows text before the next screen, or on it. */
  say(text: string): void;
}
