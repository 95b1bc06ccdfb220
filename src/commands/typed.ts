import type { GlobalOptions } from './command.ts';

/** A command line to be typed, with the folder and round at hand. */
export function typed(words: readonly string[], { audit, round }: GlobalOptions): string {
  return [
    'accord',
    ...(audit === '.' ? [] : ['-C', audit]),
    ...(round === null ? [] : ['-r', round]),
    ...words,
  ]
    .map(quoted)
    .join(' ');
}

/** A word as it is typed in a shell. */
export function quoted(word: string): string {
  return /^[\w./:\\~-]+$/.test(word) ? word : `"${word.replace(/["$`]/g, '\\$&')}"`;
}
