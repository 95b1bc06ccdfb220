import type { PageTemplates } from '../templates/engine.ts';
import type { Report } from '../report/report.ts';

/** How a text is laid out. */
export interface ReporterOptions {
  /** Columns, for text that is laid out. */
  width: number;
  color: boolean;
  /** One fact a line: for screen readers and `TERM=dumb`. */
  list: boolean;
}

/** What of a report is shown, and what pages need. */
export interface PageOptions {
  /** The name of the page to show: `report`, `executive`... */
  page: string;
  /** Ids of the sections to show, as the document of the report has them; empty: all of it. */
  sections: readonly string[];
  /** The templates; asked for only where a page is made. */
  pages(): Promise<PageTemplates>;
  /** The name of the file it goes to, whose other files stand beside it; null: to the next program, alone. */
  file: string | null;
}

/** One file a reporter makes; the command writes it. */
export interface OutputFile {
  /** Relative to the output's own folder, with forward slashes; empty: the output itself. */
  path: string;
  content: string | Uint8Array;
}

/** Turns a report into files' contents; writes nothing and judges nothing. */
export interface Reporter {
  readonly name: string;
  /** File name endings that choose it, without the dot. */
  readonly extensions: readonly string[];
  report(report: Report, options: ReporterOptions & PageOptions): Promise<OutputFile[]>;
}
