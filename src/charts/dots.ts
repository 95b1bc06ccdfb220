import { scaleLinear } from 'd3-scale';
import { head, lines, said, textWidth } from './fit.ts';
import { mark } from './mark.ts';
import { box, margin, sizes, straight, written, type Sheet } from './sheet.ts';
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

/** What figures of one side take to the right of the line, and may take. */
const least = 56;
const most = 110;

/**
 * Both sides on one line, row by row, what they say in two columns beside; `bottom` is where they end. Long labels stand
 * above their line, all of them then.
 */
export function dots(on: Sheet, rows: readonly DotRow[], { domain, ticks }: DotLine, top: number) {
  const { paints: p, names } = on;
  const small = { size: sizes.small, anchor: 'middle' } as const;
  // The line of a row begins behind its label, or below it at the margin.
  const beside = on.wide * 0.42;
  const roomBeside = beside - margin - 22;
  const isAbove = rows.some(({ label }) => lines(label, roomBeside, sizes.text, 9).length > 2);
  const [broad = least, last = least] = [0, 1].map((at) =>
    Math.min(most, Math.max(least, ...rows.map(({ texts }) => textWidth(texts[at] ?? '', sizes.small)))),
  );
  const columns = [on.wide - margin - last - 20, on.wide - margin];
  const to = (columns[0] ?? 0) - broad - 12;
  const scale = scaleLinear(domain, [isAbove ? margin + 16 : beside, to]);
  let y = top + 24;
  const start = y;
  const drawn = rows.map((row) => {
    const label = isAbove
      ? lines(row.label, on.wide - 2 * margin, sizes.small, 3)
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
      isAbove ? box(margin - 4, y + 1, on.wide - 2 * margin + 8, label.length * 15 + 3, p.paper) : '',
      written(label, margin, first, p.ink, isAbove ? { size: sizes.small } : {}),
      one === null || other === null
        ? ''
        : straight(one, middle, other, middle, { ...p.rule, 'stroke-width': 2.4 }),
      other === null ? '' : mark('second', other, middle, p, isClose ? 1.3 : 1),
      one === null ? '' : mark('first', one, middle, p, isClose ? 0.5 : 1),
      ...row.texts.map((text, at) =>
        written([said(text, most, sizes.small)], columns[at] ?? 0, middle + 5, p.ink, {
          size: sizes.small,
          anchor: 'end',
        }),
      ),
    );
    y += tall;
    return svg;
  });
  const lastTick = Math.max(
    ...ticks.map(({ value, text }) => scale(value) + textWidth(text, sizes.small) / 2),
  );
  const found = names.map((name, at) =>
    head(name, (columns[at] ?? 0) - (at === 0 ? lastTick : (columns[0] ?? 0)) - 8, sizes.small, 1),
  );
  // The key above has the names: a symbol is enough where one of them has no room.
  const heads = found.some((one) => one === null) ? null : found.map((one) => one ?? []);
  const grid = ticks.map(({ value }) => straight(scale(value), start, scale(value), y, p.grid));
  const above = [
    ...ticks.map(({ value, text }) => written([text], scale(value), top + 16, p.muted, small)),
    ...names.map((_, at) =>
      heads === null
        ? mark(at === 0 ? 'first' : 'second', (columns[at] ?? 0) - 12, top + 11.5, p)
        : written(heads[at] ?? [], columns[at] ?? 0, top + 16, p.muted, { size: sizes.small, anchor: 'end' }),
    ),
  ];
  return { svg: [...above, ...grid, ...drawn].join(''), bottom: y + 6 };
}
