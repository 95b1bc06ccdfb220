import { scaleLinear } from 'd3-scale';
import { lines } from './fit.ts';
import { mark } from './mark.ts';
import { box, margin, sizes, straight, wide, written, type Sheet } from './sheet.ts';
import { element } from './svg.ts';

/** One row: where each side of the pair lies on the line; null where it lies nowhere. */
interface DotRow {
  label: string;
  values: readonly [number | null, number | null];
  texts: readonly [string, string];
}

/** The line all rows share. */
interface DotLine {
  domain: readonly [number, number];
  ticks: readonly { value: number; text: string }[];
}

/** From where to where the line goes; figures of both sides stand to its right. */
interface Span {
  from: number;
  to: number;
}

const columns = [552, wide - margin] as const;
const beside = { from: 268, to: 488 };
const roomBeside = beside.from - margin - 22;
const below = { from: margin + 16, to: 488 };

/**
 * Both sides on one line, row by row, what they say in two columns beside; `bottom` is where they end. Long labels stand
 * above their line, all of them then.
 */
export function dots(on: Sheet, rows: readonly DotRow[], { domain, ticks }: DotLine, top: number) {
  const { paints: p, names } = on;
  const small = { size: sizes.small, anchor: 'middle' } as const;
  const heads = names.map((name) => lines(name, 74, sizes.small, 1));
  const isAbove = rows.some(({ label }) => lines(label, roomBeside, sizes.text, 9).length > 2);
  const { from, to }: Span = isAbove ? below : beside;
  const scale = scaleLinear(domain, [from, to]);
  let y = top + 24;
  const start = y;
  const drawn = rows.map((row) => {
    const label = isAbove
      ? lines(row.label, wide - 2 * margin, sizes.small, 3)
      : lines(row.label, roomBeside, sizes.text);
    const tall = isAbove ? label.length * 15 + 32 : Math.max(24, label.length * 17 + 5);
    const middle = isAbove ? y + label.length * 15 + 13 : y + tall / 2;
    const first = isAbove ? y + 13 : middle + 5 - (label.length - 1) * 8.5;
    const places = row.values.map((value) => (value === null ? null : scale(value)));
    const [one = null, other = null] = places;
    const isClose = one !== null && other !== null && Math.abs(one - other) < 10;
    const svg = element(
      'g',
      {},
      isAbove ? box(margin - 4, y + 1, wide - 2 * margin + 8, label.length * 15 + 3, p.paper) : '',
      written(label, margin, first, p.ink, isAbove ? { size: sizes.small } : {}),
      one === null || other === null
        ? ''
        : straight(one, middle, other, middle, { ...p.rule, 'stroke-width': 2.4 }),
      other === null ? '' : mark('second', other, middle, p, isClose ? 1.3 : 1),
      one === null ? '' : mark('first', one, middle, p, isClose ? 0.5 : 1),
      ...row.texts.map((text, at) =>
        written([text], columns[at] ?? 0, middle + 5, p.ink, { size: sizes.small, anchor: 'end' }),
      ),
    );
    y += tall;
    return svg;
  });
  const grid = ticks.map(({ value }) => straight(scale(value), start, scale(value), y, p.grid));
  const above = [
    ...ticks.map(({ value, text }) => written([text], scale(value), top + 16, p.muted, small)),
    ...heads.map((head, at) =>
      written(head, columns[at] ?? 0, top + 16, p.muted, { size: sizes.small, anchor: 'end' }),
    ),
  ];
  return { svg: [...above, ...grid, ...drawn].join(''), bottom: y + 6 };
}
