import { didYouMean, listed } from '../text/nearest.ts';
import type { Text } from '../text/language.ts';
import type { Path } from '../text/source.ts';
import type { Complain } from './complaints.ts';
import type { Wording } from './questionnaire.ts';

const language = /^[a-z]{2}(-[a-z]{2,4})?$/;

/**
 * An authored wording -> one text or one per side. A map whose keys are all declared sides (or `any`) is a side map;
 * else its keys must be language codes.
 */
export function wording(
  authored: string | Readonly<Record<string, Text>>,
  sides: readonly string[],
  path: Path,
  complain: Complain,
): Wording {
  if (typeof authored === 'string') return authored;
  const keys = Object.keys(authored);
  if (keys.length === 0) {
    complain(path, 'is an empty map; write a text', { on: 'key' });
    return '';
  }
  const named = keys.filter((key) => key === 'any' || sides.includes(key));
  if (named.length === keys.length) {
    if (!keys.includes('any')) {
      const lacking = sides.filter((side) => !keys.includes(side));
      if (lacking.length > 0) {
        complain(path, `has no wording for ${listed(lacking)}; add it, or "any" for the sides not named`, {
          on: 'key',
        });
      }
    }
    return { bySide: authored };
  }
  const paired = named.length > 0 || !keys.some((key) => language.test(key));
  let sound = true;
  for (const [key, text] of Object.entries(authored)) {
    if (named.includes(key)) continue;
    if (paired || !language.test(key)) complain([...path, key], strange(key, sides), { on: 'key' });
    else if (typeof text === 'string') continue;
    else complain([...path, key], 'must be a text: a language holds no further map');
    sound = false;
  }
  return sound ? (authored as Text) : '';
}

function strange(key: string, sides: readonly string[]): string {
  if (sides.length === 0) {
    return `"${key}" is neither a language code nor a declared side; declare sides at the top: "sides: [sales, marketing]"`;
  }
  const guess = didYouMean(key, [...sides, 'any']);
  return `"${key}" is no side of this questionnaire.${guess} (sides: ${listed(sides)}, any)`;
}
