import type { Problem } from '../errors.ts';
import { hasErrors, type Checked } from '../text/source.ts';
import { isId } from '../text/ids.ts';
import { cellProblem, dayIn, sheetCsv, sheetFrom, type Column } from './sheet.ts';

/** One line of the action register. Days are `2026-12-01`. */
export interface ActionLine {
  /** Id of an action of the library or of the register; null: a new one, named by its title alone. */
  id: string | null;
  title: string;
  /** A side, a person or a function, as typed. */
  owner: string | null;
  due: string | null;
  doneWhen: string | null;
  /** As typed, in small letters: `open`, `done`...; null: nothing said. */
  state: string | null;
  evidence: string | null;
}

/** Where a line was read: its row as a spreadsheet counts, and for a column the cell, `D3 due`. */
export interface ActionLineRead extends ActionLine {
  row: number;
  at(column: (typeof columns)[number]): string;
}

const columns = [
  'id',
  'title',
  'owner',
  'due',
  'done-when',
  'state',
  'evidence',
] as const satisfies readonly Column[];

/** The action register as CSV for a spreadsheet, headings in the first language spoken. */
export function actionsCsv(lines: readonly ActionLine[], languages: readonly string[]): string {
  return sheetCsv(
    columns,
    lines.map((line) => ({ ...line, 'done-when': line.doneWhen })),
    languages,
  );
}

/** An action register read back, or every problem at once. */
export function actionsFrom(bytes: Uint8Array, file: string): Checked<ActionLineRead[]> {
  const { value: rows, problems: found } = sheetFrom(bytes, file, columns, 'title');
  if (rows === null) return { value: null, problems: found };
  const problems: Problem[] = [...found];
  const seen = new Map<string, number>();
  const lines = rows.map(({ row, cell }): ActionLineRead => {
    const [id, title] = [cell('id'), cell('title')];
    const before = id.text === '' ? undefined : seen.get(id.text);
    if (id.text !== '' && !isId(id.text)) {
      problems.push(
        cellProblem(file, id, 'is no id of an action; copy it from the plan or leave the cell empty'),
      );
    } else if (before !== undefined) {
      problems.push(cellProblem(file, id, `row ${before} is ${id.text} too; keep one of the two`));
    }
    if (title.text === '')
      problems.push(cellProblem(file, title, 'the row has no title; say what is to be done'));
    seen.set(id.text, row);
    return {
      row,
      at: (column) => cell(column).at,
      id: id.text || null,
      title: title.text,
      owner: cell('owner').text || null,
      due: dayIn(cell('due'), file, problems),
      doneWhen: cell('done-when').text || null,
      state: cell('state').text.toLowerCase() || null,
      evidence: cell('evidence').text || null,
    };
  });
  return { value: hasErrors(problems) ? null : lines, problems };
}
