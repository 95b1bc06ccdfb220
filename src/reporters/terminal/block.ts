/** How a piece of text stands out; never the only carrier of a meaning. */
export type Tone = 'plain' | 'strong' | 'faint' | 'first' | 'second';

/** A column of a table, and how it is set. */
export interface Column {
  head: string;
  align: 'left' | 'right';
  /** Wrapped when the table is too wide; other columns keep their width. */
  flexible: boolean;
  tone: Tone;
  /** How the list layout names it; empty: its text alone; null: left out there. */
  list: string | null;
}

/** What a section shows, free of layout: text and tables. */
export type Block =
  | { type: 'text'; text: string; tone: Tone }
  /** Short facts on one line, or one a line in the list layout. */
  | { type: 'facts'; facts: readonly string[]; separator: string; tone: Tone }
  | { type: 'table'; title: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  /** Numbered, each with facts of its own under it; `noteName` is what the list layout calls the note. */
  | { type: 'entries'; title: string; noteName: string; entries: readonly Entry[] };

/** `note` stands beside the head: two or three words on it. */
export interface Entry {
  head: string;
  note: string;
  facts: readonly { name: string; mark: string; text: string; tone: Tone }[];
}

/** A left-aligned column that keeps its width. */
export function column(head: string, changes: Partial<Column> = {}): Column {
  return { head, align: 'left', flexible: false, tone: 'plain', list: head, ...changes };
}

/** Running text, wrapped at the width of the terminal. */
export function paragraph(text: string, tone: Tone = 'plain'): Block {
  return { type: 'text', text, tone };
}

/** A title and one text a line. */
export function bullets(title: string, texts: readonly string[]): Block {
  return {
    type: 'table',
    title,
    columns: [column('', { list: null }), column('', { flexible: true, list: '' })],
    rows: texts.map((text) => ['·', text]),
  };
}
