import { scaleLinear } from 'd3-scale';

/** One hue, light to dark: violet, which stands for no side and prints as even greys. */
const shades = scaleLinear<string>([0, 0.5, 1], ['#f4f0f9', '#a58cc4', '#3b1c66']).clamp(true);

/** The cell of a share 0..1: its colour, and the ink that reads best on it (a contrast of 4.5 at least). */
export function shade(share: number): Shade {
  const known = made.get(share);
  if (known !== undefined) return known;
  const fill = hex(shades(share));
  const light = luminance(fill);
  const ink = 1.05 / (light + 0.05) > (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
  made.set(share, { fill, ink });
  return { fill, ink };
}

interface Shade {
  fill: string;
  ink: string;
}

/** Cells are many, and many are alike. */
const made = new Map<number, Shade>();

/** Relative luminance 0..1 of `#rrggbb` (WCAG 2.2). */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hex(color: string): string {
  if (color.startsWith('#')) return color;
  const parts = (color.match(/\d+/g) ?? []).slice(0, 3);
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
