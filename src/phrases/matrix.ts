import type { Report } from '../report/report.ts';
import { wordsIn } from '../text/words/index.ts';
import { nameOf, points } from './wording.ts';

/** The sides against each other as a table; `note` says what its figures are. */
interface MatrixTable {
  heads: readonly string[];
  /** The name of the row's side first; a dash where nothing could be compared, nothing on the diagonal. */
  rows: readonly (readonly string[])[];
  note: string;
}

/** All sides that answered, the pair first; null with fewer than three. */
export function matrixTable(report: Report): MatrixTable | null {
  const { sides, cells } = report.matrix;
  if (sides.length < 3) return null;
  const names = sides.map((side) => nameOf(report, side));
  return {
    heads: names,
    rows: cells.map((row, at) => [
      names[at] ?? '',
      ...row.map((cell, column) => (cell === null ? (column === at ? '' : '–') : String(points(cell.gap)))),
    ]),
    note: note(report),
  };
}

/** Figures over different questions are not quite the same thing, so how many is said. */
function note(report: Report): string {
  const counts = report.matrix.cells.flat().flatMap((cell) => (cell === null ? [] : [cell.questions]));
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const adjusted = report.leads === 'adjusted';
  return wordsIn(report.languages).report.matrixNote({ fewest, most, adjusted });
}
