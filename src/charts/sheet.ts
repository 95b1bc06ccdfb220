import { nameOf } from '../phrases/wording.ts';
import type { Report } from '../report/report.ts';
import { wordsIn, type Words } from '../text/words/index.ts';
import { pageWords, type PageWords } from '../text/words/pages/index.ts';
import type { Chart, ChartTable } from './chart.ts';
import { fitted, textWidth } from './fit.ts';
import { mark } from './mark.ts';
import { paints, type Paints, type Who } from './paint.ts';
import { content, coordinate, element, styled, type Attributes, type Svg } from './svg.ts';

/** The width of most pictures, in their own units. */
export const wide = 640;

/** The width of those that stand beside text on paper. */
export const narrow = 540;

/** Free room between the edge of a picture and what is drawn in it. */
export const margin = 8;

/** Letters: of names and answers, and of what stands around. */
export const sizes = { text: 14, small: 12.5 };

const font = "'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** What every picture is drawn with. */
export interface Sheet {
  report: Report;
  /** The picture's own, as the ids inside it begin. */
  id: string;
  /** How wide it is. */
  wide: number;
  paints: Paints;
  words: Words;
  t: PageWords['charts'];
  /** The sides of the pair, by name. */
  names: readonly [string, string];
}

/** A sheet for the picture `kind` of one thing; `of` may be empty. */
export function sheet(report: Report, kind: string, of: string, width = wide): Sheet {
  const id = `chart-${kind}${of === '' ? '' : `-${of}`}`;
  return {
    report,
    id,
    wide: width,
    paints: paints(report, id),
    words: wordsIn(report.languages),
    t: pageWords(report.languages).charts,
    names: [nameOf(report, report.pair[0]), nameOf(report, report.pair[1])],
  };
}

/** Whose mark a side has. */
export function whoIs({ report }: Sheet, side: string): Who {
  if (side === report.pair[0]) return 'first';
  return side === report.pair[1] ? 'second' : 'other';
}

/** The finished picture: its parts on paper, with what it is for those who do not see it. */
export function drawn(
  on: Sheet,
  picture: {
    id: string;
    title: string;
    description: string;
    height: number;
    width?: number;
    table: ChartTable;
  },
  parts: readonly Svg[],
): Chart {
  const { id, title, description, height, width = on.wide, table } = picture;
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'chart',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
    role: 'img',
    'aria-labelledby': `${on.id}-title ${on.id}-desc`,
    'font-family': font,
    'font-size': sizes.text,
  };
  const body = parts.join('');
  const svg = element(
    'svg',
    frame,
    element('title', { id: `${on.id}-title` }, content(title)),
    element('desc', { id: `${on.id}-desc` }, content(description)),
    ...(body.includes(`${on.id}-hatch`) ? [hatch(on)] : []),
    element('rect', { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height), ...on.paints.paper }),
    body,
  );
  return { id, title, description, svg, table };
}

/** Lines of text from a place on: the first one stands on `y`. */
export function written(
  text: readonly string[],
  x: number,
  y: number,
  style: Attributes,
  { size = sizes.text, anchor = 'start', bold = false, leading = 1.2 } = {},
): Svg {
  let look = styled(style);
  if (size !== sizes.text) look += ` font-size="${size}"`;
  if (anchor !== 'start') look += ` text-anchor="${anchor}"`;
  if (bold) look += ' font-weight="600"';
  let all = '';
  text.forEach((line, at) => {
    const below = coordinate(y + at * size * leading);
    all += `<text x="${coordinate(x)}" y="${below}"${look}>${content(line)}</text>`;
  });
  return all;
}

/** One entry of a key: a symbol, or what else is drawn, and what it stands for. */
export interface KeyEntry {
  /** Drawn around a place, at most some 9 pixels to each side. */
  sign: (x: number, y: number) => Svg;
  text: string;
}

/** What the symbols mean, in as many rows as it takes; `bottom` is where it ends. */
export function key(on: Sheet, entries: readonly KeyEntry[], top: number): { svg: Svg; bottom: number } {
  const [gap, rise] = [18, 19];
  let [x, y] = [margin, top + 12];
  const parts: Svg[] = [];
  for (const { sign, text } of entries) {
    const shown = fitted(text, on.wide - 2 * margin - 22, sizes.small);
    const size = 22 + textWidth(shown, sizes.small);
    if (x > margin && x + size > on.wide - margin) [x, y] = [margin, y + rise];
    parts.push(sign(x + 8, y - 4.5), written([shown], x + 20, y, on.paints.muted, { size: sizes.small }));
    x += size + gap;
  }
  return { svg: parts.join(''), bottom: y + 8 };
}

/** The two sides of the pair as entries of a key. */
export function sidesKey({ names, paints: p }: Sheet): KeyEntry[] {
  return (['first', 'second'] as const).map((who, at) => ({
    sign: (x, y) => mark(who, x, y, p),
    text: names[at] ?? '',
  }));
}

/** A line between two points, in units of the picture. */
export function straight(x1: number, y1: number, x2: number, y2: number, style: Attributes): Svg {
  const ends = `x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"`;
  return `<line ${ends}${styled(style)}/>`;
}

/** A rectangle by its upper left corner and size; a negative width counts as 0. */
export function box(x: number, y: number, width: number, height: number, style: Attributes): Svg {
  const size = `width="${coordinate(Math.max(0, width))}" height="${coordinate(height)}"`;
  return `<rect x="${coordinate(x)}" y="${coordinate(y)}" ${size}${styled(style)}/>`;
}

function hatch({ id, paints: p }: Sheet): Svg {
  const size = 5;
  return element(
    'defs',
    {},
    element(
      'pattern',
      {
        id: `${id}-hatch`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('rect', { width: size, height: size, ...p.paper }),
      element('line', { x1: 1.2, y1: 0, x2: 1.2, y2: size, ...p.hatching }),
    ),
  );
}
