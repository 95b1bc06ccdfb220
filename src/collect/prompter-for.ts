import type { Io } from '../io.ts';
import type { Prompter } from './prompter.ts';

/** The prompter for this terminal: numbered lines where `plain`, else a page that redraws itself; only that one is loaded. */
export async function prompterFor(io: Io, plain: boolean, color?: boolean): Promise<Prompter> {
  if (plain) return (await import('./plain.ts')).plainPrompter(io);
  return (await import('./terminal/prompter.ts')).terminalPrompter(io, color);
}
