import { createInterface, type Interface } from 'node:readline';
import type { Io } from '../../io.ts';

/** Lines typed by a person. `null`: ctrl-c, or the input has ended. */
export interface Lines {
  next(): Promise<string | null>;
}

/** Reads whole lines; the terminal itself echoes and edits them, so no cursor is ever moved. */
export function lines(io: Io): Lines {
  let reader: Interface | null = null;
  let ended = false;
  const typed: string[] = [];
  let wake: () => void = () => {};

  const open = () => {
    const opened = createInterface({ input: io.stdin, terminal: false, crlfDelay: Infinity });
    opened.on('line', (line) => {
      typed.push(line);
      wake();
    });
    opened.on('close', () => {
      ended = true;
      wake();
    });
    return opened;
  };

  return {
    async next() {
      reader ??= open();
      if (typed.length === 0 && !ended) {
        // Cooked mode turns ctrl-c into a signal, which would end the process without a word.
        let interrupted = false;
        const interrupt = () => {
          interrupted = true;
          wake();
        };
        process.on('SIGINT', interrupt);
        reader.resume();
        await new Promise<void>((resolve) => (wake = resolve));
        // A paused stdin lets the process end once the interview is over.
        if (!ended) reader.pause();
        process.off('SIGINT', interrupt);
        if (interrupted) return null;
      }
      return typed.shift() ?? null;
    },
  };
}
