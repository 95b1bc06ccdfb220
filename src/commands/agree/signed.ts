import type { Audit } from '../../audit/audit.ts';
import { AccordError, clipped } from '../../errors.ts';
import { didYouMean, listed } from '../../text/nearest.ts';

/** `sales=sales-head,marketing=marketing-head` -> who signs for each side. Throws `usage` with what would be right. */
export function signatures({ people, pair, sides }: Audit, typed: string): Record<string, string> {
  const by = new Map<string, string>();
  const ids = sides.map((side) => side.id);
  for (const part of typed.split(/[,;]/).filter((one) => one.trim() !== '')) {
    const [, side = '', id = ''] = /^\s*([^=:\s]+)\s*[=:]\s*(\S+)\s*$/.exec(part) ?? [];
    if (side === '') throw wrong(`"${clipped(part.trim())}" does not say who signs for which side.`, pair);
    if (!ids.includes(side)) {
      throw wrong(
        `"${clipped(side)}" is not a side of this audit.${didYouMean(side, ids)} (sides: ${listed(ids)})`,
        pair,
      );
    }
    const own = people.filter((one) => one.side === side).map((one) => one.id);
    if (!own.includes(id)) {
      const hint =
        own.length === 0 ? ` Name people of ${side} in audit.yaml first.` : ` (${side}: ${listed(own)})`;
      throw wrong(`"${clipped(id)}" is nobody of the side ${side}.${didYouMean(id, own)}${hint}`, pair);
    }
    if (by.has(side)) throw wrong(`${side} stands twice.`, pair);
    by.set(side, id);
  }
  const missing = pair.filter((side) => !by.has(side));
  if (missing.length > 0) throw wrong(`Nobody signs for ${listed(missing)}.`, pair);
  return Object.fromEntries(ids.flatMap((side) => (by.has(side) ? [[side, by.get(side) ?? '']] : [])));
}

function wrong(message: string, pair: Audit['pair']): AccordError {
  return new AccordError('usage', `--signed: ${message}`, {
    hint: `Write it as --signed ${pair.map((side) => `${side}=ID`).join(',')}, with ids of people in audit.yaml.`,
  });
}

/** What to type for the heads of both sides; `ID` where a side has no one head. */
export function exampleSignatures({ people, pair }: Audit): string {
  return pair
    .map((side) => {
      const own = people.filter((one) => one.side === side);
      const heads = own.filter((one) => one.role === 'head');
      const [only] = heads.length === 1 ? heads : own.length === 1 ? own : [];
      return `${side}=${only?.id ?? 'ID'}`;
    })
    .join(',');
}
