/** The shape that stands for a side, beside its name and colour. */
export type Mark = 'first' | 'second' | 'other';

/** The data of a picture as a table: what a chart shows stands beside it in figures and words. */
export interface ChartTable {
  caption: string;
  /** The first column names the rows. */
  columns: readonly { head: string; numeric: boolean; mark?: Mark }[];
  rows: readonly (readonly string[])[];
}

/** One picture: an SVG that stands alone, and the same data as a table. Same report, same bytes. */
export interface Chart {
  /** Unique in a report: the kind of picture and what it is of, `answers:first-call`. */
  id: string;
  title: string;
  /** What is to be seen, in a sentence; the SVG's own description. */
  description: string;
  /** One `<svg>` element with `role="img"`, `<title>` and `<desc>`; every text in it escaped. */
  svg: string;
  table: ChartTable;
}
