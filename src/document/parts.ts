import type { Mark } from '../charts/chart.ts';
import type { Block, Item, Section } from './document.ts';

/** A section without a badge and without others below, unless given. */
export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<Pick<Section, 'badge' | 'sections'>> = {},
): Section {
  return { id, title, badge: null, blocks, sections: [], ...more };
}

/** A paragraph for each text that says something. */
export function texts(...said: readonly string[]): Block[] {
  return said.filter((text) => text !== '').map((text) => ({ kind: 'text', text, tone: 'plain' }));
}

/** The same beside the matter: how a figure is made, why something was asked. */
export function notes(...said: readonly string[]): Block[] {
  return said.filter((text) => text !== '').map((text) => ({ kind: 'text', text, tone: 'note' }));
}

/** A list of plain texts; nothing without any. */
export function list(said: readonly string[]): Block[] {
  return items(said.map((text) => ({ title: '', text })));
}

/** A list; nothing without any item. */
export function items(all: readonly Item[]): Block[] {
  return all.length === 0 ? [] : [{ kind: 'list', ordered: false, items: all }];
}

/**
 * A table; rows without a cell anywhere are left out, and an empty table is nothing. `numeric`: columns of
 * figures; `marks`: the shapes of columns that are a side's.
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: (column: number) => boolean = () => false,
  marks: readonly (Mark | undefined)[] = [],
): Block[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) return [];
  const columns = heads.map((head, at) => {
    const mark = marks[at];
    return { head, numeric: numeric(at), ...(mark === undefined ? {} : { mark }) };
  });
  return [{ kind: 'table', caption, columns, rows: filled }];
}
