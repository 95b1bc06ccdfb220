import { nameOf, points } from '../phrases/wording.ts';
import type { Report, ReportDimension, ReportQuestion } from '../report/report.ts';
import type { Chart } from './chart.ts';
import { head, lines, textWidth } from './fit.ts';
import { shade } from './hue.ts';
import { mark } from './mark.ts';
import {
  box,
  drawn,
  key,
  margin,
  sheet,
  sidesKey,
  sizes,
  wide,
  whoIs,
  written,
  type Sheet,
} from './sheet.ts';
import { element, type Svg } from './svg.ts';

/** One column of figures 0..1 over all questions. */
interface Column {
  head: string;
  /** A side of the pair that the head ends with, and the head without it: where names are long, its symbol stands there. */
  side?: { id: string; before: string };
  of(question: ReportQuestion): number | null;
  /** The figure stands for nothing that is settled: it is printed in brackets on no shade. */
  isOpen?(question: ReportQuestion): boolean;
}

/** The longest piece that still fits a page of paper. */
const most = 36;
const row = { height: 22, least: 54, most: 92 };

/** Question x side, every figure printed in its cell: how far apart, between the sides and inside each. */
export function distances(report: Report): Chart[] {
  const names = report.pair.map((side) => nameOf(report, side));
  const { t } = sheet(report, 'distances', '');
  const columns: Column[] = [
    { head: t.between, of: ({ apart }) => apart },
    ...report.pair.map((id, at) => ({
      head: t.insideOf({ side: names[at] ?? '' }),
      side: { id, before: t.insideOf({ side: '' }) },
      of: ({ sides }: ReportQuestion) => sides.find(({ side }) => side === id)?.spread ?? null,
    })),
    ...report.outsiders.flatMap(({ side }) =>
      report.pair.map((id, at) => ({
        head: t.fromTo({ side: nameOf(report, side), other: names[at] ?? '' }),
        side: { id, before: t.fromTo({ side: nameOf(report, side), other: '' }) },
        of: ({ others }: ReportQuestion) =>
          others.find(({ first, second }) => [first, second].includes(side) && [first, second].includes(id))
            ?.gap ?? null,
      })),
    ),
  ];
  return heat(report, 'distances', columns, {
    title: t.distancesTitle,
    about: t.distancesAbout,
    note: t.darkerApart,
  });
}

/** The same of the level: how good the state is, by the answers of each side. */
export function levels(report: Report): Chart[] {
  const { t } = sheet(report, 'levels', '');
  const columns = report.sides
    .filter(({ submitted }) => submitted > 0)
    .map(({ id, name }) => ({
      head: name,
      ...(report.pair.includes(id) ? { side: { id, before: '' } } : {}),
      of: ({ sides }: ReportQuestion) => {
        const level = sides.find(({ side }) => side === id)?.level ?? null;
        return level === null ? null : level / 100;
      },
      isOpen: ({ standing }: ReportQuestion) => standing === 'contested',
    }));
  return heat(report, 'levels', columns, {
    title: t.levelsTitle,
    about: t.levelsAbout,
    note: t.darkerBetter,
    open: t.notSettled,
  });
}

/** What is said of the whole; `note` stands in the picture. */
interface Said {
  title: string;
  about: string;
  note: string;
  /** What brackets mean. */
  open?: string;
}

interface Group {
  dimension: ReportDimension;
  questions: readonly ReportQuestion[];
}

function heat(report: Report, kind: string, columns: readonly Column[], said: Said): Chart[] {
  const groups = report.dimensions.flatMap((dimension) => {
    const questions = report.questions.filter(
      (question) => question.dimension === dimension.id && columns.some(({ of }) => of(question) !== null),
    );
    return questions.length === 0 ? [] : [{ dimension, questions }];
  });
  const pieces = inPieces(groups);
  return pieces.map((piece, at) => {
    const of = pieces.length === 1 ? '' : String(at + 1);
    const on = sheet(report, kind, of);
    const part = pieces.length === 1 ? '' : ` ${on.t.part({ part: at + 1, parts: pieces.length })}`;
    return map(on, piece, columns, {
      ...said,
      title: `${said.title}${part}`,
      id: of === '' ? kind : `${kind}:${of}`,
    });
  });
}

/** Whole dimensions together as long as they fit on a page. */
function inPieces(groups: readonly Group[]): Group[][] {
  const pieces: Group[][] = [];
  let used = most;
  for (const group of groups) {
    const rows = group.questions.length + 1.5;
    if (used + rows > most) {
      pieces.push([]);
      used = 0;
    }
    pieces.at(-1)?.push(group);
    used += rows;
  }
  return pieces;
}

function map(
  on: Sheet,
  groups: readonly Group[],
  columns: readonly Column[],
  said: Said & { id: string },
): Chart {
  const { paints: p } = on;
  const longest = Math.max(
    ...columns.flatMap((column) => column.head.split(/\s+/).map((word) => textWidth(word, sizes.small) + 8)),
  );
  const size = Math.min(Math.max(row.most, longest), Math.max(row.least, (wide * 0.58) / columns.length));
  const width = Math.max(wide, 240 + columns.length * size + 2 * margin);
  const left = width - margin - columns.length * size;
  const above = heads(on, columns, left, size);
  const { top } = above;
  const parts: Svg[] = [above.svg];
  parts.push(
    written(lines(said.note, left - margin - 8, sizes.small, 1), margin, top - 8, p.muted, {
      size: sizes.small,
    }),
  );
  let y = top;
  for (const { dimension, questions } of groups) {
    parts.push(
      written(lines(dimension.title, left - margin - 8, sizes.text, 1), margin, y + 17, p.ink, {
        bold: true,
      }),
    );
    y += 24;
    for (const question of questions) {
      const label = lines(question.label, left - margin - 18, sizes.text, 1);
      parts.push(written(label, margin + 8, y + 16, p.ink));
      columns.forEach((column, at) =>
        parts.push(drawnCell(on, cellOf(column, question), left + at * size, y, size)),
      );
      y += row.height;
    }
    y += 10;
  }
  const rows = groups.flatMap(({ questions }) =>
    questions.map((question) => [
      question.label,
      ...columns.map((column) => printed(cellOf(column, question))),
    ]),
  );
  const isOpen = groups.some(({ questions }) =>
    questions.some((question) => columns.some((column) => cellOf(column, question).isOpen)),
  );
  const open = isOpen ? (said.open ?? '') : '';
  if (open !== '') {
    const note = lines(open, width - 2 * margin, sizes.small, 2);
    parts.push(written(note, margin, y + 10, p.muted, { size: sizes.small }));
    y += 8 + note.length * sizes.small * 1.2;
  }
  const table = {
    caption: open === '' ? said.title : `${said.title} (${open})`,
    columns: [
      { head: on.t.question, numeric: false },
      ...columns.map(({ head }) => ({ head, numeric: true })),
    ],
    rows,
  };
  return drawn(
    on,
    { id: said.id, title: said.title, description: said.about, height: y, width, table },
    parts,
  );
}

/** The heads over their columns; where a name of the pair has no room in all of them, its symbol, with a key above. */
function heads(on: Sheet, columns: readonly Column[], left: number, size: number) {
  const { paints: p } = on;
  const rise = sizes.small * 1.2;
  const isNamed = columns.every(({ head: text }) => head(text, size - 6, sizes.small, 4) !== null);
  const legend = isNamed ? { svg: '', bottom: 0 } : key(on, sidesKey(on), 0);
  const found = columns.map(({ head: text, side }) => {
    const isMarked = !isNamed && side !== undefined;
    return {
      text: lines(isMarked ? side.before : text, size - 6, sizes.small, isMarked ? 3 : 4),
      who: isMarked ? whoIs(on, side.id) : null,
    };
  });
  const tall = Math.max(...found.map(({ text, who }) => text.length + (who === null ? 0 : 1)));
  const top = legend.bottom + tall * rise + 8;
  const svg = found.map(({ text, who }, at) => {
    const x = left + (at + 0.5) * size;
    const last = top - 8 - (who === null ? 0 : rise);
    return (
      written(text, x, last - (text.length - 1) * rise, p.muted, { size: sizes.small, anchor: 'middle' }) +
      (who === null ? '' : mark(who, x, top - 11, p))
    );
  });
  return { svg: legend.svg + svg.join(''), top };
}

interface Cell {
  share: number | null;
  isOpen: boolean;
}

function cellOf(column: Column, question: ReportQuestion): Cell {
  const share = column.of(question);
  return { share, isOpen: share !== null && column.isOpen?.(question) === true };
}

function drawnCell({ paints: p }: Sheet, cell: Cell, x: number, y: number, size: number): Svg {
  const at = { size: sizes.text, anchor: 'middle' } as const;
  const text = [printed(cell)];
  if (cell.share === null) return written(text, x + size / 2, y + 16, p.muted, at);
  const { fill, ink } = shade(cell.share);
  const [paper, letters] = cell.isOpen
    ? [{ ...p.paper, stroke: p.rule.stroke ?? '', 'stroke-dasharray': '3 3' }, p.ink]
    : [{ fill }, { fill: ink }];
  return element(
    'g',
    {},
    box(x + 1, y + 1, size - 2, row.height - 2, paper),
    written(text, x + size / 2, y + 16, letters, at),
  );
}

function printed({ share, isOpen }: Cell): string {
  const figure = share === null ? '–' : String(points(share));
  return isOpen ? `(${figure})` : figure;
}
