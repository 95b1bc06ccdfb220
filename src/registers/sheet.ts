import Papa from 'papaparse';
import { clipped, type Problem } from '../errors.ts';
import { csvCell } from '../text/escape.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import { fileProblem, type Checked } from '../text/source.ts';
import type { en } from '../text/words/pages/en.ts';
import { pages, pageWords } from '../text/words/pages/index.ts';
import { wordsIn } from '../text/words/index.ts';
import { dayFrom } from './day.ts';

/** A cell that was read: its text, and where it stands as a spreadsheet says it: `F3 due`. */
interface Cell {
  text: string;
  at: string;
}

/** One row under the header; `row` as a spreadsheet counts. */
interface SheetRow<K extends string> {
  row: number;
  cell(column: K): Cell;
}

/** Every column of the two registers. */
export type Column = keyof (typeof en)['registers'];

/** Largest register that is read, in bytes. */
export const largest = 1024 * 1024;

/**
 * A table that spreadsheets open as it is: byte order mark, headings and separator of the language, no cell that is
 * taken for a formula.
 */
export function sheetCsv<K extends Column>(
  columns: readonly K[],
  rows: readonly Readonly<Partial<Record<K, string | null>>>[],
  languages: readonly string[],
): string {
  const { registers } = pageWords(languages);
  // Spreadsheets split at semicolons where the comma is the decimal sign.
  const separator = wordsIn(languages).numbers.decimal === ',' ? ';' : ',';
  const lines = [
    columns.map((column) => registers[column]),
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(written).join(separator)}\r\n`).join('')}`;
}

/** Bytes of such a table as a spreadsheet saved it, in any language and any encoding it uses, or every problem at once. */
export function sheetFrom<K extends Column>(
  bytes: Uint8Array,
  file: string,
  columns: readonly K[],
  needed: K,
): Checked<SheetRow<K>[]> {
  const refused = (message: string) => ({ value: null, problems: [fileProblem(file, message)] });
  if (bytes.length > largest) return refused(`the file is larger than ${largest / 1024} KiB`);
  const text = decoded(bytes).replace(/^\ufeff/, '');
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const said = /^"?sep=(.)"?$/i.exec(first);
  const body = said === null ? text : text.slice(first.length);
  const delimiter = said?.[1] ?? separatorOf(first, columns);
  const { data, errors } = Papa.parse<string[]>(body, { header: false, delimiter, skipEmptyLines: false });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) {
    return refused(
      `row ${(quote.row ?? 0) + 1}: a quote is opened and never closed, so the rest cannot be read`,
    );
  }
  const start = said === null ? 0 : 1;
  const header = data[start] ?? [];
  const names = header.map((name) => columnOf(read(name), columns));
  const problems = headerProblems(file, header, names, columns, needed, start + 1);
  if (problems.some((one) => one.severity === 'error')) return { value: null, problems };
  const rows = data.slice(start + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = start + index + 2;
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      problems.push({
        ...fileProblem(
          file,
          `has ${cells.length} cells under ${header.length} columns; put a text that holds the separator in quotes`,
        ),
        path: `row ${row}`,
      });
    }
    const cell = (column: K) => {
      const place = names.indexOf(column);
      return { text: place < 0 ? '' : read(cells[place] ?? ''), at: `${letters(place)}${row} ${column}` };
    };
    return [{ row, cell }];
  });
  return { value: rows, problems };
}

/** What is wrong with one cell. */
export function cellProblem(file: string, { at }: Cell, message: string): Problem {
  return { ...fileProblem(file, message), path: at };
}

/** The day in a cell; null where it is empty, and where it is no day, which `problems` then says. */
export function dayIn(cell: Cell, file: string, problems: Problem[]): string | null {
  if (cell.text === '') return null;
  const found = dayFrom(cell.text);
  if (found.ok) return found.day;
  problems.push(cellProblem(file, cell, `"${clipped(cell.text)}" ${found.problem}`));
  return null;
}

/** A text that begins like an escaped formula gets one apostrophe more, so that reading takes off what was put on. */
function written(text: string): string {
  return csvCell(/^'+[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
}

function read(cell: string): string {
  const text = cell.trim();
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Without `stream` some Node versions take these bytes for Latin-1.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

/** The separator under which most of the first line are names of columns. */
function separatorOf(line: string, columns: readonly Column[]): string {
  const found = (separator: string) =>
    line.split(separator).filter((name) => columnOf(name.replaceAll('"', ''), columns) !== null).length;
  return [',', ';', '\t'].reduce((best, one) => (found(one) > found(best) ? one : best));
}

/** A heading in any language the product speaks, or the column's own name. */
function columnOf<K extends Column>(heading: string, columns: readonly K[]): K | null {
  const wanted = plain(heading);
  const books = Object.values(pages).flatMap(({ registers }) => (registers === undefined ? [] : [registers]));
  const isIt = (column: K) =>
    [column, ...books.flatMap((book) => book[column] ?? [])].some((name) => plain(name) === wanted);
  return columns.find(isIt) ?? null;
}

function plain(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}

function headerProblems<K extends Column>(
  file: string,
  header: readonly string[],
  names: readonly (K | null)[],
  columns: readonly K[],
  needed: K,
  row: number,
): Problem[] {
  const problem = (at: string, message: string, severity: Problem['severity'] = 'error') => ({
    ...fileProblem(file, message),
    path: at,
    severity,
  });
  const problems = header.flatMap((name, place): Problem[] => {
    const at = `${letters(place)}${row}`;
    const column = names[place] ?? null;
    if (column !== null && names.indexOf(column) < place) {
      return [problem(at, `a second column "${clipped(name.trim())}"; keep one of the two`)];
    }
    if (column !== null || name.trim() === '') return [];
    const close = didYouMean(plain(name), columns);
    const message = `"${clipped(name.trim())}" is no column of this file${close === '' ? ', it is not read' : `.${close}`}`;
    return [problem(at, message, close === '' ? 'warning' : 'error')];
  });
  if (!names.includes(needed)) {
    problems.push(
      problem(
        `row ${row}`,
        `there is no column "${needed}". Columns: ${listed(columns)}; the first row names them`,
      ),
    );
  }
  return problems;
}

/** `A`, `B`... as spreadsheets name their columns; empty for a column that is not there. */
function letters(place: number): string {
  return place < 0
    ? ''
    : place < 26
      ? String.fromCharCode(65 + place)
      : letters(Math.floor(place / 26) - 1) + letters(place % 26);
}
