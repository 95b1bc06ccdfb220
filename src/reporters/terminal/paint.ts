import { Chalk } from 'chalk';
import type { Tone } from './block.ts';

/** Colours a text, or hands it back as it is. */
export type Paint = (tone: Tone, text: string) => string;

/** Colour only where told: chalk itself asks the process, which is not ours to ask. */
export function paint(color: boolean): Paint {
  if (!color) return (_tone, text) => text;
  const chalk = new Chalk({ level: 1 });
  const tones = {
    plain: (text: string) => text,
    strong: chalk.bold,
    faint: chalk.dim,
    first: chalk.cyan,
    second: chalk.yellow,
  };
  return (tone, text) => tones[tone](text);
}
