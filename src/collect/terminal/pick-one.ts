import type { Control } from '../../questions/control.ts';
import type { Draw } from './draw.ts';
import { digitOf } from './key.ts';
import { lineOf } from './line.ts';
import { otherKeys, otherRow, typedOther, type Other } from './other.ts';
import { moved, numberMark, row } from './rows.ts';

interface State {
  /** -1: nothing chosen yet, so that an enter typed in haste answers nothing. */
  at: number;
  other: Other;
}

/** One of the options; own words in the last row where they are on offer. */
export const pickOne: Draw<Extract<Control, { type: 'pick-one' }>, State> = {
  start(control, current, screen) {
    const text = control.other ? (current?.other ?? '') : '';
    const chosen = control.options.findIndex((option) => option.value === current?.value);
    const at = text === '' ? chosen : control.options.length;
    return { at: at < 0 && !screen.canSkip ? 0 : at, other: { text, line: null } };
  },
  press(control, { at, other }, key, words) {
    const { options } = control;
    if (other.line !== null) {
      const next = typedOther({ ...other, line: other.line }, key);
      if (next === null) return null;
      const isDone = key.name === 'return' && next.line === null;
      if (isDone && next.text !== '') return { answer: { value: null, other: next.text } };
      return { state: { at, other: next } };
    }
    const count = options.length + (control.other ? 1 : 0);
    if (key.name === 'up') return { state: { at: moved(at, -1, count), other } };
    if (key.name === 'down') return { state: { at: moved(at, 1, count), other } };
    const digit = digitOf(key);
    if (digit !== null && digit < count) return { state: { at: digit, other } };
    if (key.name !== 'return') return null;
    if (at === options.length) return { state: { at, other: { ...other, line: lineOf(other.text) } } };
    const option = options[at];
    return option === undefined
      ? { problem: words.interview.chooseFirst }
      : { answer: { value: option.value, other: null } };
  },
  body(control, { at, other }, paint, columns, words) {
    const { interview: t } = words;
    const rows = control.options.map((option, index) =>
      row(numberMark(index), option.label, index === at, paint, columns),
    );
    const last = rows.length;
    if (control.other) rows.push(otherRow(numberMark(last), other, at === last, paint, columns, words));
    const keys = other.line === null ? [t.keyChoose, t.keyNext] : otherKeys(words);
    return { rows, active: Math.max(0, at), aside: '', keys };
  },
  isWriting: (_control, { other }) => other.line !== null,
};
