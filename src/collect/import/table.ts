import Papa from 'papaparse';
import { AccordError } from '../../errors.ts';

/** One row a person, as text. */
export interface Table {
  columns: readonly string[];
  rows: readonly Row[];
}

interface Row {
  /** As a spreadsheet counts, from 1 at the top of the file. */
  row: number;
  cells: ReadonlyMap<string, string>;
  /** The columns in which the file holds a number rather than text. */
  numbers?: ReadonlySet<string>;
}

/** Largest file that is read, in bytes. */
export const largest = 512 * 1024 * 1024;

/**
 * Bytes of a survey export -> table. Separator and encoding (UTF-16 by its mark, UTF-8, else Windows-1252) are found
 * out. Refuses what is no text, an open quote, two columns of one name, rows longer than the header.
 */
export function tableFromCsv(bytes: Uint8Array, file: string): Table {
  const { body, delimiter } = separated(text(bytes, file));
  const { data, errors } = Papa.parse<string[]>(body, { header: false, delimiter, skipEmptyLines: false });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) {
    throw refused(
      file,
      (quote.row ?? 0) + 1,
      'a quote is opened here and never closed, so the rest cannot be read',
    );
  }
  // Numbered before blank lines are left out, so that a row is found again in the file.
  const filled = data.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ row: index + 1, cells }],
  );
  const [{ row: top, cells: header } = { row: 1, cells: [] }, ...below] = filled;
  const columns = header.map((name) => name.trim());
  const named = columns.filter((name) => name !== '');
  if (named.length === 0) throw refused(file, top, 'there is no header row with the names of the columns');
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined)
    throw refused(file, top, `two columns are called "${twice}"; give each its own name`);
  const rows = below.map(({ row, cells }) => {
    const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (extra) throw refused(file, row, `has ${cells.length} cells under ${columns.length} columns`);
    const entries = columns.flatMap((name, at): [string, string][] =>
      name === '' ? [] : [[name, (cells[at] ?? '').trim()]],
    );
    return { row, cells: new Map(entries) };
  });
  return { columns: named, rows };
}

/** Lines of flat JSON objects -> table; texts, numbers, booleans and null only. */
export function tableFromRecords(records: readonly { row: number; record: object }[], file: string): Table {
  const columns = new Set<string>();
  const rows = records.map(({ row, record }) => {
    const cells = new Map<string, string>();
    const numbers = new Set<string>();
    for (const [name, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null) {
        throw refused(
          file,
          row,
          `"${name}" holds a list or an object; write one value a key, or an "answers" object`,
        );
      }
      columns.add(name);
      if (typeof value === 'number') numbers.add(name);
      cells.set(name, value === null ? '' : String(value).trim());
    }
    return { row, cells, numbers };
  });
  return { columns: [...columns], rows };
}

/** What a table parts its cells by: what a first line `sep=;` says, which is no row, else what is found out. */
function separated(text: string): { body: string; delimiter: string } {
  const said = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(text);
  if (said !== null) return { body: text.slice(said[0].length), delimiter: said[1] ?? ',' };
  // Found out without blank lines, which would speak against every separator.
  const { meta } = Papa.parse(text, { preview: 10, skipEmptyLines: 'greedy' });
  return { body: text, delimiter: meta.delimiter };
}

function text(bytes: Uint8Array, file: string): string {
  // Excel's "Unicode text".
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw refused(file, 1, 'this is not text; save it as "CSV UTF-8"');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Without `stream` some Node versions take these bytes for Latin-1 and turn curly quotes into control characters.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

function refused(file: string, row: number, what: string): AccordError {
  return new AccordError('file', `${file}: row ${row}: ${what}.`, { hint: 'Nothing was imported.' });
}
