import type { Control } from '../../questions/control.ts';
import type { Draw } from './draw.ts';
import { digitOf } from './key.ts';
import { moved, row } from './rows.ts';

type Order = Extract<Control, { type: 'order' }>;

interface State {
  at: number;
  /** Indices of the options that have a place, best first. */
  placed: readonly number[];
}

/** Options moved into places, best first; nothing has a place before the person gives it one. */
export const order: Draw<Order, State> = {
  start(control, current) {
    const values = [current?.value ?? []].flat(3);
    const placed = values
      .map((value) => control.options.findIndex((option) => option.value === value))
      .filter((index) => index >= 0);
    return { at: 0, placed: [...new Set(placed)].slice(0, control.top) };
  },
  press(control, state, key, { interview: t }) {
    const { options, top } = control;
    const list = shown(control, state);
    const { at, placed } = state;
    const option = list[at];
    if (option === undefined) return null;
    const others = placed.filter((one) => one !== option);
    const isPlaced = others.length < placed.length;
    const placedAt = (place: number): { state: State } | { problem: string } => {
      if (!isPlaced && placed.length >= top) return { problem: t.placesTaken };
      const to = Math.min(Math.max(0, place), others.length);
      return { state: { at: to, placed: [...others.slice(0, to), option, ...others.slice(to)] } };
    };
    if ((key.shift && key.name === 'up') || key.text === '+') {
      return placedAt(isPlaced ? at - 1 : placed.length);
    }
    if ((key.shift && key.name === 'down') || key.text === '-')
      return isPlaced ? placedAt(at + 1) : { state };
    const next = moved(at, key, list.length);
    if (next !== null) return { state: { ...state, at: next } };
    if (key.name === 'space') {
      if (isPlaced) return { state: { at, placed: others } };
      const given = placedAt(placed.length);
      // On to the next that waits for a place.
      return 'state' in given
        ? { state: { ...given.state, at: Math.min(placed.length + 1, list.length - 1) } }
        : given;
    }
    const digit = digitOf(key);
    if (digit !== null && digit < top) return placedAt(digit);
    if (key.name !== 'return') return null;
    const missing = top - placed.length;
    // Where all are ranked, the last one has only one place left.
    const whole = missing === 1 && top === options.length ? list : placed;
    return whole.length === top
      ? { answer: { value: whole.map((index) => options[index]?.value), other: null } }
      : { problem: t.morePlaces({ count: missing }) };
  },
  body(control, state, paint, columns, { interview: t }) {
    const { at, placed } = state;
    const rows = shown(control, state).map((option, index) => {
      const mark = index < placed.length ? `${String(index + 1).padStart(2)}. ` : ' ·  ';
      return row(mark, control.options[option]?.label ?? '', index === at, paint, columns);
    });
    const keys = [t.keyGo, t.keyPlace, t.keyMove, t.keyToPlace, t.keyNext];
    return { lead: [], rows, active: at, aside: t.placed({ count: placed.length, top: control.top }), keys };
  },
  isWriting: () => false,
  isTouched: (_control, { placed }, start) => placed.join() !== start.placed.join(),
};

/** Placed options first, the others in their own order. */
function shown(control: Order, { placed }: State): number[] {
  return [...placed, ...[...control.options.keys()].filter((index) => !placed.includes(index))];
}
