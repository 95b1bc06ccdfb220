import { symbol, symbolCircle, symbolDiamond2, symbolSquare } from 'd3-shape';
import type { Paints, Who } from './paint.ts';
import { coordinate, styled, type Svg } from './svg.ts';

const shapes = { first: symbolCircle, second: symbolDiamond2, other: symbolSquare };

/** Areas that look alike: a hollow shape is drawn by its outline. */
const areas = { first: 110, second: 84, other: 64 };

/** A side's symbol at a place: filled circle, hollow diamond, hollow square. `scale` 1: some 12 pixels across. */
export function mark(who: Who, x: number, y: number, paints: Paints, scale = 1): Svg {
  const at = `translate(${coordinate(x)},${coordinate(y)})`;
  return `<path d="${outline(who, scale)}" transform="${at}"${styled(paints.mark[who])}/>`;
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
  return path.replace(/-?\d+\.\d+(e-?\d+)?/g, (figure) => coordinate(Number(figure)));
}
