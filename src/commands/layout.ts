import { columns, hasColor, isPlain } from '../io.ts';
import type { Context } from './command.ts';

/** Columns to lay text out in, in a file. */
const fileWidth = 100;

/** How text is laid out at `path`; null: stdout, by its terminal. `options`: as typed, of which `--list` counts. */
export function layoutFor(
  { io, global }: Context,
  path: string | null,
  options: Record<string, unknown>,
): { width: number; color: boolean; list: boolean } {
  const list = options.list === true || isPlain(io);
  return path === null
    ? { width: columns(io.stdout), color: hasColor(io, io.stdout, global.color), list }
    : { width: fileWidth, color: false, list };
}
