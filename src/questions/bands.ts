import type { Words } from '../text/words/index.ts';
import type { Counts, SummaryRow } from './kind.ts';
import type { NumberFields } from './number.ts';
import { people, plain } from './phrases.ts';

/**
 * How numbers spread over bands of the range. The bands depend on the question alone, so that sides and rounds
 * stand in the same rows: edges 1, 2, 5, 10... (log), or about eight bands of equal width (linear).
 */
export function bands(
  fields: NumberFields,
  counts: Counts,
  n: number,
  unit: string,
  words: Words,
): SummaryRow[] {
  const edges = [fields.min, ...inner(fields), fields.max];
  const filled = edges.slice(1).map(() => 0);
  for (const [key, count] of counts) {
    const found = edges.findIndex((edge, at) => at > 0 && Number(key) < edge) - 1;
    const band = found < 0 ? filled.length - 1 : found;
    filled[band] = (filled[band] ?? 0) + count;
  }
  return filled.map((count, at) => {
    const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    return {
      id: `${String(from)}-to-${String(to)}`,
      label: words.kinds.band({
        from: plain(from, words),
        to: plain(to, words),
        unit,
        last: at === filled.length - 1,
      }),
      count,
      share: n === 0 ? 0 : count / n,
      text: people(count, n, words),
    };
  });
}

/** The edges between the ends of the range. */
function inner(fields: NumberFields): number[] {
  const { min, max, floor } = fields;
  if (fields.scale === 'log') {
    const lowest = Math.max(min, floor);
    const ladder = (digits: readonly number[]) => {
      const steps: number[] = [];
      for (let power = Math.floor(Math.log10(lowest)); 10 ** power < max; power += 1) {
        for (const digit of digits) steps.push(Number(`${digit}e${power}`));
      }
      return steps.filter((edge) => edge > lowest && edge < max);
    };
    const fine = ladder([1, 2, 5]);
    return fine.length > 12 ? ladder([1]) : fine;
  }
  const rough = (max - min) / 8;
  const power = Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => Number(`${digit}e${power}`)).find((one) => one >= rough) ?? rough;
  const edges: number[] = [];
  for (let at = Math.floor(min / step) + 1; at * step < max; at += 1)
    edges.push(Number((at * step).toPrecision(12)));
  return edges.filter((edge) => edge > min && edge < max);
}
