import write, { type CellObject } from 'write-excel-file/node';
import { visible } from '../../text/escape.ts';
import { wrapped } from '../../text/layout.ts';
import { inSheet, type Cell, type Look, type Sheet } from './cell.ts';
import { sheetNames } from './names.ts';
import { undated } from './undated.ts';

/** Between a formula and its value, on their way through the library. */
const mark = '\ue000';

/** What changes the parts of the file before they are packed. */
type Feature = NonNullable<NonNullable<Parameters<typeof write>[1]>['features']>[number];

const looks: Readonly<Record<Look, Partial<CellObject>>> = {
  plain: {},
  title: { fontSize: 16, fontWeight: 'bold', wrap: false },
  note: { textColor: '#54565b', wrap: false },
  head: {
    fontWeight: 'bold',
    backgroundColor: '#efeee9',
    bottomBorderColor: '#85857f',
    bottomBorderStyle: 'thin',
  },
  strong: { fontWeight: 'bold' },
};

/** The workbook as a file. Same sheets, same bytes: the archive bears no time. */
export async function bytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = write(
    sheets.map((sheet, at) => ({
      sheet: names[at] ?? '',
      data: laidOut(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozen,
      ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
      showGridLines: true,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [pages(sheets, names), values] },
  );
  return undated(new Uint8Array(await written.toBuffer()));
}

/** A line of text in points, and the tallest row there can be. */
const line = 15;
const tallest = 405;

/** Rows as tall as their texts, since not every program makes them so; heads stand over figures as these do. */
function laidOut({ rows, widths, frozen }: Sheet): (CellObject | null)[][] {
  const body = rows.slice(frozen);
  const isFigures = widths.map((_, at) =>
    body.some((row) => row[at]?.kind === 'number' || row[at]?.kind === 'formula'),
  );
  return rows.map((row) => {
    const most = Math.max(1, ...row.map((cell, at) => linesOf(cell, widths[at] ?? 10)));
    const height = Math.min(tallest, most * line + (row[0]?.look === 'title' ? 8 : 2));
    return row.map((cell, at) => {
      const made = cellOf(cell);
      if (made === null) return null;
      const isRight = cell?.kind !== 'text' || (cell.look === 'head' && isFigures[at] === true);
      const side = isRight
        ? { align: 'right' as const, indent: 1 }
        : at > 0
          ? { align: 'left' as const, indent: 1 }
          : {};
      return { ...made, height, ...side };
    });
  });
}

function linesOf(cell: Cell, columns: number): number {
  if (cell?.kind !== 'text' || cell.look === 'title' || cell.look === 'note') return 1;
  // Letters are narrower than the digit that columns are measured by, bold ones less so.
  return wrapped(cell.text, Math.max(4, cell.look === 'plain' ? columns * 1.06 : columns - 2)).length;
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  const style = { alignVertical: 'top' as const, wrap: cell.kind === 'text', ...looks[cell.look] };
  if (cell.kind === 'number') return { value: cell.value, type: Number, format: cell.format, ...style };
  if (cell.kind === 'text') return { value: safe(cell.text), type: String, ...style };
  const value = `${cell.formula}${mark}${String(cell.value)}`;
  return { value, type: 'Formula', format: cell.format, ...style };
}

/**
 * Controls become visible; what a spreadsheet would read as an escape of its own (`_x0041_`) stays what it is. The library
 * looks texts up in an object, where `constructor` finds what nobody wrote: a space behind keeps them apart.
 */
function safe(value: string): string {
  const seen = shortened(
    visible(value).replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`),
  ).replace(/_x[0-9a-f]{4}_/gi, (one) => `_x005F${one}`);
  return seen in {} ? `${seen} ` : seen;
}

/** What a cell holds at most; a program that finds more takes the file for broken. */
const longest = 32_767;

function shortened(value: string): string {
  if (value.length <= longest) return value;
  return `${value.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The library writes formulas without what they come to. */
const values: Feature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content) =>
          content.replace(new RegExp(`<f>([^<]*)${mark}([^<]*)</f>`, 'g'), '<f>$1</f><v>$2</v>'),
      },
    },
  },
};

/** On paper: as wide as the page, the heads on each of them. */
function pages(sheets: readonly Sheet[], names: readonly string[]): Feature {
  const titles = sheets.map(({ frozen }, at) =>
    frozen === 0
      ? ''
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">${escaped(inSheet(names[at] ?? ''))}$${String(frozen)}:$${String(frozen)}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace(
              /<definedNames\s*\/>|<definedNames><\/definedNames>/,
              `<definedNames>${titles.join('')}</definedNames>`,
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content) => {
            const fit = content.replace(
              /(<worksheet[^>]*>)/,
              '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            );
            const setup = '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"';
            return /<pageSetup /.test(fit)
              ? fit.replace(/<pageSetup paperSize="9"/, setup)
              : fit.replace('</worksheet>', `${setup}/></worksheet>`);
          },
        },
      },
    },
  };
}

function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
