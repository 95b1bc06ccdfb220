import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Is there a tmux to drive a real terminal with? */
export function hasTmux(): boolean {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A real terminal of 80 columns and 24 lines with a shell in it. */
export interface Terminal {
  /** Keys by tmux's names: `Enter`, `Down`, `C-c`, or characters. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The screen once all of these stand on it; fails with the screen when they do not come. */
  until(...expected: (string | RegExp)[]): Promise<string>;
  screen(): Promise<string>;
  /** The window made so large, as by dragging its corner. */
  resize(columns: number, lines: number): Promise<void>;
  /** A property of the pane: `cursor_flag`, `pane_pid`. */
  property(name: string): Promise<string>;
  close(): Promise<void>;
}

/** How long a text may take to appear; generous, because machines are slow and only failures wait this long. */
const patience = 90_000;

export async function openTerminal(
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Terminal> {
  const server = ['-L', `accord-${randomUUID()}`, '-f', '/dev/null'];
  const tmux = async (...args: string[]) => (await run('tmux', [...server, ...args])).stdout;
  // A shell without line editing, prompt or start-up files: it does not repair a terminal that was left raw.
  await run(
    'tmux',
    [
      ...server,
      'new-session',
      '-d',
      '-s',
      'main',
      '-x',
      '80',
      '-y',
      '24',
      '-c',
      cwd,
      'env',
      '-u',
      'CI',
      'PS1=$ ',
      'sh',
    ],
    { env: { ...process.env, ...env } },
  );
  const screen = async () => await tmux('capture-pane', '-p', '-t', 'main');
  const terminal: Terminal = {
    screen,
    press: async (...keys) => void (await tmux('send-keys', '-t', 'main', ...keys)),
    type: async (text) => void (await tmux('send-keys', '-t', 'main', '-l', text)),
    resize: async (columns, lines) =>
      void (await tmux('resize-window', '-t', 'main', '-x', String(columns), '-y', String(lines))),
    property: async (name) => (await tmux('display-message', '-p', '-t', 'main', `#{${name}}`)).trim(),
    until: async (...expected) => {
      const end = Date.now() + patience;
      for (;;) {
        const shown = await screen();
        const isThere = (one: string | RegExp) =>
          typeof one === 'string' ? shown.includes(one) : one.test(shown);
        const missing = expected.filter((one) => !isThere(one));
        if (missing.length === 0) return shown;
        if (Date.now() > end) throw new Error(`not on the screen: ${missing.join(' | ')}\n${shown}`);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
    },
    close: async () => void (await tmux('kill-server').catch(() => '')),
  };
  await terminal.until('$');
  return terminal;
}
