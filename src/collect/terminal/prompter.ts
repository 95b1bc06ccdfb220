import { ExitPromptError } from '@inquirer/core';
import { columns, hasColor, type Io } from '../../io.ts';
import type { Outcome, Prompter, Screen } from '../prompter.ts';
import { askSteps } from '../steps.ts';
import { drawOf } from './draws.ts';
import { paint as paintFor } from './paint.ts';
import { put } from './prompt.ts';
import { restoredOnSignals } from './signals.ts';

/** Bracketed paste: a pasted line break is then no enter, and pasted letters are no commands. */
const pasteMarks = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

/** An empty screen with the cursor in its first place. */
const cleared = '\u001b[2J\u001b[H';

/** Pages that redraw themselves on stderr; the cursor is never hidden, so that no signal can leave it so. */
export function terminalPrompter(io: Io, color?: boolean): Prompter {
  const paint = paintFor(hasColor(io, io.stderr, color));
  const size = () => ({
    columns: columns(io.stderr, 1),
    lines: (io.stderr as { rows?: number }).rows || 24,
  });

  const onResize = (redraw: () => void) => {
    const act = () => {
      // What the terminal broke into other lines cannot be found again and erased.
      io.stderr.write(cleared);
      redraw();
    };
    io.stderr.on('resize', act);
    return () => void io.stderr.off('resize', act);
  };

  // Printed above a page, it would stay above every later one.
  let said = '';
  const ask = async (screen: Screen): Promise<Outcome> => {
    const { control } = screen;
    if (control.type === 'steps') return await askSteps({ ...screen, control }, ask);
    const notice = said;
    said = '';
    io.stderr.write(pasteMarks.on);
    try {
      return await restoredOnSignals(
        io,
        () => io.stderr.write(`${pasteMarks.off}\n`),
        () =>
          put(
            { screen, notice, draw: drawOf(control), paint, size, onResize },
            { input: io.stdin, output: io.stderr, clearPromptOnDone: true },
          ),
      );
    } catch (error) {
      if (error instanceof ExitPromptError) return { type: 'stop' };
      throw error;
    } finally {
      io.stderr.write(pasteMarks.off);
    }
  };
  return {
    via: 'terminal',
    ask,
    say: (text) => void (said = text),
  };
}
