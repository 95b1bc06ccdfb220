import type { Chart } from './chart.ts';
import { lines } from './fit.ts';
import { written } from './sheet.ts';
import { content, element } from './svg.ts';

const size = 18;

/** The picture as a file of its own: its title, which a page prints beside it, stands above. */
export function alone({ svg, title, description }: Chart): string {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const heading = lines(title, width - 16, size, 3);
  const top = heading.length * size * 1.2 + 18;
  const whole = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${String(width)} ${String(height + Math.ceil(top))}`,
    width,
    height: height + Math.ceil(top),
    role: 'img',
    'aria-labelledby': 'chart-title chart-desc',
    'font-family': /font-family="([^"]*)"/.exec(svg)?.[1]?.replaceAll('&#39;', "'") ?? 'sans-serif',
  };
  const ink = { class: 'chart-ink', fill: '#1b1c1f' };
  const file = element(
    'svg',
    whole,
    element('title', { id: 'chart-title' }, content(title)),
    element('desc', { id: 'chart-desc' }, content(description)),
    element('rect', { width, height: height + Math.ceil(top), class: 'chart-paper', fill: '#ffffff' }),
    written(heading, 8, size + 8, ink, { size, bold: true }),
    svg.replace('<svg ', `<svg y="${String(Math.ceil(top))}" `),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`;
}
