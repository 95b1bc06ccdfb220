import type { Control } from '../../questions/control.ts';
import { divide } from './divide.ts';
import type { Draw } from './draw.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { pickOne } from './pick-one.ts';
import { pickSeveral } from './pick-several.ts';
import { sort } from './sort.ts';
import { write } from './write.ts';

const draws: Readonly<Record<Exclude<Control['type'], 'steps'>, unknown>> = {
  'pick-one': pickOne,
  'pick-several': pickSeveral,
  order,
  divide,
  number,
  sort,
  write,
};

/** How a control is drawn; steps are asked one by one and have no drawing of their own. */
export function drawOf(control: Exclude<Control, { type: 'steps' }>): Draw<Control, unknown> {
  return draws[control.type] as Draw<Control, unknown>;
}
