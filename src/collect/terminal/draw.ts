import type { ControlValue } from '../../questions/control.ts';
import type { Words } from '../../text/words/index.ts';
import type { Screen } from '../prompter.ts';
import type { Key } from './key.ts';
import type { Paint } from './paint.ts';

/**
 * What a key did: a new state, an answer, or a refusal said at the bottom. An answer with `doubt` is one that a slip would
 * give too: the doubt is said, and the answer is taken when the key is pressed once more.
 */
type Press<S> = { state: S } | { answer: ControlValue; doubt?: string } | { problem: string };

/** What a control shows, top to bottom. */
export interface Body {
  /** Lines above the rows that stay in sight: the card at hand. */
  lead: readonly string[];
  /** Each a thing of one or more lines; lines are escaped and fit the columns. */
  rows: readonly (readonly string[])[];
  /** The row that must stay in sight. */
  active: number;
  /** Right of the question: `left to give: 15`. */
  aside: string;
  /** The control's own keys: `space tick`. */
  keys: readonly string[];
}

/** How one control is drawn and what its keys do: no screen, no clock, only states. */
export interface Draw<C, S> {
  start(control: C, current: ControlValue | null, screen: Screen): S;
  /** null: the key is not the control's. */
  press(control: C, state: S, key: Key, words: Words): Press<S> | null;
  /** Text that is neither the control's nor a command, and text that was pasted; absent: it is left out. */
  stray?(control: C, state: S, key: Key): Press<S> | null;
  body(control: C, state: S, paint: Paint, columns: number, words: Words): Body;
  /** True while letters are text and no commands. */
  isWriting(control: C, state: S): boolean;
  /** Does the state hold what was not in `start`, and would be lost by leaving? Absent: never. */
  isTouched?(control: C, state: S, start: S): boolean;
}
