/** Lowest contrast of text to paper that WCAG 2.2 AA allows. */
export const leastContrast = 4.5;

/** Contrast of two colours `#rrggbb`, 1..21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The same hue, darkened until it can be read on white paper. */
export function readable(color: string): string {
  for (let share = 100; share > 0; share -= 1) {
    const darker = hex(channels(color).map((one) => (one * share) / 100));
    if (contrast(darker, '#ffffff') >= leastContrast) return darker;
  }
  return '#000000';
}

/** How far two colours look apart, 0..1: distance in Oklab (Ottosson 2020), where 0.1 is still seen as one colour. */
export function unlikeness(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function oklab(color: string): number[] {
  const [red = 0, green = 0, blue = 0] = linear(color);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(color: string): number[] {
  return channels(color).map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((one) => Math.floor(one).toString(16).padStart(2, '0')).join('')}`;
}
