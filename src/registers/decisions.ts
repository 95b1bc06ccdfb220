import type { Problem } from '../errors.ts';
import { hasErrors, type Checked } from '../text/source.ts';
import { isId } from '../text/ids.ts';
import { cellProblem, dayIn, sheetCsv, sheetFrom, type Column } from './sheet.ts';

/** One line of the decision log: what was agreed on one question, or until when the sides differ. Days are `2026-12-01`. */
export interface Decision {
  /** Question id. */
  question: string;
  /** The answer as `accord import` reads it from one cell: a label, an id, a number; lists separated by `;`. */
  agreed: string | null;
  /** The same as a sentence, as it stands in the charter. */
  wording: string | null;
  reason: string | null;
  effective: string | null;
  /** A side, a person or a function, as typed. */
  owner: string | null;
  differUntil: string | null;
}

/** Where a line was read: its row as a spreadsheet counts, and for a column the cell, `C3 agreed`. */
export interface DecisionLine extends Decision {
  row: number;
  at(column: (typeof columns)[number]): string;
}

/** `about` is for people only and is not read. */
const columns = [
  'question',
  'about',
  'agreed',
  'wording',
  'reason',
  'effective',
  'owner',
  'differ-until',
] as const satisfies readonly Column[];

/** The decision log as CSV for a spreadsheet, headings in the first language spoken. */
export function decisionsCsv(
  lines: readonly (Decision & { about: string })[],
  languages: readonly string[],
): string {
  return sheetCsv(
    columns,
    lines.map((line) => ({ ...line, 'differ-until': line.differUntil })),
    languages,
  );
}

/** A decision log read back: lines on which something was settled, and the questions still open; or every problem. */
export function decisionsFrom(
  bytes: Uint8Array,
  file: string,
): Checked<{ lines: DecisionLine[]; open: string[] }> {
  const { value: rows, problems: found } = sheetFrom(bytes, file, columns, 'question');
  if (rows === null) return { value: null, problems: found };
  const problems: Problem[] = [...found];
  const seen = new Map<string, number>();
  const lines: DecisionLine[] = [];
  const open: string[] = [];
  for (const { row, cell } of rows) {
    const question = cell('question');
    const text = (column: (typeof columns)[number]) => cell(column).text || null;
    const before = seen.get(question.text);
    if (question.text === '') {
      problems.push(cellProblem(file, question, 'the row names no question; write its id'));
    } else if (!isId(question.text)) {
      problems.push(cellProblem(file, question, 'is no id of a question; copy it from the report'));
    } else if (before !== undefined) {
      problems.push(
        cellProblem(file, question, `row ${before} is about ${question.text} too; keep one of the two`),
      );
    }
    seen.set(question.text, row);
    const line = {
      row,
      at: (column: (typeof columns)[number]) => cell(column).at,
      question: question.text,
      agreed: text('agreed'),
      wording: text('wording'),
      reason: text('reason'),
      effective: dayIn(cell('effective'), file, problems),
      owner: text('owner'),
      differUntil: dayIn(cell('differ-until'), file, problems),
    };
    const isSettled = line.agreed !== null || line.wording !== null || cell('differ-until').text !== '';
    if (line.agreed !== null && cell('differ-until').text !== '') {
      const message = 'the row both agrees and differs; empty one of the two cells';
      problems.push(cellProblem(file, cell('differ-until'), message));
    }
    if (isSettled) lines.push(line);
    else open.push(question.text);
  }
  return { value: hasErrors(problems) ? null : { lines, open }, problems };
}
