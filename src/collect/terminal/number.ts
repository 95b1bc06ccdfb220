import type { Control } from '../../questions/control.ts';
import { visible } from '../../text/escape.ts';
import { range, typedNumber } from '../number-input.ts';
import type { Draw } from './draw.ts';
import { edited, lineOf, withCaret, type Line } from './line.ts';

/** A number within its range; letters stay commands, because no number needs them. */
export const number: Draw<Extract<Control, { type: 'number' }>, Line> = {
  start: (_control, current) => lineOf(typeof current?.value === 'number' ? String(current.value) : ''),
  press(control, line, key) {
    if (key.name === 'return') {
      const typed = typedNumber(line.text, control);
      return typed.ok ? { answer: { value: typed.value, other: null } } : { problem: typed.problem };
    }
    if (key.name === 'left' && line.text === '') return null;
    if (key.text !== '' && !/^[0-9.,+-]$/.test(key.text)) return null;
    const next = edited(line, key, 20);
    return next === null ? null : { state: next };
  },
  body(control, line) {
    const unit = control.unit === '' ? '' : ` ${visible(control.unit)}`;
    const about = `${control.whole ? 'a whole number, ' : ''}${visible(range(control))}`;
    return {
      rows: [[`   ${withCaret(line)}${unit}      (${about})`]],
      active: 0,
      aside: '',
      keys: ['digits to type', 'enter next'],
    };
  },
  isWriting: () => false,
};
