import type { Command as Commander } from 'commander';
import type { Io } from '../io.ts';

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  /** Folder of the audit; default: the current one. */
  audit: string;
  /** Round to work on; default: the newest open one. */
  round: string | null;
  json: boolean;
  /** Language of all texts; null: the audit's. */
  lang: string | null;
  /** False for `--no-color`. */
  color: boolean;
}

/**
 * What a command works with. Results go to `print` (stdout), results in sentences to `tell` (stdout, broken between words
 * on a terminal), everything else to `note` (stderr). None lets through what a terminal would act on, but the colours of
 * what a reporter made, where `print` is told so.
 */
export interface Context {
  io: Io;
  global: GlobalOptions;
  print(text: string, from?: 'reporter'): void;
  tell(text: string): void;
  note(text: string): void;
}

/** 0 done · 1 a gate fails · 2 the user can put it right · 3 cannot be judged · 130 stopped by ctrl-c. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What can be typed: one file each; loaded only when it is typed. */
export interface Command {
  /** Shown first in its help: what to type, and what that does. */
  examples: readonly (readonly [string, string])[];
  /** Declares arguments and options. */
  declare(command: Commander): void | Promise<void>;
  /** Refusals are thrown as `AccordError`. */
  run(
    context: Context,
    args: readonly (string | undefined)[],
    options: Record<string, unknown>,
  ): Promise<ExitCode>;
}
