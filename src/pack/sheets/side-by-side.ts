import { answers } from '../../charts/answers.ts';
import type { Chart, ChartTable } from '../../charts/chart.ts';
import type { Block, Section } from '../../document/document.ts';
import { putApart } from '../../phrases/cards.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { section, table } from '../../document/parts.ts';
import { lines, list, page } from '../page.ts';
import { asksOf, besideOf } from '../said.ts';
import type { SheetMaker } from '../sheet.ts';
import { isCards } from '../topics.ts';
import type { Workshop } from '../workshop.ts';

/** More cards than this do not fit beside what else stands on a sheet. */
const mostCards = 6;

/** A picture of more rows than this is shrunk to letters that nobody reads at a table. */
const mostBars = 8;

/** One sheet per question of the agenda: what each side says, and room for what is agreed. */
export const sideBySide: SheetMaker = (workshop) => {
  const { report, t, questions } = workshop;
  if (questions.length === 0) return [];
  // What others would answer comes last in the room, if at all.
  const ofPair = questions.map((one) => ({
    ...one,
    sides: one.sides.filter(({ side }) => report.pair.includes(side)),
  }));
  const pictures = answers({ ...report, questions: ofPair });
  return [
    {
      name: '23-side-by-side',
      what: t.beside.what,
      when: t.when.topics,
      print: t.print.onePerTable,
      content: page(
        workshop,
        'side-by-side',
        t.beside.title,
        questions.map((question) => sheet(question, pictures, workshop)),
      ),
    },
  ];
};

function sheet(question: ReportQuestion, pictures: readonly Chart[], workshop: Workshop): Section {
  const b = workshop.t.beside;
  return section(question.id, question.label, [
    list(asksOf(question, workshop)),
    besideOf(question, workshop),
    ...(isCards(question) ? partedRows(question, workshop, mostCards) : spread(question, pictures)),
    lines(b.agree, 4),
    lines(b.owner, 1),
    lines(b.differ, 1),
  ]);
}

/** How the answers of both sides are spread: a picture, or tables where the picture is too small to be read on a sheet. */
function spread({ id, rows }: ReportQuestion, pictures: readonly Chart[]): Block[] {
  const chart = pictures.find((one) => one.id === `answers:${id}`);
  if (chart === undefined) return [];
  if (rows === 'passes') return byDirection(chart.table);
  return [chart.table.rows.length > mostBars ? answersOnly(chart.table) : { kind: 'chart', chart }];
}

/** What each side of the pair answers; what it expects of the other stands above, in words. */
function answersOnly({ caption, columns, rows }: ChartTable): Block {
  return {
    kind: 'table',
    caption,
    columns: columns.slice(0, 3),
    rows: rows.map((row) => row.slice(0, 3)),
  };
}

/** Its second cell, from whom to whom, is said once over all rows that share it: repeated, it takes the width of the paper. */
function byDirection({ columns, rows }: ChartTable): Block[] {
  const without = <T>(cells: readonly T[]) => cells.filter((_, at) => at !== 1);
  return [...new Set(rows.map(([, direction = '']) => direction))].map((direction) => ({
    kind: 'table',
    caption: direction,
    columns: without(columns),
    rows: rows.filter((row) => row[1] === direction).map(without),
  }));
}

/** Card by card where each side puts it, what parts the sides most first. */
export function partedRows(question: ReportQuestion, workshop: Workshop, most: number): Block[] {
  const { report, t, name } = workshop;
  const [first, second] = report.pair.map((id) => question.sides.find(({ side }) => side === id));
  const paired = (first?.rows ?? []).flatMap((one) => {
    const other = second?.rows.find(({ id }) => id === one.id);
    return other === undefined ? [] : [{ one, other, parted: putApart(one, other) }];
  });
  const foremost = [...paired].sort((a, b) => b.parted - a.parted).slice(0, most);
  const [pile, , third] = foremost[0]?.one.piles ?? [];
  // Of two piles one says all; of more, each row names its own.
  const heads = report.pair.map((side) =>
    pile === undefined || third !== undefined
      ? name(side)
      : t.beside.pile({ side: name(side), pile: pile.label }),
  );
  return table(
    t.beside.options,
    ['', ...heads],
    foremost.map(({ one, other }) => [one.label, one.text, other.text]),
    (column) => column > 0 && third === undefined,
  );
}
