import type { Control } from '../../questions/control.ts';
import { visible } from '../../text/escape.ts';
import { padded, width, wrapped } from '../../text/layout.ts';
import { remainder } from '../remainder.ts';
import type { Draw } from './draw.ts';
import { moved } from './rows.ts';

interface State {
  at: number;
  /** Points in the order of the options. */
  points: readonly number[];
  /** What is being typed into the row at hand; null: nothing. */
  typed: string | null;
}

/** Points among the options; what is left to give is seen all the time and must reach 0. */
export const divide: Draw<Extract<Control, { type: 'divide' }>, State> = {
  start(control, current) {
    const before = (current?.value ?? {}) as Readonly<Record<string, unknown>>;
    const points = control.options.map((option) => {
      const value = before[option.value];
      return typeof value === 'number' && value >= 0 ? value : 0;
    });
    return { at: 0, points, typed: null };
  },
  press(control, state, key, { figure, interview: t }) {
    const { options, total, step } = control;
    const { at, points, typed } = state;
    const own = points[at] ?? 0;
    const left = remainder(total, points);
    const set = (value: number, shown: string | null = null) => ({
      state: { at, points: points.map((one, index) => (index === at ? value : one)), typed: shown },
    });
    const to = moved(at, key.name === 'tab' ? { ...key, name: 'down' } : key, options.length);
    if (to !== null) return { state: { ...state, at: to, typed: null } };
    if (key.name === 'left') return set(Math.max(0, rounded(own - step)));
    if (key.name === 'right') return set(rounded(own + Math.max(0, Math.min(step, left))));
    if (key.text === 'r') return set(Math.max(0, rounded(own + left)));
    if (/^[0-9.,]$/.test(key.text)) {
      const next = (typed ?? '') + key.text.replace(',', '.');
      if (!/^\d{0,3}(\.\d{0,2})?$/.test(next)) return { state };
      return Number(next) > total ? { problem: t.mostForOne({ most: total }) } : set(Number(next) || 0, next);
    }
    if (key.name === 'backspace') {
      const next = (typed ?? String(own)).slice(0, -1);
      return set(Number(next) || 0, next);
    }
    if (key.name !== 'return') return null;
    if (left !== 0)
      return {
        problem: left > 0 ? t.stillToGive({ left: figure(left) }) : t.givenTooMany({ over: figure(-left) }),
      };
    const value = Object.fromEntries(options.map((option, index) => [option.value, points[index] ?? 0]));
    return { answer: { value, other: null } };
  },
  body(control, { at, points, typed }, paint, columns, { figure: printed, interview: t }) {
    // Where there is little room, labels want it more.
    const barWidth = columns < 70 ? 8 : 20;
    const labels = control.options.map((option) => visible(option.label));
    const room = Math.min(Math.max(...labels.map(width)), Math.max(16, columns - barWidth - 14));
    const rows = labels.map((label, index) => {
      const value = points[index] ?? 0;
      const filled = Math.min(barWidth, Math.round((value / control.total) * barWidth));
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      const figure = index === at && typed !== null ? `${typed}▏` : String(value);
      return wrapped(label, room).map((line, part) => {
        const text = `${index === at && part === 0 ? ' ❯ ' : '   '}${padded(line, room)}`;
        const whole = part === 0 ? `${text}  ${bar}  ${padded(figure, 6, 'right')}` : text;
        return index === at ? paint.active(whole) : whole;
      });
    });
    const left = remainder(control.total, points);
    const aside = left < 0 ? t.tooMany({ over: printed(-left) }) : t.leftToGive({ left: printed(left) });
    const keys = [t.keyGo, t.keyStep({ step: control.step }), t.keyDigits, t.keyRest, t.keyNext];
    return { lead: [], rows, active: at, aside, keys };
  },
  isWriting: () => false,
  isTouched: (_control, { points }, start) => points.some((value, index) => value !== start.points[index]),
};

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
