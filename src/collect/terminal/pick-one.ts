import type { Control, ControlOption } from '../../questions/control.ts';
import { visible } from '../../text/escape.ts';
import { truncated, width } from '../../text/layout.ts';
import type { Draw } from './draw.ts';
import { digitOf } from './key.ts';
import { lineOf } from './line.ts';
import { otherKeys, otherRow, typedOther, type Other } from './other.ts';
import type { Paint } from './paint.ts';
import { digitsOf, moved, numberMark, row } from './rows.ts';

type PickOne = Extract<Control, { type: 'pick-one' }>;

interface State {
  /** -1: nothing chosen yet, so that an enter typed in haste answers nothing. */
  at: number;
  other: Other;
  /** Digits of a number typed so far, where options bear numbers of their own. */
  typed: string;
}

/** One of the options; own words in the last row where they are on offer. */
export const pickOne: Draw<PickOne, State> = {
  start(control, current, screen) {
    const text = control.other ? (current?.other ?? '') : '';
    const chosen = control.options.findIndex((option) => option.value === current?.value);
    const at = text === '' ? chosen : control.options.length;
    return { at: at < 0 && !screen.canSkip ? 0 : at, other: { text, line: null }, typed: '' };
  },
  press(control, { at, other, typed }, key, words) {
    const { options } = control;
    const count = options.length + (control.other ? 1 : 0);
    const to = (index: number, digits = ''): { state: State } => {
      const isOwn = index === options.length;
      const text = other.line?.text ?? other.text;
      // Who comes to the row of own words writes: a letter must not be taken for a command there.
      return { state: { at: index, other: { text, line: isOwn ? lineOf(text) : null }, typed: digits } };
    };
    if (other.line !== null) {
      if (key.name === 'return' && !key.pasted && other.line.text.trim() === '') {
        return { problem: words.interview.nothingWrittenLeave };
      }
      const next = typedOther({ ...other, line: other.line }, key);
      if (next === null) {
        const row = key.name === 'up' || key.name === 'down' ? moved(at, key, count) : null;
        return row === null ? null : to(row);
      }
      const isDone = key.name === 'return' && next.line === null;
      if (isDone) return { answer: { value: null, other: next.text } };
      return { state: { at, other: next, typed: '' } };
    }
    const row = moved(at, key, count);
    if (row !== null) return to(row);
    const called =
      control.numbers === undefined ? calledRow(digitOf(key), count) : numbered(control, typed, key.text);
    if (called !== null) return to(called.at, called.typed);
    if (key.name !== 'return') return null;
    if (at === options.length) return to(at);
    const option = options[at];
    return option === undefined
      ? { problem: words.interview.chooseFirst }
      : { answer: { value: option.value, other: null } };
  },
  body(control, { at, other }, paint, columns, words) {
    const { interview: t } = words;
    const widest = Math.max(0, ...(control.numbers ?? []).map((number) => String(number ?? '').length));
    const markOf = (index: number) =>
      control.numbers === undefined
        ? numberMark(index)
        : `${String(control.numbers[index] ?? '').padStart(widest)} `;
    const rows = control.options.map((option, index) =>
      optionRow(markOf(index), option, index === at, paint, columns),
    );
    const last = rows.length;
    if (control.other) rows.push(otherRow(numberMark(last), other, at === last, paint, columns, words));
    const keys =
      other.line === null
        ? [
            t.keyChoose({ most: control.numbers === undefined ? digitsOf(rows.length) : '' }),
            control.numbers === undefined ? '' : t.keyToQuestion,
            t.keyNext,
          ]
        : otherKeys(words);
    return { lead: [], rows, active: Math.max(0, at), aside: '', keys };
  },
  isWriting: (_control, { other }) => other.line !== null,
  isTouched: (_control, { other }, start) => other.text !== start.other.text,
};

function calledRow(index: number | null, count: number): { at: number; typed: string } | null {
  return index !== null && index < count ? { at: index, typed: '' } : null;
}

/** The row whose own number the digits make; digits that make none begin a new number. */
function numbered(
  { numbers = [] }: PickOne,
  typed: string,
  text: string,
): { at: number; typed: string } | null {
  if (!/^\d$/.test(text)) return null;
  for (const digits of [typed + text, text]) {
    const at = numbers.indexOf(Number(digits));
    if (at >= 0) return { at, typed: digits };
  }
  return null;
}

/** An option with what was said to it stands on one line: both are cut where they do not fit, the longer one more. */
function optionRow(
  mark: string,
  { label, says }: ControlOption,
  isActive: boolean,
  paint: Paint,
  columns: number,
): string[] {
  if (says === undefined) return row(mark, label, isActive, paint, columns);
  const room = Math.max(20, columns - 3 - width(mark) - 3);
  const [shownLabel, shownSays] = [visible(label), visible(says)];
  const half = Math.floor(room * 0.4);
  const saysRoom = Math.max(half, room - width(shownLabel));
  const end = truncated(shownSays, saysRoom);
  const text = `${truncated(shownLabel, room - width(end))} — ${end}`;
  return row(mark, text, isActive, paint, columns);
}
