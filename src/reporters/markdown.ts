import type { Chart } from '../charts/chart.ts';
import type { Section } from '../document/document.ts';
import type { Reporter } from './reporter.ts';

/** The full report as Markdown. Charts stand as files beside it; to the next program they are tables only. */
export const markdown: Reporter = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  async report(report, { pages, file, sections }) {
    const { reportDocument } = await import('../document/report.ts');
    const { partOf } = await import('../document/only.ts');
    const { renderedDocument } = await import('../templates/rendered.ts');
    const document = partOf(reportDocument(report), sections);
    const folder = file === null ? null : `${file.replace(/\.[^.]*$/, '')}-charts`;
    const place = (chart: Chart) => `${folder}/${chart.id.replaceAll(/[^a-z0-9-]/g, '-')}.svg`;
    const content = renderedDocument(document, 'markdown', {
      templates: await pages(),
      brand: report.brand,
      ...(folder === null ? {} : { chartFile: place }),
    });
    const charts = folder === null ? [] : chartsOf(document.sections);
    return [
      { path: '', content },
      ...charts.map((chart) => ({ path: place(chart), content: `${chart.svg}\n` })),
    ];
  },
};

function chartsOf(sections: readonly Section[]): Chart[] {
  return sections.flatMap(({ blocks, sections: inner }) => [
    ...blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
    ...chartsOf(inner),
  ]);
}
