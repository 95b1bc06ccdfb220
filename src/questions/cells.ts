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

/**
 * The number a cell holds, with `.` or a decimal comma (`1,5`; a comma before three digits could be either and is
 * refused), with or without the unit behind it; null where it holds none.
 */
export function numberIn(cell: string, units: readonly string[] = []): number | null {
  let text = folded(cell);
  const unit = units.map(folded).find((one) => one !== '' && text.endsWith(one));
  if (unit !== undefined) text = text.slice(0, -unit.length).trim();
  if (/^[+-]?\d{1,15},(\d{1,2}|\d{4,9})$/.test(text)) text = text.replace(',', '.');
  return /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})(e[+-]?\d{1,2})?$/.test(text) ? Number(text) : null;
}

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
