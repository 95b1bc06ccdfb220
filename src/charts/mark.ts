import { symbol, symbolCircle, symbolDiamond2, symbolSquare } from 'd3-shape';
import type { Paints, Who } from './paint.ts';
import { element, type Svg } from './svg.ts';

const shapes = { first: symbolCircle, second: symbolDiamond2, other: symbolSquare };

/** Areas that look alike: a hollow shape is drawn by its outline. */
const areas = { first: 110, second: 84, other: 64 };

/** A side's symbol at a place: filled circle, hollow diamond, hollow square. `scale` 1: some 12 pixels across. */
export function mark(who: Who, x: number, y: number, paints: Paints, scale = 1): Svg {
  return element('path', {
    d: outline(who, scale),
    transform: `translate(${place(x)},${place(y)})`,
    ...paints.mark[who],
  });
}

const outlines = new Map<string, string>();

/** Pictures hold thousands of symbols, and few that differ. */
function outline(who: Who, scale: number): string {
  const name = `${who} ${String(scale)}`;
  const known = outlines.get(name);
  if (known !== undefined) return known;
  const path = settled(symbol(shapes[who], areas[who] * scale * scale)() ?? '');
  outlines.set(name, path);
  return path;
}

/** A path with two decimals at most. */
export function settled(path: string): string {
  return path.replace(/-?\d+\.\d+(e-?\d+)?/g, (figure) => place(Number(figure)));
}

function place(value: number): string {
  if (!Number.isFinite(value)) throw new Error('a picture needs a place here');
  return String(Math.round(value * 100) / 100 + 0);
}
