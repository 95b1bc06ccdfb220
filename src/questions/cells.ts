import type { Text } from '../text/language.ts';
import type { Option } from './options.ts';

/** The id of the option that a cell names by id or by its wording in any language; null where none fits. */
export function idIn(options: readonly Option[], cell: string): string | null {
  const wanted = folded(cell);
  const byId = options.find((option) => option.id === wanted);
  return (byId ?? options.find((option) => wordings(option.text).includes(wanted)))?.id ?? null;
}

/** The entries of a list cell, separated by `;` or `|`; blanks are dropped. */
export function listIn(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A list cell with more commas is none. */
const mostPieces = 200;

/**
 * The options that a cell names one after another with a comma between, as forms export ticks: labels may hold commas
 * themselves. Every way of reading it that uses up the whole cell, two at most; empty where there is none.
 */
export function commaLists(options: readonly Option[], cell: string): string[][] {
  const pieces = cell.split(',');
  if (pieces.length > mostPieces) return [];
  const longest = Math.max(...options.map(({ id, text }) => commas([id, ...wordings(text)]))) + 1;
  /** Of the pieces from `at` on. */
  const ways: string[][][] = [[[]]];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const found: string[][] = [];
    for (let length = Math.min(longest, pieces.length - at); length > 0 && found.length < 2; length -= 1) {
      const id = idIn(options, pieces.slice(at, at + length).join(','));
      if (id !== null) found.push(...(ways[length - 1] ?? []).map((rest) => [id, ...rest]));
    }
    ways.unshift(found.slice(0, 2));
  }
  return ways[0] ?? [];
}

function commas(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.split(',').length - 1));
}

/** A number as written. */
export interface Written {
  /** With its sign read as that of decimals. */
  value: number;
  /** With its sign read as that of thousands; null where it can be read in one way only. */
  thousands: number | null;
}

/** True where a sign stands before three digits, so that it may part thousands as well as decimals: `12.000`, `1,125`. */
export function isTwoWays(text: string): boolean {
  return /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
}

/** A number as text that can be read in one way only: `1.1250`. */
export function oneWay(value: number): string {
  const text = String(value);
  return isTwoWays(text) ? `${text}0` : text;
}

/** What is wrong with a cell that can be read in two ways. */
export const twoWays =
  'can be read in two ways; write thousands without a separator (12000), and three decimals with a 0 behind (1.1250)';

/** The number a cell holds, with `.` or a decimal comma (`1,5`), with or without the unit behind it; null where it holds none. */
export function numberIn(cell: string, units: readonly string[] = []): Written | null {
  let text = folded(cell);
  const unit = units.map(folded).find((one) => one !== '' && text.endsWith(one));
  if (unit !== undefined) text = text.slice(0, -unit.length).trim();
  const thousands = isTwoWays(text) ? Number(text.replace(/[.,]/, '')) : null;
  if (/^[+-]?\d{1,15},\d{1,9}$/.test(text)) text = text.replace(',', '.');
  return /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})(e[+-]?\d{1,2})?$/.test(text)
    ? { value: Number(text), thousands }
    : null;
}

/**
 * The sign that these cells part decimals by: at least one can be read so only (`2.5`, `0,125`), and none speaks for the
 * other sign or parts thousands by either; else null.
 */
export function decimalSignIn(cells: Iterable<string>): DecimalSign | null {
  let found: DecimalSign | null = null;
  for (const cell of cells) {
    const [, text = ''] = /^([-+]?\d*[.,][\d.,]*\d)[^\d.,]*$/.exec(cell.trim()) ?? [];
    if (text === '' || isTwoWays(text)) continue;
    const signs = text.replace(/[^.,]/g, '');
    if (signs.length > 1 || (found !== null && found !== signs)) return null;
    found = signs as DecimalSign;
  }
  return found;
}

/** What parts the decimals of a number. */
export type DecimalSign = '.' | ',';

/** Is the option of this column ticked? null where the cell says neither. */
export function tickIn(option: Option, cell: string): boolean | null {
  const text = folded(cell);
  if (['', '0', 'no', 'n', 'false', '-'].includes(text)) return false;
  if (['1', 'x', 'yes', 'y', 'true', '✓', '✔'].includes(text)) return true;
  return text === option.id || wordings(option.text).includes(text) ? true : null;
}

/** `name = value` or `name: value`, split at the last such sign; null where there is none. */
export function pairIn(entry: string): { name: string; value: string } | null {
  const sign = Math.max(entry.lastIndexOf('='), entry.lastIndexOf(':'));
  const [name, value] = [entry.slice(0, Math.max(0, sign)).trim(), entry.slice(sign + 1).trim()];
  return name === '' || value === '' ? null : { name, value };
}

/** Every wording of a text, folded for comparison. */
export function wordings(text: Text): string[] {
  return (typeof text === 'string' ? [text] : Object.values(text)).map(folded);
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
