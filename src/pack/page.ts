import type { Block, Document, Item, Section } from '../document/document.ts';
import type { Workshop } from './workshop.ts';

/** A page of the pack: company and round stand under its title. */
export function page(
  { report, t, language }: Workshop,
  name: string,
  title: string,
  sections: readonly Section[],
  more = '',
): Document {
  const subtitle = [t.subtitle({ company: report.company, round: report.round }), more].filter(
    (part) => part !== '',
  );
  return { name, title, subtitle: subtitle.join(' · '), language, sections };
}

/** One paragraph; `note` beside the matter. */
export function paragraph(text: string, tone: 'plain' | 'lead' | 'note' = 'plain'): Block {
  return { kind: 'text', text, tone };
}

/** Texts, or items with a title, as a list. */
export function list(items: readonly (string | Item)[], ordered = false): Block {
  return {
    kind: 'list',
    ordered,
    items: items.map((item) => (typeof item === 'string' ? { title: '', text: item } : item)),
  };
}

/** Room to write by hand. */
export function lines(label: string, count: number): Block {
  return { kind: 'lines', label, count };
}

/** Lists of so many each, the last one shorter. */
export function inPages<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
