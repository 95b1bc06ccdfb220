import type { Complain } from '../questionnaire/complaints.ts';
import { mapOf } from '../text/plain-shape.ts';
import type { Brand } from './audit.ts';
import { contrast, leastContrast, readable, unlikeness } from './contrast.ts';
import { logoProblem } from './logo.ts';
import type { AuthoredBrand } from './brand-schema.ts';

/** Colours nearer to each other than this, in Oklab, are taken for one. */
const leastUnlike = 0.1;

/** What is wrong with `brand` beyond its shape: colours that cannot be read or told apart, a logo that is no picture. */
export function judgeBrand(brand: unknown, complain: Complain): void {
  const { colors, logo } = mapOf(brand) ?? {};
  const { first, second } = mapOf(colors) ?? {};
  const known = Object.entries({ first, second }).filter((one): one is [string, string] => isColor(one[1]));
  for (const [key, color] of known) {
    const ratio = contrast(color, '#ffffff');
    if (ratio < leastContrast) {
      complain(
        ['brand', 'colors', key],
        `"${color}" cannot be read on white paper: contrast ${ratio.toFixed(1)}, at least ${leastContrast}. Near it: "${readable(color)}"`,
      );
    }
  }
  if (isColor(first) && isColor(second) && unlikeness(first, second) < leastUnlike) {
    complain(
      ['brand', 'colors', 'second'],
      `"${second}" looks like the first, "${first}": contrast ${contrast(first, second).toFixed(1)} to each other. Take another hue`,
    );
  }
  if (typeof logo === 'string' && logo.startsWith('data:')) {
    const problem = logoProblem(logo);
    if (problem !== '') complain(['brand', 'logo'], problem);
  }
}

/** `brand` as written; a logo in a file of its own is a path until it is read. */
export function composedBrand(authored: AuthoredBrand | undefined): Brand | null {
  if (authored === undefined) return null;
  const { name, logo, colors } = authored;
  return {
    name: name ?? null,
    logo: logo ?? null,
    colors:
      colors === undefined
        ? null
        : { first: colors.first.toLowerCase(), second: colors.second.toLowerCase() },
  };
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}
