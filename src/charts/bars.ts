import { lines, said, textWidth } from './fit.ts';
import { mark } from './mark.ts';
import type { Who } from './paint.ts';
import { box, margin, sizes, straight, written, type KeyEntry, type Sheet } from './sheet.ts';
import { element, type Svg } from './svg.ts';

/** One bar of a row: whose it is, how much of the whole, and the same in words. */
export interface Bar {
  who: Who;
  /** 0..1. */
  share: number;
  text: string;
  /** What somebody else expected it to be, 0..1; null: nobody said. */
  expected: { by: Who; share: number } | null;
}

/** One option or item with a bar for each that answered. */
export interface BarRow {
  label: string;
  bars: readonly Bar[];
}

const left = 208;
const height = 12;
const pitch = 15;
/** What words may take of the room of the bars. */
const most = 190;

/** Rows of bars from nothing to the whole, a side's symbol before each; `bottom` is where they end. */
export function bars(on: Sheet, rows: readonly BarRow[], top: number): { svg: Svg; bottom: number } {
  const room = Math.max(
    48,
    ...rows.flatMap((row) => row.bars.map(({ text }) => textWidth(text, sizes.small) + 10)),
  );
  const whole = on.wide - margin - left - Math.min(room, most);
  // Only where some are too long: cutting takes its time, and there are thousands.
  const fit = (bar: Bar) => (room > most ? { ...bar, text: said(bar.text, most - 10, sizes.small) } : bar);
  const parts: Svg[] = [0, 0.5, 1].map((share) =>
    written([`${String(share * 100)} %`], left + share * whole, top + 12, on.paints.muted, {
      size: sizes.small,
      anchor: 'middle',
    }),
  );
  let y = top + 20;
  const start = y;
  const drawn = rows.map((row) => {
    const label = lines(row.label, left - margin - 26, sizes.text, Math.max(3, row.bars.length));
    const isEmpty = row.bars.every(({ share, expected }) => share === 0 && (expected?.share ?? 0) === 0);
    const tall = Math.max((isEmpty ? 1 : row.bars.length) * pitch, label.length * 17);
    const first = y + (tall - row.bars.length * pitch) / 2;
    const svg = element(
      'g',
      {},
      written(label, margin, y + (tall - label.length * 17) / 2 + 13, on.paints.ink),
      ...(isEmpty
        ? [nobody(on, row.bars, y + tall / 2)]
        : row.bars.map((bar, at) => barAt(on, fit(bar), first + at * pitch, whole))),
    );
    y += tall + 9;
    return svg;
  });
  const grid = [0, 0.5, 1].map((share) =>
    straight(left + share * whole, start - 3, left + share * whole, y - 6, on.paints.grid),
  );
  return { svg: [...parts, ...grid, ...drawn].join(''), bottom: y };
}

/** What nobody took and nobody was expected to takes one line. */
function nobody({ paints: p }: Sheet, all: readonly Bar[], y: number): Svg {
  return written([all.map(({ text }) => text).join(' · ')], left + 6, y + 4.5, p.muted, {
    size: sizes.small,
  });
}

function barAt({ paints: p }: Sheet, { who, share, text, expected }: Bar, y: number, whole: number): Svg {
  const at = expected === null ? null : left + expected.share * whole;
  const end = left + share * whole;
  const isCovered = at !== null && at > end && at < end + textWidth(text, sizes.small) + 9;
  return [
    mark(who, left - 10, y + height / 2, p, 0.75),
    share > 0 ? box(left, y, share * whole, height, p.bar[who]) : '',
    at === null || expected === null
      ? ''
      : straight(at, y - 1.5, at, y + height + 1.5, { ...p.line[expected.by], 'stroke-width': 3 }),
    written([text], (isCovered ? at : end) + 6, y + height - 1.5, p.ink, { size: sizes.small }),
  ].join('');
}

/** What the thick lines across bars mean. */
export function expectedKey({ paints: p, t }: Sheet): KeyEntry {
  return {
    sign: (x, y) => straight(x, y - 7, x, y + 7, { ...p.line.other, 'stroke-width': 3 }),
    text: t.expected,
  };
}
