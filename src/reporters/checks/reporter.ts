import type { Check } from '../../gates/check.ts';
import type { PageOptions, ReporterOptions } from '../reporter.ts';

/** Turns a check into text. It judges nothing: verdicts and exit code come with the check. */
export interface CheckReporter {
  readonly name: string;
  /** File name endings that choose it, without the dot. */
  readonly extensions: readonly string[];
  text(check: Check, options: ReporterOptions & Pick<PageOptions, 'pages'>): string | Promise<string>;
}
