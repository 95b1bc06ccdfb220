import type { Report } from '../report/report.ts';
import type { Document } from './document.ts';

/** One of the texts a report can be read as. */
export interface Page {
  name: string;
  /** What it holds, for the help. */
  about: string;
  of(report: Report): Promise<Document>;
}

/** Every page of a report, each loaded when it is asked for. A new one is one file and one entry here. */
export const pages: readonly Page[] = [
  {
    name: 'report',
    about: 'the full report',
    of: async (report) => (await import('./report.ts')).reportDocument(report),
  },
  {
    name: 'executive',
    about: 'one sheet for the chief executive',
    of: async (report) => (await import('./executive.ts')).executiveDocument(report),
  },
];

/** The page of this name; null where there is none. */
export function pageNamed(name: string): Page | null {
  return pages.find((page) => page.name === name) ?? null;
}
