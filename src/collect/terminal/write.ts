import type { Control } from '../../questions/control.ts';
import type { Draw } from './draw.ts';
import { edited, lineOf, type Line } from './line.ts';
import { written } from './rows.ts';

/** What may be typed or pasted beyond the most allowed, so that nothing vanishes while it is shortened. */
const slack = 2000;

/** Own words, wrapped as they are typed; line breaks come in with a paste. */
export const write: Draw<Extract<Control, { type: 'write' }>, Line> = {
  start: (_control, current) => lineOf(typeof current?.value === 'string' ? current.value : ''),
  press(control, line, key, { interview: t }) {
    if (key.name === 'return' && !key.pasted) {
      const value = line.text.trim();
      if (value === '') return { problem: t.nothingWrittenEsc };
      if (value.length > control.max) {
        return { problem: t.charactersOver({ count: value.length - control.max }) };
      }
      return { answer: { value, other: null } };
    }
    const next = edited(line, key, control.max + slack);
    return next === null ? null : { state: next };
  },
  body(control, line, _paint, columns, { interview: t }) {
    const rows = written('   ', line, columns).map((text) => [text]);
    const before = written('   ', { text: line.text.slice(0, line.at), at: line.at }, columns);
    return {
      lead: [],
      rows,
      active: Math.min(rows.length, before.length) - 1,
      aside: control.day === true ? '' : t.characters({ count: line.text.trim().length, most: control.max }),
      keys: [t.keyNext],
    };
  },
  isWriting: () => true,
};
