import type { Report } from '../report/report.ts';

export interface ReporterOptions {
  /** Columns, for text that is laid out. */
  width: number;
  color: boolean;
  /** One fact a line: for screen readers and `TERM=dumb`. */
  list: boolean;
}

export interface OutputFile {
  /** Relative to the output's own path; empty: the output itself. */
  path: string;
  content: string | Uint8Array;
}

/** Turns a report into files' contents; writes nothing and judges nothing. */
export interface Reporter {
  readonly name: string;
  /** File name endings that choose it, without the dot. */
  readonly extensions: readonly string[];
  report(report: Report, options: ReporterOptions): Promise<OutputFile[]>;
}
