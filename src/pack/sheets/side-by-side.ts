import type { Block, Section } from '../../document/document.ts';
import type { ReportQuestion } from '../../report/report.ts';
import { lines, list, page, section } from '../page.ts';
import { asksOf, besideOf } from '../said.ts';
import type { SheetMaker } from '../sheet.ts';
import type { Workshop } from '../workshop.ts';

/** More lines of a table than this do not fit beside what else stands on a sheet. */
const mostRows = 10;

/** One sheet per question of the agenda: what each side says, and room for what is agreed. */
export const sideBySide: SheetMaker = (workshop) => {
  const { t, questions } = workshop;
  if (questions.length === 0) return [];
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
        questions.map((question) => sheet(question, workshop)),
      ),
    },
  ];
};

function sheet(question: ReportQuestion, workshop: Workshop): Section {
  const b = workshop.t.beside;
  return section(question.id, question.label, [
    list(asksOf(question, workshop)),
    besideOf(question, workshop),
    ...partedRows(question, workshop),
    lines(b.agree, 2),
    lines(b.owner, 1),
    lines(b.differ, 1),
  ]);
}

/** Option by option, what parts the sides most first; only where rows are options that people chose. */
export function partedRows(question: ReportQuestion, { report, t, name }: Workshop): Block[] {
  const rowsOf = (side: string) => question.sides.find((one) => one.side === side)?.rows ?? [];
  const [first, second] = [rowsOf(report.pair[0]), rowsOf(report.pair[1])];
  const isRange = question.axis !== null || question.rows === 'none' || question.rows === 'passes';
  if (isRange || first.length === 0 || second.length === 0) return [];
  const paired = first.flatMap((one) => {
    const other = second.find(({ id }) => id === one.id);
    return other === undefined ? [] : [{ one, other, parted: Math.abs(one.share - other.share) }];
  });
  const chosen = paired
    .filter(({ one, other }) => one.share > 0 || other.share > 0)
    .sort((a, b) => b.parted - a.parted)
    .slice(0, mostRows);
  if (chosen.length < 2) return [];
  return [
    {
      kind: 'table',
      caption: t.beside.options,
      columns: [
        { head: '', numeric: false },
        { head: name(report.pair[0]), numeric: true },
        { head: name(report.pair[1]), numeric: true },
      ],
      rows: chosen.map(({ one, other }) => [one.label, one.text, other.text]),
    },
  ];
}
