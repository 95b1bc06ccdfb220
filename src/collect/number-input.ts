import { isTwoWays } from '../questions/cells.ts';
import { spanIn } from '../questions/time-units.ts';
import type { Words } from '../text/words/index.ts';

/** What a typed number must keep to. */
interface NumberBounds {
  min: number;
  max: number;
  whole: boolean;
  unit: string;
}

/** The number meant, or what is wrong with what was typed. */
type TypedNumber = { ok: true; value: number } | { ok: false; problem: string };

/** Reads a typed number: point or comma for decimals, `2 weeks` where days are meant; what can be read in two ways is refused. */
export function typedNumber(typed: string, bounds: NumberBounds, words: Words): TypedNumber {
  const { interview: t } = words;
  const span = spanIn(typed, bounds.unit);
  let text = span === null ? typed.trim() : String(span);
  if (bounds.unit !== '' && text.toLowerCase().endsWith(bounds.unit.toLowerCase())) {
    text = text.slice(0, -bounds.unit.length).trim();
  }
  if (isTwoWays(text) || /^[-+]?\d{1,3}([.,]\d{3}){2,}$/.test(text)) {
    return { ok: false, problem: t.twoWays };
  }
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) {
    return { ok: false, problem: t.writeNumber({ range: range(bounds, words) }) };
  }
  const value = Number(text.replace(',', '.')) + 0;
  if (!Number.isFinite(value) || value < bounds.min || value > bounds.max) {
    const [min, max] = [words.figure(bounds.min), words.figure(bounds.max)];
    return { ok: false, problem: t.between({ min, max }) };
  }
  if (bounds.whole && !Number.isInteger(value)) {
    return { ok: false, problem: t.writeWhole };
  }
  return { ok: true, value };
}

/** `0 to 720 h`; a unit that says the most itself, as `of 10` does, is not said twice. */
export function range({ min, max, unit }: NumberBounds, { lists, figure }: Words): string {
  const numbers = lists.to({ low: figure(min), high: figure(max) });
  const isSaid = unit === '' || unit.endsWith(` ${figure(max)}`);
  return isSaid ? numbers : `${numbers} ${unit}`;
}
