import type { Chart } from '../charts/chart.ts';
import type { Document, Section } from '../document/document.ts';
import { partOf } from '../document/only.ts';
import { pageNamed } from '../document/pages.ts';
import type { Report } from '../report/report.ts';
import type { OutputFile, PageOptions } from './reporter.ts';

/** The page asked for, or the sections of it that are. */
export async function documentOf(
  report: Report,
  { page, sections }: Pick<PageOptions, 'page' | 'sections'>,
): Promise<Document> {
  const found = pageNamed(page);
  if (found === null) throw new Error(`there is no page ${page}`);
  return partOf(await found.of(report), sections);
}

/** Where the picture of a chart stands beside a file: in a folder named after it. */
export function chartFileBeside(file: string): (chart: Chart) => string {
  const folder = `${file.replace(/\.[^.]*$/, '')}-charts`;
  return (chart) => `${folder}/${chart.id.replaceAll(/[^a-z0-9-]/g, '-')}.svg`;
}

/** A path as an address in Markdown: whatever would end or turn an address is percent-encoded, segment by segment. */
export function referenceTo(path: string): string {
  return path
    .split('/')
    .map((one) => encodeURIComponent(one.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
}

/** The pictures of a document as the files that stand beside it, each once. */
export function chartFiles(document: Document, place: (chart: Chart) => string): OutputFile[] {
  const files = chartsOf(document.sections).map(
    (chart) => [place(chart), { path: place(chart), content: `${chart.svg}\n` }] as const,
  );
  return [...new Map(files).values()];
}

function chartsOf(sections: readonly Section[]): Chart[] {
  return sections.flatMap(({ blocks, sections: inner }) => [
    ...blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    ...chartsOf(inner),
  ]);
}
