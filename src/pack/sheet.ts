import type { Document } from '../document/document.ts';
import type { Workshop } from './workshop.ts';

/** One file of a pack. */
export interface Sheet {
  /** Without its ending: `01-before-sales`; files sort in the order they are used. */
  name: string;
  /** For the list of the pack: what it is for, when it is used, how it is printed. */
  what: string;
  when: string;
  print: string;
  /** A page, or the text of a CSV file. */
  content: Document | { csv: string };
}

/** Makes the sheets of one sort; none where the report has nothing for them. */
export type SheetMaker = (workshop: Workshop) => Sheet[];

/** The sheet's name with its ending. */
export function fileOf({ name, content }: Pick<Sheet, 'name' | 'content'>, ending: string): string {
  return `${name}.${'csv' in content ? 'csv' : ending}`;
}
