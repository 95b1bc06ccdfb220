import Papa from 'papaparse';
import { AccordError } from '../../errors.ts';

/** One row a person, as text. */
export interface Table {
  columns: readonly string[];
  /** `row` as a spreadsheet counts: the header is 1. */
  rows: readonly { row: number; cells: ReadonlyMap<string, string> }[];
}

/** Largest file that is read, in bytes. */
export const largest = 512 * 1024 * 1024;

/**
 * Bytes of a survey export -> table. Separator and encoding (UTF-16 by its mark, UTF-8, else Windows-1252) are found
 * out. Refuses what is no text, an open quote, two columns of one name, rows longer than the header.
 */
export function tableFromCsv(bytes: Uint8Array, file: string): Table {
  const { data, errors } = Papa.parse<string[]>(text(bytes, file), {
    header: false,
    skipEmptyLines: 'greedy',
  });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) {
    throw refused(
      file,
      (quote.row ?? 0) + 1,
      'a quote is opened here and never closed, so the rest cannot be read',
    );
  }
  const [header = [], ...body] = data;
  const columns = header.map((name) => name.trim());
  const named = columns.filter((name) => name !== '');
  if (named.length === 0) throw refused(file, 1, 'there is no header row with the names of the columns');
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined)
    throw refused(file, 1, `two columns are called "${twice}"; give each its own name`);
  const rows = body.map((cells, index) => {
    const row = index + 2;
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
    for (const [name, value] of Object.entries(record)) {
      if (typeof value === 'object' && value !== null) {
        throw refused(
          file,
          row,
          `"${name}" holds a list or an object; write one value a key, or an "answers" object`,
        );
      }
      columns.add(name);
      cells.set(name, value === null ? '' : String(value).trim());
    }
    return { row, cells };
  });
  return { columns: [...columns], rows };
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
