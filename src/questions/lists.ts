import { commaLists, idIn, listIn, pairIn } from './cells.ts';
import { illegal, legal, type Legal } from './kind.ts';
import type { Option } from './options.ts';
import { oneOf } from './phrases.ts';

/** A list of different ids of these options, in the order of the options; or why the value is none. */
export function idList(
  options: readonly Option[],
  value: unknown,
  atMost: number | null = null,
): Legal<string[]> {
  if (!Array.isArray(value)) return illegal('must be a list of option ids');
  const known = new Set(options.map((option) => option.id));
  const seen = new Set<string>();
  for (const id of value as unknown[]) {
    if (typeof id !== 'string' || !known.has(id)) {
      return illegal(`must name only options: ${oneOf([...known])}`);
    }
    if (seen.has(id)) return illegal('names an option twice');
    seen.add(id);
  }
  if (atMost !== null && seen.size > atMost) return illegal(`must name at most ${atMost}`);
  return legal([...known].filter((id) => seen.has(id)));
}

/** The options that a cell lists by ids or labels, separated by `;`, `|` or `,`; `-` says none. */
export function listInCell(
  options: readonly Option[],
  cell: string,
  atMost: number | null = null,
): Legal<string[]> {
  if (cell.trim() === '-') return legal([]);
  const ways = cell.includes(',') ? commaLists(options, cell) : [];
  if (ways.length > 1) {
    return illegal('can be read as different options, since one holds a comma itself; separate them by ";"');
  }
  const whole = idIn(options, cell);
  const ids = ways[0] ?? (whole === null ? listIn(cell).map((entry) => idIn(options, entry)) : [whole]);
  if (ids.length === 0) return illegal('is empty; write - where nothing was ticked');
  return ids.includes(null)
    ? illegal(`must list options, separated by ";" or ",": ${oneOf(options.map(({ id }) => id))}`)
    : idList(options, ids, atMost);
}

/** What a cell says of each option: `id: value` for some, or a value for each in their order; or what is `wrong`. */
export function cellsByOption(
  options: readonly Option[],
  cell: string,
  wrong: { count: string; unknown: string; twice: string },
): Legal<ReadonlyMap<string, string>> {
  const entries = listIn(cell);
  const pairs = entries.map(pairIn);
  const named = pairs.every((pair) => pair !== null);
  if (!named && entries.length !== options.length) return illegal(wrong.count);
  const cells = new Map<string, string>();
  for (const [at, entry] of entries.entries()) {
    const pair = named ? pairs[at] : null;
    const id = pair ? idIn(options, pair.name) : options[at]?.id;
    if (id === null || id === undefined) return illegal(wrong.unknown);
    if (cells.has(id)) return illegal(wrong.twice);
    cells.set(id, pair ? pair.value : entry);
  }
  return legal(cells);
}

/** Ids joined by a space in the order of the options; `-` for none. */
export function listKey(options: readonly Option[], ids: readonly string[]): string {
  const chosen = options.filter((option) => ids.includes(option.id));
  return chosen.length === 0 ? '-' : chosen.map((option) => option.id).join(' ');
}

/** The ids a list key stands for. */
export function listOf(key: string): string[] {
  return key === '-' || key === '' ? [] : key.split(' ');
}

/** Own properties of a JSON object whose keys are all known; or why the value is none. */
export function record(value: unknown, known: readonly string[]): Legal<ReadonlyMap<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return illegal('must be an object with ids as keys');
  }
  const entries = Object.entries(value);
  return entries.every(([key]) => known.includes(key))
    ? legal(new Map(entries))
    : illegal(
        `must have only these keys: ${known.length > 12 ? 'the ids of the question' : known.join(', ')}`,
      );
}
