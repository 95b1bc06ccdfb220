/** What a prompter shows for one option; `value` is what comes back. */
export interface ControlOption {
  value: string | number;
  label: string;
  /** What was said to it, where the options are things to be changed: label and this share one line. */
  says?: string;
}

/**
 * How a question is put to a person. Kinds are many, controls are few: the terminal, the plain prompter and the
 * form each draw these and know no kinds. The comment behind each says what value it returns.
 */
export type Control =
  /**
   * The chosen option's `value`. `numbers`: what each option is called by on a page, where it is not its place in the
   * list; null: it has none.
   */
  | {
      type: 'pick-one';
      options: readonly ControlOption[];
      other: boolean;
      numbers?: readonly (number | null)[];
    }
  /** `value`s in the order of the options, at most `atMost`. */
  | { type: 'pick-several'; options: readonly ControlOption[]; atMost: number | null; other: boolean }
  /** `value`s best first, `top` of them. */
  | { type: 'order'; options: readonly ControlOption[]; top: number }
  /** `{value: points}` adding up to `total`. */
  | { type: 'divide'; options: readonly ControlOption[]; total: number; step: number }
  /** A number within the range. */
  | { type: 'number'; unit: string; min: number; max: number; whole: boolean }
  /** `{card value: bin value}`, every card in a bin. */
  | { type: 'sort'; cards: readonly ControlOption[]; bins: readonly ControlOption[] }
  /** The text, 1 to `max` characters; `day`: a date is meant, whose characters nobody counts. */
  | { type: 'write'; max: number; day?: true }
  /** `{id: value of that step's control}`; a step may narrow its options to those chosen in an earlier one. */
  | { type: 'steps'; steps: readonly Step[] };

/** One of several inputs that make one answer. */
export interface Step {
  id: string;
  title: string;
  control: Exclude<Control, { type: 'steps' }>;
  /** Offer only what was chosen in the step with this id; nothing chosen there skips this step. */
  within: string | null;
}

/** A value a control returned; `other` is the person's own words beside or instead of it. */
export interface ControlValue {
  value: unknown;
  other: string | null;
}
