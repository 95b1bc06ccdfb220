import type { Document, Section } from './document.ts';

/** A document of these sections alone, in the order of the page, each with what stands under it; all of it without ids. */
export function partOf(document: Document, ids: readonly string[]): Document {
  if (ids.length === 0) return document;
  const found = (sections: readonly Section[]): Section[] =>
    sections.flatMap((one) => (ids.includes(one.id) ? [one] : found(one.sections)));
  return { ...document, sections: found(document.sections) };
}

/** Ids of every section, those on top first. */
export function sectionIds({ sections }: Document): string[] {
  const inner = (all: readonly Section[]): string[] =>
    all.flatMap((one) => [...one.sections.map(({ id }) => id), ...inner(one.sections)]);
  return [...sections.map(({ id }) => id), ...inner(sections)];
}
