import type { Io } from '../../io.ts';

const ending = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/**
 * Runs `act` so that a signal that ends the process leaves the terminal as it was: `restore` is called first, then
 * the signal takes its course (exit by that signal). Without it the shell would be left without echo.
 */
export async function restoredOnSignals<T>(io: Io, restore: () => void, act: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals) => {
    release();
    try {
      restore();
      (io.stdin as { setRawMode?: (raw: boolean) => void }).setRawMode?.(false);
    } catch {
      // The terminal is gone; there is nothing to restore.
    }
    process.kill(process.pid, signal);
  };
  const release = () => ending.forEach((signal) => process.off(signal, end));
  ending.forEach((signal) => process.on(signal, end));
  try {
    return await act();
  } finally {
    release();
  }
}
