import { truncated, width } from '../../text/layout.ts';
import type { Words } from '../../text/words/index.ts';
import type { Body } from './draw.ts';
import type { Paint } from './paint.ts';

/** The first so many lines; the last of them ends with `…` where more were there. */
export function cut(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const shown = lines.slice(0, Math.max(0, most));
  const last = shown.pop();
  if (last === undefined) return [];
  const words = /^(.*\S)\s+\S+$/.exec(last)?.[1];
  return [...shown, words === undefined ? truncated(last, width(last) - 1) : `${words} …`];
}

/** As many lines as fit around the row at hand; what is out of sight above and below is counted. */
export function inSight(
  { rows, active }: Body,
  most: number,
  paint: Paint,
  { interview: t }: Words,
): string[] {
  const all = rows.flat();
  if (all.length <= most) return all;
  const start = rows.slice(0, active).flat().length;
  const end = start + (rows[active]?.length ?? 1);
  const inner = Math.max(1, most - 2);
  const middle = start - Math.floor((inner - (end - start)) / 2);
  const near = Math.min(Math.max(0, Math.min(middle, all.length - inner)), start);
  // A mark that would count one line or none leaves its place to that line.
  const isTop = near <= 1;
  const isEnd = near + inner >= all.length - 1;
  const height = isTop || isEnd ? Math.max(1, most - 1) : inner;
  const top = isTop ? 0 : isEnd ? all.length - height : near;
  const shown = all.slice(top, top + height);
  const below = all.length - top - shown.length;
  return [
    ...(top > 0 ? [paint.faint(`   ↑ ${t.moreLines({ count: top })}`)] : []),
    ...shown,
    ...(below > 0 ? [paint.faint(`   ↓ ${t.moreLines({ count: below })}`)] : []),
  ];
}
