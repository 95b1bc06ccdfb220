import type { Control } from '../../questions/control.ts';
import type { Draw } from './draw.ts';
import { digitOf } from './key.ts';
import { edited, lineOf } from './line.ts';
import { cap, otherKeys, otherRow, typedOther, type Other } from './other.ts';
import { moved, row } from './rows.ts';

interface State {
  at: number;
  /** Indices of the ticked options. */
  ticked: ReadonlySet<number>;
  other: Other;
  /** Was nothing ticked the answer before? */
  wasNone: boolean;
}

/** Any of the options, capped where the control says so; nothing ticked is an answer where it is meant. */
export const pickSeveral: Draw<Extract<Control, { type: 'pick-several' }>, State> = {
  start(control, current) {
    const values: unknown[] = [current?.value ?? []].flat();
    const ticked = new Set(
      [...control.options.keys()].filter((index) => values.includes(control.options[index]?.value)),
    );
    const other: Other = { text: control.other ? (current?.other ?? '') : '', line: null };
    return { at: 0, ticked, other, wasNone: current !== null && ticked.size === 0 && other.text === '' };
  },
  press(control, state, key, { interview: t }) {
    const { options, atMost } = control;
    const { at, ticked, other } = state;
    const taken = ticked.size + (other.text === '' ? 0 : 1);
    const isFull = atMost !== null && taken >= atMost;
    if (other.line !== null) {
      const next = typedOther({ ...other, line: other.line }, key);
      return next === null ? null : { state: { ...state, other: next } };
    }
    const count = options.length + (control.other ? 1 : 0);
    const tick = (index: number) => {
      if (index === options.length) {
        if (other.text === '' && isFull) return { problem: t.full({ most: atMost }) };
        return { state: { ...state, at: index, other: { ...other, line: lineOf(other.text) } } };
      }
      if (!ticked.has(index) && isFull) return { problem: t.full({ most: atMost }) };
      const next = new Set(ticked);
      if (!next.delete(index)) next.add(index);
      return { state: { ...state, at: index, ticked: next } };
    };
    const to = moved(at, key, count);
    if (to !== null) return { state: { ...state, at: to } };
    if (key.name === 'space') return tick(at);
    const digit = digitOf(key);
    if (digit !== null && digit < count) return tick(digit);
    // On the row of own words a letter is the first of them and no command.
    if (at === options.length && key.text !== '') {
      if (other.text === '' && isFull) return { problem: t.full({ most: atMost }) };
      const line = edited(lineOf(other.text), key, cap);
      return { state: { ...state, other: { ...other, line } } };
    }
    if (key.name !== 'return' || key.pasted) return null;
    if (atMost !== null && taken > atMost) return { problem: t.full({ most: atMost }) };
    const value = options.filter((_, index) => ticked.has(index)).map((option) => option.value);
    const answer = { value, other: other.text === '' ? null : other.text };
    return taken === 0 && !state.wasNone ? { answer, doubt: t.noneTicked } : { answer };
  },
  body(control, { at, ticked, other }, paint, columns, words) {
    const { interview: t } = words;
    const rows = control.options.map((option, index) =>
      row(ticked.has(index) ? '[x] ' : '[ ] ', option.label, index === at, paint, columns),
    );
    const last = rows.length;
    if (control.other) {
      rows.push(otherRow(other.text === '' ? '[ ] ' : '[x] ', other, at === last, paint, columns, words));
    }
    const taken = ticked.size + (other.text === '' ? 0 : 1);
    const aside =
      control.atMost === null
        ? t.ticked({ count: taken })
        : t.tickedOf({ count: taken, most: control.atMost });
    const keys = other.line === null ? [t.keyTick, t.keyNext] : otherKeys(words);
    return { lead: [], rows, active: at, aside, keys };
  },
  isWriting: ({ options, other: isOffered }, { at, other }) =>
    other.line !== null || (isOffered && at === options.length),
  isTouched: (_control, { ticked, other }, start) =>
    other.text !== start.other.text ||
    ticked.size !== start.ticked.size ||
    [...ticked].some((index) => !start.ticked.has(index)),
};
