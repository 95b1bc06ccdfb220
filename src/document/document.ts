import type { Chart, ChartTable, Mark } from '../charts/chart.ts';

/**
 * A text for paper or screen before it has a format: sections of blocks, every sentence finished and in one language,
 * nothing escaped. Templates turn it into Markdown and HTML.
 */
export interface Document {
  /** What kind of page it is: `report`, `executive`, `agenda`... */
  name: string;
  title: string;
  /** One line under the title. */
  subtitle: string;
  /** A language code, for the page's `lang`. */
  language: string;
  sections: readonly Section[];
}

/** A heading with what stands under it. */
export interface Section {
  /** Unique in the document, fit for an anchor and for `--section`. */
  id: string;
  title: string;
  /** Two or three words beside the heading, such as the verdict on a question; null: none. */
  badge: { text: string; tone: Tone } | null;
  blocks: readonly Block[];
  sections: readonly Section[];
}

/** What a thing is about, never shown by colour alone. */
export type Tone = 'plain' | 'same' | 'known' | 'unnoticed' | 'apart' | 'unknown' | 'late';

/** Paragraph, list, table, picture...; a template has one part for each. */
export type Block =
  /** `note`: beside the matter, such as how a figure is made. */
  | { kind: 'text'; text: string; tone: 'plain' | 'lead' | 'note' }
  /** What was asked or said, word for word; `title`: to whom or by whom, empty where that is everybody. */
  | { kind: 'quote'; items: readonly Item[] }
  /** `title` stands in bold before the text; empty: none. */
  | { kind: 'list'; ordered: boolean; items: readonly Item[] }
  | ({ kind: 'table' } & ChartTable)
  /** Large figures with a label each; `note` is part of what the figure says, empty: none. */
  | { kind: 'figures'; figures: readonly { value: string; label: string; note: string; tone: Tone }[] }
  /** What sides say and figures beside it: a row a side on narrow paper, a column each on a page. `says`: the main head. */
  | { kind: 'answers'; caption: string; heads: readonly string[]; says: number; sides: readonly Answering[] }
  /** The same matter from several sides, a column each; `mark` is the side's shape. */
  | { kind: 'beside'; columns: readonly Column[] }
  | { kind: 'chart'; chart: Chart }
  /** To be cut out. */
  | { kind: 'cards'; cards: readonly { title: string; text: string; foot: string }[] }
  /** Room to write by hand: so many empty lines under a label. */
  | { kind: 'lines'; label: string; count: number }
  /** One line to sign each. */
  | { kind: 'signatures'; names: readonly string[] };

/** A piece of text with a title of its own; empty: without one. */
export interface Item {
  title: string;
  text: string;
}

/** A side with its shape. */
export interface Marked {
  side: string;
  /** `other` for sides outside the pair. */
  mark: Mark;
  name: string;
}

/** What stands in a side's column, from top to bottom. */
export interface Column extends Marked {
  items: readonly Item[];
}

interface Answering extends Marked {
  /** One for each head. */
  cells: readonly string[];
}
