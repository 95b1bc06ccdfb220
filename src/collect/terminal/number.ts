import { oneWay } from '../../questions/cells.ts';
import type { Control } from '../../questions/control.ts';
import { visible } from '../../text/escape.ts';
import { width, wrapped } from '../../text/layout.ts';
import { range, typedNumber } from '../number-input.ts';
import type { Draw } from './draw.ts';
import type { Key } from './key.ts';
import { edited, lineOf, withCaret, type Line } from './line.ts';

/** What is typed, and what stood there before anything was. */
interface Typed extends Line {
  from: string;
}

/** A number within its range; letters are commands until something is typed, then text that is refused or a unit. */
export const number: Draw<Extract<Control, { type: 'number' }>, Typed> = {
  start(_control, current) {
    const from = typeof current?.value === 'number' ? oneWay(current.value) : '';
    return { ...lineOf(from), from };
  },
  press(control, line, key, words) {
    if (key.name === 'return') {
      const typed = typedNumber(line.text, control, words);
      return typed.ok ? { answer: { value: typed.value, other: null } } : { problem: typed.problem };
    }
    if (key.name === 'left' && line.text === '') return null;
    if (key.text !== '' && !/^[0-9.,+-]$/.test(key.text) && !isTyped(line)) return null;
    return typedOn(line, key);
  },
  stray: (_control, line, key) => (key.text === '' || key.text === ' ' ? null : typedOn(line, key)),
  body(control, line, _paint, columns, words) {
    const { interview: t } = words;
    const unit = control.unit === '' ? '' : ` ${visible(control.unit)}`;
    const about = `${control.whole ? `${t.wholeNumber}, ` : ''}${visible(range(control, words))}`;
    const typed = `${visible(withCaret(line))}${unit}`;
    const whole = `   ${typed}      (${about})`;
    const folded = () => wrapped(`${typed}\n(${about})`, columns - 3).map((text) => `   ${text}`);
    return {
      lead: [],
      rows: [width(whole) <= columns ? [whole] : folded()],
      active: 0,
      aside: '',
      keys: [t.keyDigits, t.keyNext],
    };
  },
  isWriting: (_control, line) => isTyped(line),
};

function isTyped({ text, from }: Typed): boolean {
  return text !== '' && text !== from;
}

function typedOn(line: Typed, key: Key): { state: Typed } | null {
  const next = edited(line, key, 20);
  return next === null ? null : { state: { ...line, ...next } };
}
