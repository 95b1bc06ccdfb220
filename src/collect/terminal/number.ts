import type { Control } from '../../questions/control.ts';
import { visible } from '../../text/escape.ts';
import { range, typedNumber } from '../number-input.ts';
import type { Draw } from './draw.ts';
import { edited, lineOf, withCaret, type Line } from './line.ts';

/** A number within its range; letters stay commands, because no number needs them. */
export const number: Draw<Extract<Control, { type: 'number' }>, Line> = {
  start: (_control, current) => lineOf(typeof current?.value === 'number' ? String(current.value) : ''),
  press(control, line, key, words) {
    if (key.name === 'return') {
      const typed = typedNumber(line.text, control, words);
      return typed.ok ? { answer: { value: typed.value, other: null } } : { problem: typed.problem };
    }
    if (key.name === 'left' && line.text === '') return null;
    if (key.text !== '' && !/^[0-9.,+-]$/.test(key.text)) return null;
    const next = edited(line, key, 20);
    return next === null ? null : { state: next };
  },
  body(control, line, _paint, _columns, words) {
    const { interview: t } = words;
    const unit = control.unit === '' ? '' : ` ${visible(control.unit)}`;
    const about = `${control.whole ? `${t.wholeNumber}, ` : ''}${visible(range(control, words))}`;
    return {
      rows: [[`   ${withCaret(line)}${unit}      (${about})`]],
      active: 0,
      aside: '',
      keys: [t.keyDigits, t.keyNext],
    };
  },
  isWriting: () => false,
};
